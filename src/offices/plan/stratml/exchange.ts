import { defineRegister, file, group, list, ref, text } from '#register/index.ts';

/**
 * The StratML document that a plan was read from, in the form in which we write one, and which of its indicators became which promise
 * (`1.0.2`: the third indicator of the first objective of the second goal). An export starts from it, so that nothing it holds is lost.
 */
export const exchange = defineRegister({
  name: 'exchange',
  label: '交换文件',
  scope: 'bureau',
  key: ['plan'],
  fields: {
    plan: ref('plan', '规划'),
    file: file('文件'),
    places: list('对应关系', group('对应', { mark: text('记号', { longest: 60 }), path: text('位置', { longest: 40 }) })),
  },
  rules: [],
  workflow: {},
});
