import { amount, code, count, date, defineRegister, flag, money, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { KEEPS, projectKinds, READS, SEES, seatFields, stages } from '../codes.ts';

const seats = (label: string) => optional(count(label, { unit: '个', most: 100_000 }));

/**
 * A project of the county's list of works. Dates that were planned never change; `expectedFinish` is set by a recorded delay, the actual
 * dates by the stages. Seats are what it adds to each stage of schooling.
 */
export const project = defineRegister({
  name: 'project',
  label: '项目',
  scope: 'organisation',
  key: ['name'],
  title: ['name'],
  page: '/works/$row',
  columns: ['name', 'kind', 'organisation', 'township', 'areaSqm', 'budgetYuan', 'plannedFinish', 'expectedFinish'],
  fields: {
    name: text('项目名称', { longest: 80 }),
    projectCode: optional(text('项目代码', { longest: 40 })),
    kind: code('建设性质', projectKinds),
    organisation: ref('organisation', '项目单位'),
    township: optional(ref('organisation', '所在乡镇')),
    ethnicTownship: flag('民族乡项目'),
    promise: optional(ref('promise', '承诺')),
    areaSqm: optional(amount('建筑面积', { least: 0, unit: '平方米' })),
    kindergartenSeats: seats(seatFields.kindergartenSeats),
    primarySeats: seats(seatFields.primarySeats),
    juniorSeats: seats(seatFields.juniorSeats),
    seniorSeats: seats(seatFields.seniorSeats),
    vocationalSeats: seats(seatFields.vocationalSeats),
    budgetYuan: money('概算投资'),
    plannedStart: date('计划开工'),
    plannedFinish: date('计划完工'),
    expectedFinish: optional(date('预计完工')),
    actualStart: optional(date('实际开工')),
    actualFinish: optional(date('实际完工')),
    site: optional(text('建设地点', { longest: 120 })),
    note: optional(note('说明', { longest: 1000 })),
    cancelledBecause: optional(note('终止事由', { longest: 500 })),
  },
  rules: [
    {
      code: 'plannedInOrder',
      at: 'plannedFinish',
      says: '计划完工不得早于计划开工，请核对两个日期。',
      english: 'The planned finish cannot be before the planned start.',
      holds: row => row.plannedStart <= row.plannedFinish,
    },
    {
      code: 'actualInOrder',
      at: 'actualFinish',
      says: '实际完工不得早于实际开工，请核对两个日期。',
      english: 'The actual finish cannot be before the actual start.',
      holds: row => row.actualFinish === null || (row.actualStart !== null && row.actualStart <= row.actualFinish),
    },
  ],
  workflow: {
    preparation: { startWork: { to: 'started', by: KEEPS }, cancelProject: { to: 'cancelled', by: KEEPS } },
    started: { beginBuilding: { to: 'building', by: KEEPS }, cancelProject: { to: 'cancelled', by: KEEPS } },
    building: { completeWork: { to: 'completed', by: KEEPS }, cancelProject: { to: 'cancelled', by: KEEPS } },
    completed: { inspectWork: { to: 'inspected', by: KEEPS } },
    inspected: { putToUse: { to: 'inUse', by: KEEPS } },
    inUse: {},
    cancelled: {},
  },
  states: { ...stages, cancelled: '已终止' },
  readBy: SEES,
  readAllBy: READS,
  importBy: KEEPS,
  importFills: { expectedFinish: () => null, actualStart: () => null, actualFinish: () => null, cancelledBecause: () => null },
});

export type Project = RowOf<typeof project.fields>;
