import { ok, refuse } from '#kernel/problem.ts';
import { homeroom } from '#offices/roster/index.ts';
import { code, count, date, defineRegister, defineVerb, fetchRow, flag, insert, note, optional, ref, step } from '#register/index.ts';
import { KEEPS, SCHOOL, symptoms } from '../codes.ts';
import { notAhead } from '../own.ts';
import { says } from '../refusals.ts';

/** A cluster as a school reports it: class, symptom, how many; nobody is named. */
export const clusterReport = defineRegister({
  name: 'clusterReport',
  label: '聚集性疫情报告',
  scope: 'organisation',
  key: [],
  title: ['homeroom', 'reportedOn'],
  columns: ['organisation', 'homeroom', 'symptom', 'casesThere', 'firstCaseOn', 'reportedOn', 'isTold', 'clusterEndedOn'],
  fields: {
    organisation: ref('organisation', '学校'),
    homeroom: ref('homeroom', '班级'),
    symptom: code('主要症状', symptoms),
    casesThere: count('病例数', { least: 1, most: 2000, unit: '例' }),
    firstCaseOn: date('首例日期'),
    reportedOn: date('报告日期'),
    isTold: flag('已报疾控机构'),
    handling: optional(note('处置措施', { longest: 2000 })),
    clusterEndedOn: optional(date('结束日期')),
  },
  rules: [],
  workflow: {
    reported: { handleCluster: { to: 'handled', by: KEEPS } },
    handled: { endCluster: { to: 'over', by: SCHOOL } },
    over: {},
  },
  states: { reported: '待处置', handled: '处置中', over: '已结束' },
  readBy: [...SCHOOL, 'schoolLead'],
  readAllBy: [...KEEPS, 'leader'],
});

const { fields } = clusterReport;

/** Reports a cluster of one's own school, within a day. */
export const reportCluster = defineVerb({
  name: 'health.reportCluster',
  label: '报告聚集性疫情',
  by: SCHOOL,
  within: ['homeroom.organisation', 'homeroom'],
  on: { register: 'clusterReport' },
  input: {
    homeroom: fields.homeroom,
    symptom: fields.symptom,
    casesThere: fields.casesThere,
    firstCaseOn: fields.firstCaseOn,
    isTold: fields.isTold,
    handling: fields.handling,
  },
  async run(desk, input) {
    const room = await fetchRow(desk, homeroom, input.homeroom);
    if (!room.ok) return room;
    if (room.value.organisation !== desk.actor.organisation) return refuse(says.notYourClass({}, 'homeroom'));
    const passed = notAhead(desk, '首例日期', input.firstCaseOn, 'firstCaseOn');
    if (!passed.ok) return passed;
    const own = { organisation: room.value.organisation, reportedOn: desk.today, clusterEndedOn: null };
    const added = await insert(desk, clusterReport, { ...input, ...own });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

const version = count('版次');
const its = ref('clusterReport', '聚集性疫情报告');

/** What the county ordered: closing a class, disinfection, tests. */
export const handleCluster = defineVerb({
  name: 'health.handleCluster',
  label: '登记处置',
  by: KEEPS,
  on: { register: 'clusterReport', row: 'row', step: 'handleCluster' },
  input: { row: its, version, handling: note('处置措施', { longest: 2000 }) },
  async run(desk, { row: id, version: seen, handling }) {
    const found = await fetchRow(desk, clusterReport, id);
    if (!found.ok) return found;
    const done = await step(desk, clusterReport, { ...found.value, version: seen }, 'handleCluster', { handling });
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});

/** The cluster is over at the school. */
export const endCluster = defineVerb({
  name: 'health.endCluster',
  label: '登记结束',
  by: SCHOOL,
  within: ['row.organisation'],
  on: { register: 'clusterReport', row: 'row', step: 'endCluster' },
  input: { row: its, version, clusterEndedOn: date('结束日期') },
  async run(desk, { row: id, version: seen, clusterEndedOn }) {
    const found = await fetchRow(desk, clusterReport, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const passed = notAhead(desk, '结束日期', clusterEndedOn, 'clusterEndedOn');
    if (!passed.ok) return passed;
    const done = await step(desk, clusterReport, { ...found.value, version: seen }, 'endCluster', { clusterEndedOn });
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});
