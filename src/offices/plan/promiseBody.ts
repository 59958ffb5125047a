import { code, defineRegister, type RowOf, ref } from '#register/index.ts';
import { parts } from './codes.ts';

/** Which organisation leads or supports a promise: one leads, any number support. */
export const promiseBody = defineRegister({
  name: 'promiseBody',
  label: '责任分工',
  scope: 'bureau',
  key: ['promise', 'organisation'],
  fields: {
    plan: ref('plan', '规划'),
    promise: ref('promise', '承诺'),
    organisation: ref('organisation', '责任单位'),
    part: code('分工', parts),
  },
  rules: [],
  workflow: {},
});

export type PromiseBody = RowOf<typeof promiseBody.fields>;
