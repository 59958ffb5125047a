import { count, defineRegister, text } from '#register/index.ts';

/** Up to which entry of the audit the figures follow the books: what comes after it is computed again. */
export const figureFollower = defineRegister({
  name: 'figureFollower',
  label: '指标计算进度',
  scope: 'bureau',
  key: ['followed'],
  fields: { followed: text('计算对象', { longest: 20 }), sequence: count('审计序号') },
  rules: [],
  workflow: {},
});
