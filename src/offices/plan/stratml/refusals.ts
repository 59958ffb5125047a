import { problems } from '#kernel/problem.ts';

/** What is refused of a plan in StratML. */
export const says = problems('stratml', {
  tooLarge: {
    zh: '“{file}”太大，StratML 文件最多{megabytes} MB。请核对是否选对了文件。',
    en: '“{file}” is too large; a StratML file may have {megabytes} MB. Check that it is the right file.',
  },
  hostile: {
    zh: '“{file}”里有 StratML 文件不会有的内容（实体声明、层层嵌套或过多的元素），为安全起见没有读入。请向提供方另要一份。',
    en: '“{file}” holds what no StratML file does (a document type, endless nesting or too many elements) and was not read. Ask its sender for another copy.',
  },
  damaged: {
    zh: '“{file}”不是完整的 XML，读到一半读不下去了。请重新下载或另要一份。',
    en: '“{file}” is not well-formed XML and cannot be read to its end. Download it again or ask for another copy.',
  },
  notStratml: {
    zh: '“{file}”不是 StratML 规划文件。请选 StratML 第1部分或第2部分的 XML；其他规划请用“读入规划”。',
    en: '“{file}” is not a plan in StratML. Choose an XML of StratML Part 1 or Part 2; other plans are read by “Read a plan”.',
  },
  noGoals: {
    zh: '“{file}”里没有一个目标（Goal），没有可以读入的内容。',
    en: '“{file}” holds no Goal, so there is nothing to read.',
  },
  tooSlow: {
    zh: '“{file}”在限定的时间和内存里没有读完，已停止。请核对是否选对了文件。',
    en: '“{file}” was not read within the time and memory allowed. Check that it is the right file.',
  },
  tooMany: {
    zh: '“{title}”里有{count}项指标，一份规划最多{most}项。请拆成几份，分别读入。',
    en: '“{title}” holds {count} indicators; one plan may have {most}. Split it and read the parts one by one.',
  },
  stillADraft: {
    zh: '“{title}”还没有印发，不能导出为 StratML。请先登记印发。',
    en: '“{title}” has not been adopted and is not exported as StratML. Record its adoption first.',
  },
});
