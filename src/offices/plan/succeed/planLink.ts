import { defineRegister, ref } from '#register/index.ts';

/** A plan that takes up where another left off. */
export const planLink = defineRegister({
  name: 'planLink',
  label: '规划接续',
  scope: 'bureau',
  key: ['plan'],
  fields: { plan: ref('plan', '规划'), former: ref('plan', '上一规划') },
  rules: [],
  workflow: {},
});
