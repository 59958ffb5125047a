import { problems } from '#kernel/problem.ts';

/** What the office of health refuses, in the clerk's words. */
export const says = problems('health', {
  notYourPupil: { zh: '只能办理本校的学生，请改选本校学生。', en: 'You act for the pupils of your own school alone.' },
  notYourClass: { zh: '只能导入本校班级的成绩。', en: 'You bring results of classes of your own school alone.' },
  dayAhead: { zh: '“{label}”{day}还没有到，请核对。', en: '{day} is yet to come.' },
  dayBefore: { zh: '“{label}”不能早于{day}。', en: 'This cannot be before {day}.' },
  fileGone: { zh: '文件不在了，请重新上传。', en: 'The file is not here; upload it again.' },
  noResults: {
    zh: '表里没有找到“姓名”或“学籍号”，以及成绩各列，请用国家体质测试上报表。',
    en: 'There is no column of names or student numbers with results; use the national sheet.',
  },
  nobodyThere: { zh: '第{line}行：本班没有“{name}”，请核对。', en: 'Line {line}: the class has no “{name}”.' },
  twoOfName: {
    zh: '第{line}行：本班有两名“{name}”，请填学籍号。',
    en: 'Line {line}: two in the class are called “{name}”; give the student number.',
  },
  notANumber: { zh: '第{line}行“{column}”应为成绩，现为“{cell}”。', en: 'Line {line}: “{column}” is no result: “{cell}”.' },
  outOfRange: {
    zh: '第{line}行“{column}”{value}不在{least}到{most}之间，请核对单位。',
    en: 'Line {line}: {column} {value} is not between {least} and {most}; check the unit.',
  },
  noGrade: { zh: '“{room}”不在1至12年级，没有评分标准。', en: 'There are no tables for “{room}”: grades 1 to 12 have them.' },
  noConsent: {
    zh: '还没有这名学生监护人对心理测评的有效同意，请先由学籍员登记。',
    en: 'No guardian’s consent to psychological screening is in force for this pupil; it is recorded first.',
  },
  tooYoung: {
    zh: '{scale}适用于{least}岁及以上，这名学生{age}岁。',
    en: '{scale} is for pupils from {least} years on; this one is {age}.',
  },
  scoreOutside: {
    zh: '{scale}的得分应在{least}到{most}之间，现为{score}。',
    en: 'A score of {scale} lies between {least} and {most}; this is {score}.',
  },
  screenedThisYear: {
    zh: '这名学生本学年已用{scale}测过，每学年一次。',
    en: 'This pupil was screened with {scale} this school year; once a year is enough.',
  },
  notValid: { zh: '{scale}效度不合格，本次作废，请择日重测。', en: 'The answers to {scale} are not valid; screen again another day.' },
  notKnown: { zh: '没有这份档案，或不由您知情。', en: 'There is no such file, or it is not known to you.' },
});
