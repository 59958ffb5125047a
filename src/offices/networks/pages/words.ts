import { t, zh } from '#web/kit/language.ts';

const WORDS: readonly string[] = [
  zh('大学区'),
  zh('教育集团'),
  zh('城乡学校共同体'),
  zh('结对帮扶'),
  zh('送培进校'),
  zh('教学研讨'),
  zh('课堂互动'),
  zh('质量分析'),
  zh('资源共享'),
  zh('学业合格率（%）'),
  zh('学业优良率（%）'),
  zh('体质健康合格率（%）'),
  zh('骨干教师比例（%）'),
  zh('生均教学仪器设备值（元）'),
  zh('接受远程授课（课时）'),
  zh('职称晋升'),
  zh('评优评先'),
  zh('名师奖励'),
  zh('调配补充'),
  zh('优秀'),
  zh('合格'),
  zh('待改进'),
];

/** A word that the server gives in Chinese, in the language of the screen. */
export const said = (word: string): string => (WORDS.includes(word) ? t(word) : word);
