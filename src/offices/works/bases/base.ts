import { count, date, defineRegister, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { KEEPS } from '../codes.ts';

/** A base where pupils learn by work: where it is, and how many it takes in one half-day. */
export const base = defineRegister({
  name: 'base',
  label: '劳动教育实践基地',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  fields: {
    name: text('基地名称', { longest: 60 }),
    organisation: ref('organisation', '管理单位'),
    site: text('基地地点', { longest: 120 }),
    capacity: count('每半天容量', { least: 1, most: 5000, unit: '人' }),
    openedOn: date('启用日期'),
    courses: optional(note('劳动课程', { longest: 500 })),
    project: optional(ref('project', '建设项目')),
  },
  rules: [],
  workflow: { running: { closeBase: { to: 'ceased', by: KEEPS } }, ceased: {} },
  states: { running: '开放', ceased: '停办' },
  readBy: 'signedIn',
});

export type Base = RowOf<typeof base.fields>;
