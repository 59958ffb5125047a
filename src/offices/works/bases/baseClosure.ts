import { date, defineRegister, type RowOf, ref, text } from '#register/index.ts';

/** Days on which a base takes nobody: holidays, frost, repairs. */
export const baseClosure = defineRegister({
  name: 'baseClosure',
  label: '基地停用日',
  scope: 'bureau',
  key: ['base', 'fromDay'],
  title: ['fromDay', 'toDay'],
  fields: {
    base: ref('base', '劳动教育实践基地'),
    fromDay: date('起始日'),
    toDay: date('截止日'),
    why: text('停用事由', { longest: 100 }),
  },
  rules: [
    {
      code: 'inOrder',
      says: '截止日不得早于起始日。',
      english: 'The last day cannot be before the first.',
      holds: row => row.fromDay <= row.toDay,
    },
  ],
  workflow: {},
  readBy: 'signedIn',
});

export type BaseClosure = RowOf<typeof baseClosure.fields>;
