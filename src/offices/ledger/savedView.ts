import { defineRegister, note, ref, text } from '#register/index.ts';

/** A list as a person likes to see it: which register, what it is narrowed to, its order and columns. Only its owner sees it. */
export const savedView = defineRegister({
  name: 'savedView',
  label: '存下的视图',
  scope: 'bureau',
  key: ['owner', 'register', 'name'],
  fields: {
    owner: ref('account', '所有人'),
    register: text('台账', { longest: 60 }),
    name: text('名称', { longest: 40 }),
    wish: note('筛选与次序', { longest: 4000 }),
  },
  rules: [],
  workflow: {},
});
