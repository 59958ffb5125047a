import { t, zh } from '#web/kit/language.ts';

/** The items of 创客教育“五个一”. */
export const MAKER: Readonly<Record<string, string>> = {
  makerCourse: zh('一门创客课程'),
  makerSpace: zh('一个创客空间'),
  makerMentor: zh('一位创客指导师'),
  makerEvent: zh('一次年度创客活动'),
  makerBase: zh('一个特色创客基地'),
};

/** Days of the week from Monday on. */
export const DAYS = [zh('周一'), zh('周二'), zh('周三'), zh('周四'), zh('周五'), zh('周六'), zh('周日')] as const;

/** States of a criterion that is not ready. */
export const STATES: Readonly<Record<string, string>> = { preparing: zh('创建中'), reportedReady: zh('待核验') };

const WORDS: readonly string[] = [
  zh('专递课堂'),
  zh('同步课堂'),
  zh('名师课堂'),
  zh('创客校际联盟'),
  zh('课件'),
  zh('微课'),
  zh('数字图书'),
  zh('虚拟实验'),
  zh('题库'),
  zh('基础环境'),
  zh('教学应用'),
  zh('师生素养'),
  zh('数字治理'),
  zh('安全保障'),
];

/** A word that the server gives in Chinese, in the language of the screen. */
export const said = (word: string): string => (WORDS.includes(word) ? t(word) : word);
