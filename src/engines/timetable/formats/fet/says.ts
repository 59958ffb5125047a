import { problems } from '#kernel/problem.ts';

/** What is wrong with a .fet, with its line. */
export const says = problems('fet', {
  notFet: {
    zh: '第{line}行：根元素是 <{name}>，不是 <fet>。请选择 FET 导出的 .fet 文件。',
    en: 'Line {line}: the root is <{name}>, not <fet>. Choose a .fet file saved by FET.',
  },
  otherMode: {
    zh: '第{line}行：这个文件用的是 {mode} 模式，这里读 Official 模式。请在 FET 中改用 Official 模式另存。',
    en: 'Line {line}: the file is in mode {mode}; mode Official is read here. Save it in mode Official in FET.',
  },
  empty: {
    zh: '文件里没有{what}，无法排课。请补上后再读。',
    en: 'The file has no {whatEnglish}; there is nothing to timetable. Add them and read again.',
  },
  unknownName: {
    zh: '第{line}行提到“{name}”，文件里没有它。请在 FET 中核对名称。',
    en: 'Line {line} speaks of “{name}”, which the file does not hold. Check the name in FET.',
  },
  badDuration: {
    zh: '第{line}行：活动 {id} 的时长应为不超过一天课时数的正整数。',
    en: 'Line {line}: activity {id} should last a whole number of hours, at most a day.',
  },
  badNumber: { zh: '第{line}行：{name} 应为数字，现为“{text}”。', en: 'Line {line}: {name} should be a number; it is “{text}”.' },
  unknownRule: {
    zh: '第{line}行的规则 {name} 这里还不认识，不能假装它不存在。请在 FET 中停用它再读。',
    en: 'Line {line}: the rule {name} is not known here and will not be ignored silently. Switch it off in FET and read again.',
  },
});
