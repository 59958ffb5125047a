import { amount, defineRegister, note, optional, ref } from '#register/index.ts';

/** What a clause scored: by the organisation's own report, and as reviewed, with the reason where the two differ. */
export const letterScore = defineRegister({
  name: 'letterScore',
  label: '责任书评分',
  scope: 'organisation',
  organisation: 'letter.organisation',
  key: ['clause'],
  fields: {
    letter: ref('letter', '目标责任书'),
    clause: ref('letterClause', '责任书条款'),
    selfPoints: amount('自评分', { least: 0, most: 100 }),
    report: optional(note('完成情况', { longest: 1000 })),
    reviewedPoints: optional(amount('评定分', { least: 0, most: 100 })),
    why: optional(note('扣分事由', { longest: 500 })),
  },
  rules: [],
  workflow: {},
});
