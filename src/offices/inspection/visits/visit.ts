import { code, date, defineRegister, file, list, mayWithin, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { INSPECTS, READS, SEES, visitKinds } from '../codes.ts';

/** A visit to a school or a township: planned, then held, or called off. A school learns of it once it was held. */
export const visit = defineRegister({
  name: 'visit',
  label: '督导记录',
  scope: 'organisation',
  key: [],
  title: ['theme', 'plannedOn'],
  page: '/inspection/visits/$row',
  columns: ['theme', 'visitKind', 'organisation', 'inspector', 'plannedOn', 'heldOn'],
  fields: {
    organisation: ref('organisation', '受督导单位'),
    inspector: ref('inspector', '责任督学'),
    visitKind: code('督导方式', visitKinds),
    theme: text('督导主题', { longest: 80 }),
    plannedOn: date('计划日期'),
    heldOn: optional(date('督导日期')),
    summary: optional(note('督导情况', { longest: 4000 })),
    photos: list('现场照片', file('现场照片'), { most: 12 }),
    calledOffBecause: optional(note('取消督导事由', { longest: 300 })),
  },
  rules: [],
  workflow: {
    planned: { holdVisit: { to: 'held', by: INSPECTS }, callOffVisit: { to: 'calledOff', by: INSPECTS } },
    held: {},
    calledOff: {},
  },
  states: { planned: '待督导', held: '已督导', calledOff: '已取消' },
  readBy: SEES,
  readAllBy: READS,
  within: actor => (mayWithin(actor, READS) ? [] : [{ column: 'state', from: 'held', to: 'held' }]),
});
export type Visit = RowOf<typeof visit.fields>;
