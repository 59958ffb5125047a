import { defineRegister, file, type RowOf, ref } from '#register/index.ts';

/** A file that proves an actual. */
export const evidence = defineRegister({
  name: 'evidence',
  label: '佐证',
  scope: 'organisation',
  key: ['actual', 'file'],
  fields: { plan: ref('plan', '规划'), actual: ref('actual', '实际值'), file: file('佐证文件') },
  rules: [],
  workflow: {},
});

export type Evidence = RowOf<typeof evidence.fields>;
