import { count, defineRegister, type Field, file, optional, type RowOf, text, year } from '#register/index.ts';

/** The text of a plan is too long for a row: it is kept as a file, and offsets count its characters. */
const textFile: Field<string> = file('规划文本');

/** A plan of the county: a draft until the document that adopted it is on record. */
export const plan = defineRegister({
  name: 'plan',
  label: '规划',
  scope: 'bureau',
  key: [],
  fields: {
    title: text('规划名称', { longest: 120 }),
    fromYear: year('起始年'),
    toYear: year('截止年'),
    source: optional(file('规划文件')),
    text: textFile,
    length: count('字数'),
  },
  rules: [
    {
      code: 'yearsInOrder',
      says: '规划的截止年不得早于起始年，请核对。',
      english: 'A plan cannot end before it begins.',
      holds: row => row.fromYear <= row.toYear,
    },
  ],
  workflow: { draft: { adopt: { to: 'adopted', by: ['planner'] } }, adopted: {}, closed: {} },
  readBy: ['planner', 'leader'],
});

export type Plan = RowOf<typeof plan.fields>;
