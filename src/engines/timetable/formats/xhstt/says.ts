import { problems } from '#kernel/problem.ts';

/** What is wrong with an XHSTT archive, with its line. */
export const says = problems('xhstt', {
  notXhstt: {
    zh: '第{line}行：根元素是 <{name}>，不是 <HighSchoolTimetableArchive>。请选择 XHSTT 文件。',
    en: 'Line {line}: the root is <{name}>, not <HighSchoolTimetableArchive>. Choose an XHSTT file.',
  },
  noInstance: { zh: '文件里没有排课问题（Instance）。请选择带 Instance 的文件。', en: 'The file has no Instance. Choose one that has.' },
  unknownReference: { zh: '第{line}行引用了“{name}”，文件里没有它。', en: 'Line {line} refers to “{name}”, which the file does not hold.' },
  badNumber: {
    zh: '第{line}行：{name} 应为不小于0的整数，现为“{text}”。',
    en: 'Line {line}: {name} should be a whole number, not negative; it is “{text}”.',
  },
  unknownRule: {
    zh: '第{line}行的规则 {name} 不是 XHSTT 的十六种之一。',
    en: 'Line {line}: {name} is none of the sixteen rules of XHSTT.',
  },
  unknownCost: {
    zh: '第{line}行：代价函数“{text}”不认识，应为 Linear、Quadratic 或 Step。',
    en: 'Line {line}: the cost function “{text}” is unknown; use Linear, Quadratic or Step.',
  },
  noSolution: { zh: '文件里没有“{name}”的课表（Solution）。', en: 'The file has no Solution of “{name}”.' },
});
