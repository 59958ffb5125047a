import { count, defineRegister, optional, type RowOf, ref, text } from '#register/index.ts';

/** A heading of a plan and the stretch of text under it, in the order of the text. */
export const planSection = defineRegister({
  name: 'planSection',
  label: '规划章节',
  scope: 'bureau',
  key: ['plan', 'start'],
  fields: {
    plan: ref('plan', '规划'),
    level: count('层级'),
    number: optional(text('章节号', { longest: 40 })),
    title: text('章节名', { longest: 400 }),
    place: text('位置', { longest: 80 }),
    start: count('起'),
    titleEnd: count('题止'),
    end: count('止'),
  },
  rules: [],
  workflow: {},
});

export type PlanSection = RowOf<typeof planSection.fields>;
