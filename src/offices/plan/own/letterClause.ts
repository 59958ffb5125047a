import { amount, count, defineRegister, note, optional, type RowOf, ref } from '#register/index.ts';

/** A clause of a responsibility letter: a promise of the plan or words of its own, and how many points it weighs. */
export const letterClause = defineRegister({
  name: 'letterClause',
  label: '责任书条款',
  scope: 'organisation',
  organisation: 'letter.organisation',
  key: ['letter', 'place'],
  title: ['words'],
  columns: ['letter', 'place', 'words', 'points'],
  fields: {
    letter: ref('letter', '目标责任书'),
    place: count('序号', { least: 1 }),
    promise: optional(ref('promise', '承诺')),
    words: note('条款', { longest: 1000 }),
    points: amount('分值', { least: 0, most: 100 }),
  },
  rules: [],
  workflow: {},
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});

export type LetterClause = RowOf<typeof letterClause.fields>;
