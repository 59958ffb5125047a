import { ok, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  adding,
  count,
  date,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  insert,
  list,
  may,
  note,
  optional,
  ref,
  rows,
  stepping,
  text,
} from '#register/index.ts';
import { KEEPS, READS } from '../codes.ts';
import { notAhead } from '../own.ts';
import { says } from '../refusals.ts';
import type { AreaView } from '../types.ts';

const OFFICIALS = [...KEEPS, 'areaOfficial'] as const;

/** An area of schools for which one of the bureau's leaders and one of its officials answer in a term (分片包干). */
export const areaAssignment = defineRegister({
  name: 'areaAssignment',
  label: '分片包干',
  scope: 'bureau',
  key: ['term', 'areaName'],
  title: ['areaName', 'term'],
  columns: ['term', 'areaName', 'areaLeader', 'official', 'visitFrom', 'visitUntil'],
  fields: {
    term: text('学期', { longest: 20 }),
    areaName: text('片区名称', { longest: 40 }),
    areaLeader: text('包片领导', { longest: 20 }),
    official: ref('account', '包片干部'),
    schools: list('包干学校', ref('organisation', '学校'), { least: 1, most: 60 }),
    visitFrom: date('下校周开始'),
    visitUntil: date('下校周结束'),
  },
  rules: [
    {
      code: 'inOrder',
      says: '下校周结束不得早于开始。',
      english: 'The week of visits cannot end before it begins.',
      holds: row => row.visitUntil >= row.visitFrom,
    },
  ],
  workflow: { current: { endArea: { to: 'ended', by: KEEPS } }, ended: {} },
  states: { current: '现行', ended: '已结束' },
  readBy: [...READS, 'areaOfficial'],
});

/** What an official found at a school of the area. */
export const areaVisit = defineRegister({
  name: 'areaVisit',
  label: '下校记录',
  scope: 'bureau',
  key: ['areaAssignment', 'organisation', 'visitedOn'],
  title: ['organisation', 'visitedOn'],
  columns: ['areaAssignment', 'organisation', 'visitedOn', 'expectedPupils', 'presentPupils', 'missingPupils'],
  fields: {
    areaAssignment: ref('areaAssignment', '分片包干'),
    organisation: ref('organisation', '学校'),
    visitedOn: date('下校日期'),
    expectedPupils: count('应到校人数', { most: 20_000, unit: '人' }),
    presentPupils: count('实到校人数', { most: 20_000, unit: '人' }),
    missingPupils: count('未到校人数', { most: 20_000, unit: '人' }),
    finding: optional(note('下校发现', { longest: 2000 })),
  },
  rules: [],
  workflow: {},
  readBy: [...READS, 'areaOfficial'],
});

const assignArea = adding(areaAssignment, { name: 'access.assignArea', label: '安排分片包干', by: KEEPS });
const endArea = stepping(areaAssignment, { name: 'access.endArea', label: '结束包干', step: 'endArea' });

const { missingPupils: _, ...asked } = areaVisit.fields;

/** Records a visit to a school of one's area; how many did not come is reckoned. */
const recordAreaVisit = defineVerb({
  name: 'access.recordAreaVisit',
  label: '登记下校',
  by: OFFICIALS,
  on: { register: 'areaVisit' },
  input: asked,
  async run(desk, input) {
    const found = await fetchRow(desk, areaAssignment, input.areaAssignment);
    if (!found.ok) return found;
    const isTheirs = found.value.official === desk.actor.id || may(desk.actor, KEEPS);
    if (!isTheirs || !found.value.schools.includes(input.organisation)) {
      const school = (await organisationsOf(desk)).find(one => one.id === input.organisation)?.name ?? '';
      return refuse(says.notInArea({ school }, 'organisation'));
    }
    const passed = notAhead(desk, '下校日期', input.visitedOn, 'visitedOn');
    if (!passed.ok) return passed;
    if (input.presentPupils > input.expectedPupils)
      return refuse(says.moreThanRoster({ present: input.presentPupils, roster: input.expectedPupils }, 'presentPupils'));
    const added = await insert(desk, areaVisit, { ...input, missingPupils: input.expectedPupils - input.presentPupils });
    return added.ok ? ok({ areaVisit: added.value.id }) : added;
  },
});

export const areaDeeds = [assignArea, endArea, recordAreaVisit];

/** The areas of this term: which school was visited, when, and how many were missing there. */
export const areas = defineView({
  name: 'access.areas',
  label: '下校周与分片包干',
  by: [...READS, 'areaOfficial'],
  input: {},
  async run(desk) {
    const found = await rows(desk, areaAssignment, { where: { state: 'current' } });
    const visits = await rows(desk, areaVisit, { where: { areaAssignment: found.map(one => one.id) }, orderBy: [['visitedOn', 'asc']] });
    const nameOf = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const lastAt = new Map(visits.map(one => [`${one.areaAssignment}/${one.organisation}`, one]));
    const lines = found.map(one => ({
      assignment: one.id,
      areaName: one.areaName,
      official: one.official,
      leader: one.areaLeader,
      schools: one.schools.map(id => {
        const visit = lastAt.get(`${one.id}/${id}`);
        return { id, name: nameOf.get(id) ?? '', visitedOn: visit?.visitedOn ?? null, missing: visit?.missingPupils ?? null };
      }),
    }));
    const all = lines.flatMap(one => one.schools);
    return ok<AreaView>({
      term: found[0]?.term ?? '',
      lines,
      visited: all.filter(one => one.visitedOn !== null).length,
      assigned: all.length,
      missing: all.reduce((sum, one) => sum + (one.missing ?? 0), 0),
    });
  },
  sheet: ({ lines }) =>
    ok({
      title: '下校周与分片包干',
      headings: ['片区', '包片领导', '学校', '下校日期', '未到校人数'],
      rows: lines.flatMap(one => one.schools.map(school => [one.areaName, one.leader, school.name, school.visitedOn, school.missing])),
    }),
});
