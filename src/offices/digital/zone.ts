import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  file,
  list,
  may,
  note,
  optional,
  ref,
  rows,
  step,
  stepping,
  text,
} from '#register/index.ts';
import { FILES, KEEPS, SEES, zoneParts } from './codes.ts';
import type { ReadinessView } from './types.ts';

const says = problems('zoneCriterion', {
  notYours: { zh: '这项指标不由本单位负责。', en: 'Another organisation answers for this criterion.' },
  overPoints: { zh: '自评分不能大于分值{points}。', en: 'The own points cannot exceed {points}.' },
  noProof: { zh: '自评得分请附佐证材料。', en: 'Points are claimed with proofs.' },
});

/** A criterion of the demonstration zone (智慧教育示范区): who answers for it, by when, with how many points; what was reached with which proofs. */
export const criterion = defineRegister({
  name: 'zoneCriterion',
  label: '智慧教育示范区指标',
  scope: 'bureau',
  key: ['number'],
  title: ['number', 'requirement'],
  columns: ['number', 'zonePart', 'requirement', 'organisation', 'points', 'due', 'ownPoints', 'reportedOn'],
  fields: {
    number: text('指标编号', { longest: 20 }),
    zonePart: code('指标类别', zoneParts),
    requirement: text('创建要求', { longest: 200 }),
    organisation: ref('organisation', '责任单位'),
    points: amount('分值', { least: 0, most: 100, unit: '分' }),
    due: date('完成时限'),
    ownPoints: optional(amount('自评分', { least: 0, most: 100, unit: '分' })),
    proofs: optional(list('佐证材料', file('佐证材料'), { most: 20 })),
    remark: optional(note('完成情况', { longest: 2000 })),
    reportedOn: optional(date('自评日期')),
  },
  rules: [],
  workflow: {
    preparing: { reportCriterion: { to: 'reportedReady', by: [...FILES, ...KEEPS] } },
    reportedReady: { acceptCriterion: { to: 'ready', by: KEEPS }, returnCriterion: { to: 'preparing', by: KEEPS } },
    ready: { returnCriterion: { to: 'preparing', by: KEEPS } },
  },
  states: { preparing: '创建中', reportedReady: '待核验', ready: '已具备' },
  readBy: SEES,
  importBy: KEEPS,
});

const { ownPoints, proofs, remark, reportedOn: _, ...said } = criterion.fields;

const addCriterion = defineVerb({
  ...adding(criterion, { name: 'digital.addCriterion', label: '登记示范区指标', by: KEEPS }),
  input: said,
  async run(desk, input) {
    const blank = { ownPoints: null, proofs: null, remark: null, reportedOn: null };
    return adding(criterion, { name: 'digital.addCriterion', label: '登记示范区指标', by: KEEPS }).run(
      desk,
      { ...input, ...blank },
      undefined,
    );
  },
});

const reportCriterion = defineVerb({
  name: 'digital.reportCriterion',
  label: '自评并附佐证',
  by: [...FILES, ...KEEPS],
  on: { register: 'zoneCriterion', row: 'row', step: 'reportCriterion' },
  input: { row: ref('zoneCriterion', '智慧教育示范区指标'), version: count('版次'), ownPoints, proofs, remark },
  async run(desk, { row, version, ...given }) {
    const found = await fetchRow(desk, criterion, row);
    if (!found.ok) return found;
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== found.value.organisation) return refuse(says.notYours());
    const { points } = found.value;
    if ((given.ownPoints ?? 0) > points) return refuse(says.overPoints({ points }, 'ownPoints'));
    if ((given.ownPoints ?? 0) > 0 && (given.proofs ?? []).length === 0) return refuse(says.noProof({}, 'proofs'));
    const done = await step(desk, criterion, { ...found.value, version }, 'reportCriterion', { ...given, reportedOn: desk.today });
    return done.ok ? ok({ row, version: done.value.version }) : done;
  },
});

export const zoneVerbs = [
  addCriterion,
  reportCriterion,
  stepping(criterion, { name: 'digital.acceptCriterion', label: '核验具备', step: 'acceptCriterion' }),
  stepping(criterion, { name: 'digital.returnCriterion', label: '退回再创建', step: 'returnCriterion', why: true }),
];

const sum = (values: readonly number[]) => Math.round(values.reduce((all, one) => all + one, 0) * 100) / 100;

export const readiness = defineView({
  name: 'digital.readiness',
  label: '示范区创建就绪表',
  by: SEES,
  input: {},
  async run(desk) {
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const all = await rows(desk, criterion, { orderBy: [['number', 'asc']] });
    const parts = Object.entries(zoneParts).map(([part, label]) => {
      const own = all.filter(one => one.zonePart === part);
      return {
        part,
        label,
        criteria: own.length,
        ready: own.filter(one => one.state === 'ready').length,
        points: sum(own.map(one => one.points)),
        reached: sum(own.filter(one => one.state === 'ready').map(one => one.ownPoints ?? 0)),
        late: own.filter(one => one.state === 'preparing' && one.due < desk.today).length,
      };
    });
    const open = all
      .filter(one => one.state !== 'ready')
      .map(one => ({
        id: one.id,
        number: one.number,
        requirement: one.requirement,
        organisation: names.get(one.organisation) ?? '',
        due: one.due,
        isLate: one.state === 'preparing' && one.due < desk.today,
        state: one.state,
        proofs: (one.proofs ?? []).length,
      }));
    return ok<ReadinessView>({ parts, open });
  },
  sheet: ({ parts }) =>
    ok({
      title: '示范区创建就绪表',
      headings: ['指标类别', '指标数', '已具备', '分值', '已得分', '逾期'],
      rows: parts.map(one => [one.label, one.criteria, one.ready, one.points, one.reached, one.late]),
    }),
});
