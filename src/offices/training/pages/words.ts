import { t, zh } from '#web/kit/language.ts';

/** Who answers a questionnaire, and about what. */
export const PARTIES: Readonly<Record<string, string>> = { traineeParty: zh('学员'), schoolParty: zh('学校'), baseParty: zh('基地') };
export const ASPECTS: Readonly<Record<string, string>> = {
  teachingAspect: zh('教'),
  learningAspect: zh('学'),
  managingAspect: zh('管'),
};

/** Why a holder is due to leave. */
export const LEAVES = { weakTwice: zh('两次不合格，应退出'), termOver: zh('任期已满') } as const;

const WORDS: readonly string[] = [
  zh('国培'),
  zh('省培'),
  zh('市培'),
  zh('县培'),
  zh('集团（学区）培训'),
  zh('校本研修'),
  zh('新课程'),
  zh('新教材'),
  zh('新教法'),
  zh('新技术'),
  zh('师德修养'),
  zh('班级管理'),
  zh('学校管理'),
  zh('新任教师'),
  zh('青年教师'),
  zh('骨干教师'),
  zh('班主任'),
  zh('校长和管理人员'),
  zh('全体教师'),
  zh('合格'),
  zh('不合格'),
  zh('优秀'),
  zh('缺训'),
  zh('规范'),
  zh('基本规范'),
  zh('须整改'),
  zh('市级'),
  zh('大学区（集团）级'),
  zh('校级'),
  zh('教学视导'),
  zh('教学比武'),
  zh('专题教研'),
  zh('示范课'),
  zh('工作室活动'),
  zh('教研员'),
  zh('名师'),
  zh('学科带头人'),
  zh('骨干教师称号'),
];

/** A word that the server gives in Chinese, in the language of the screen. */
export const said = (word: string): string => (WORDS.includes(word) ? t(word) : word);
