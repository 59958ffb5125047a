import { code, defineRegister, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { incompletes, KEEPS, READS } from './codes.ts';

/** Which indicator gives a promise its figure: from then on the actual flows in by itself, with its proof. */
export const promiseBinding = defineRegister({
  name: 'promiseBinding',
  label: '承诺挂接',
  scope: 'bureau',
  key: ['promise'],
  title: ['promise', 'indicatorName'],
  columns: ['promise', 'indicatorName', 'school', 'whenIncomplete', 'boundBy'],
  fields: {
    promise: ref('promise', '承诺'),
    indicatorName: text('指标代号', { longest: 60 }),
    school: optional(ref('organisation', '取哪所学校的数')),
    whenIncomplete: code('数据不全时', incompletes),
    boundBy: text('挂接人', { longest: 60 }),
    why: note('事由', { longest: 500 }),
  },
  rules: [],
  workflow: { bound: { unbindPromise: { to: 'unbound', by: KEEPS } }, unbound: {} },
  states: { bound: '已挂接', unbound: '已解除挂接' },
  readBy: READS,
});

export type PromiseBinding = RowOf<typeof promiseBinding.fields>;
