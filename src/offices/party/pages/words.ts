import { zh } from '#web/kit/language.ts';

/** The items of the standard of a branch. */
export const ITEMS: Readonly<Record<string, string>> = {
  branchSetting: zh('支部设置规范'),
  committeeElected: zh('班子按期换届'),
  meetingsHeld: zh('三会一课制度落实'),
  themeDayHeld: zh('主题党日规范'),
  lifeMeetingHeld: zh('组织生活会和民主评议规范'),
  duesPaid: zh('党费收缴规范'),
  memberFiles: zh('党员档案齐全'),
  developmentProper: zh('发展党员程序规范'),
  positionBuilt: zh('活动阵地规范'),
  roleModel: zh('党员作用发挥'),
};

/** How a branch stands by its quota. */
export const QUOTAS = { few: zh('不足'), within: zh('名额以内'), many: zh('超出') } as const;
