import { amount, defineRegister, type RowOf, ref } from '#register/index.ts';
import { READS } from '../codes.ts';

/** How much of a shortfall a project makes good. */
export const needCover = defineRegister({
  name: 'needCover',
  label: '缺口对应项目',
  scope: 'bureau',
  key: ['need', 'project'],
  title: ['need', 'project'],
  fields: { need: ref('need', '办学缺口'), project: ref('project', '项目'), amount: amount('解决数量', { least: 0 }) },
  rules: [
    {
      code: 'coversSomething',
      says: '解决数量应大于0。',
      english: 'What a project makes good is more than 0.',
      holds: row => row.amount > 0,
    },
  ],
  workflow: {},
  readBy: READS,
});

export type NeedCover = RowOf<typeof needCover.fields>;
