import { amount, date, defineRegister, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { KEEPS, READS, SEES } from '../codes.ts';

/** How far a project is, as its school reported; it counts when the project office has accepted it. */
export const projectReport = defineRegister({
  name: 'projectReport',
  label: '形象进度填报',
  scope: 'organisation',
  organisation: 'project.organisation',
  key: [],
  title: ['reportedOn', 'percent'],
  columns: ['project', 'organisation', 'reportedOn', 'percent', 'decidedOn'],
  fields: {
    project: ref('project', '项目'),
    organisation: ref('organisation', '填报单位'),
    reportedOn: date('填报日期'),
    percent: amount('形象进度', { least: 0, most: 100, unit: '%' }),
    note: optional(note('说明', { longest: 500 })),
    reportedBy: text('填报人', { longest: 60 }),
    decidedBy: optional(text('审核人', { longest: 60 })),
    decidedOn: optional(date('审核日期')),
    why: optional(note('退回事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    reported: { acceptReport: { to: 'confirmed', by: KEEPS }, sendBackReport: { to: 'returned', by: KEEPS } },
    confirmed: {},
    returned: {},
  },
  states: { reported: '待审定', confirmed: '已审定', returned: '已退改' },
  readBy: SEES,
  readAllBy: READS,
});

export type ProjectReport = RowOf<typeof projectReport.fields>;
