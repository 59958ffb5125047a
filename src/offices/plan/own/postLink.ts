import { count, defineRegister, optional, ref, text } from '#register/index.ts';

/** Posts that a promise needs, and how many are filled. */
export const postLink = defineRegister({
  name: 'postLink',
  label: '承诺岗位',
  scope: 'bureau',
  key: ['promise', 'organisation', 'post'],
  title: ['post', 'organisation'],
  columns: ['promise', 'organisation', 'post', 'posts', 'filled'],
  fields: {
    plan: ref('plan', '规划'),
    promise: ref('promise', '承诺'),
    organisation: ref('organisation', '用人单位'),
    post: text('岗位', { longest: 60 }),
    posts: count('岗位数', { least: 1 }),
    filled: optional(count('到岗数')),
  },
  rules: [],
  workflow: {},
  readBy: ['planner', 'leader', 'filer'],
});
