import { type Day, daysBetween } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { daysLate, defineView, loopSumOf, may, type ReadingDesk, rows } from '#register/index.ts';
import { type Grade, READS, SEES } from '../codes.ts';
import { inspector } from '../people/inspector.ts';
import { inspectorPost } from '../people/inspectorPost.ts';
import { inspectorTraining } from '../people/inspectorTraining.ts';
import { evaluation } from '../results/evaluation.ts';
import type { InspectedLine, InspectorLoad, OverviewView, RiskFlag } from '../types.ts';
import { loop } from '../visits/loop.ts';
import { visit } from '../visits/visit.ts';
import { reachOf } from '../zones/reach.ts';

/** Days without a visit after which a school is flagged: a working rule of ours, one visit a month in term (《中小学校责任督学挂牌督导办法》). */
const UNVISITED_DAYS = 60;
const INSPECTED = ['school', 'kindergarten', 'township'];

/** What calls for attention at an organisation: late issues, a major one open, no inspector, no visit for long, a failed evaluation. */
function flagsOf(line: Omit<InspectedLine, 'flags'>, hasMajor: boolean, today: Day): readonly RiskFlag[] {
  const isSchool = line.kind !== 'township';
  const long = line.lastVisit === null || daysBetween(line.lastVisit, today) > UNVISITED_DAYS;
  return [
    ...(line.late > 0 ? (['late'] as const) : []),
    ...(hasMajor ? (['major'] as const) : []),
    ...(isSchool && line.inspectors.length === 0 ? (['noInspector'] as const) : []),
    ...(isSchool && long ? (['unvisited'] as const) : []),
    ...(line.grade === 'failed' ? (['failed'] as const) : []),
  ];
}

/** Every school and township with its inspectors, visits, issues and newest result; a school sees its own line. */
export async function linesOf(desk: ReadingDesk): Promise<readonly InspectedLine[]> {
  const { actor, today } = desk;
  const all = may(actor, READS);
  const bodies = (await organisationsOf(desk)).filter(
    one => one.state === 'open' && INSPECTED.includes(one.kind) && (all || one.id === actor.organisation),
  );
  const inspectors = new Map((await rows(desk, inspector)).map(one => [one.id, one.inspectorName]));
  const posts = await rows(desk, inspectorPost, { where: { state: 'posted' } });
  const visits = Map.groupBy(await rows(desk, visit), one => one.organisation);
  const issues = Map.groupBy(await rows(desk, loop.issue), one => one.organisation);
  const results = await rows(desk, evaluation, { where: all ? {} : { state: ['shown', 'settled'] } });
  return bodies.map(body => {
    const own = visits.get(body.id) ?? [];
    const its = issues.get(body.id) ?? [];
    const held = own.filter(one => one.state === 'held');
    const last = results.filter(one => one.organisation === body.id && one.grade !== null).toSorted((a, b) => b.year - a.year)[0];
    const line = {
      organisation: body.id,
      name: body.name,
      kind: body.kind,
      inspectors: posts.filter(one => one.organisation === body.id).map(one => inspectors.get(one.inspector) ?? ''),
      visits: held.filter(one => one.heldOn !== null && one.heldOn.slice(0, 4) >= String(Number(today.slice(0, 4)) - 1)).length,
      lastVisit:
        held
          .map(one => one.heldOn ?? '')
          .toSorted()
          .at(-1) ?? null,
      nextVisit: all
        ? (own
            .filter(one => one.state === 'planned')
            .map(one => one.plannedOn)
            .toSorted()[0] ?? null)
        : null,
      ...loopSumOf(its, today),
      score: last?.score ?? null,
      grade: (last?.grade ?? null) as Grade | null,
      resultYear: last?.year ?? null,
    };
    const hasMajor = its.some(one => one.grade === 'major' && one.state !== 'closedOut');
    return { ...line, flags: flagsOf(line, hasMajor, today) };
  });
}

/** What each inspector carries: schools, visits planned and held, issues raised on them, hours of training this year. */
async function loadOf(desk: ReadingDesk): Promise<readonly InspectorLoad[]> {
  const people = await rows(desk, inspector);
  const posts = await rows(desk, inspectorPost, { where: { state: 'posted' } });
  const visits = await rows(desk, visit);
  const issues = await rows(desk, loop.issue);
  const courses = await rows(desk, inspectorTraining);
  const since = `${Number(desk.today.slice(0, 4)) - 1}-01-01`;
  return people.map(one => {
    const own = visits.filter(its => its.inspector === one.id);
    const ids = new Set(own.map(its => its.id));
    const raised = issues.filter(issue => ids.has(String((issue as unknown as { readonly visit: string | null }).visit)));
    return {
      inspector: one.id,
      name: one.inspectorName,
      engagement: one.engagement,
      termTo: one.termTo,
      isServing: one.state === 'serving',
      schools: posts.filter(its => its.inspector === one.id).length,
      planned: own.filter(its => its.state === 'planned').length,
      held: own.filter(its => its.state === 'held' && (its.heldOn ?? '') >= since).length,
      raised: raised.length,
      late: raised.filter(its => daysLate(its, desk.today) > 0).length,
      hours: courses.filter(its => its.inspector === one.id && its.trainedOn >= since).reduce((sum, its) => sum + its.hours, 0),
    };
  });
}

/** Schools and townships as inspection knows them, with what calls for attention; and the load of the inspectors. */
export const overview = defineView({
  name: 'inspection.overview',
  label: '督导一览',
  by: SEES,
  input: {},
  async run(desk) {
    const lines = await linesOf(desk);
    const load = may(desk.actor, READS) ? await loadOf(desk) : [];
    const reach = await reachOf(desk);
    return ok<OverviewView>({ today: desk.today, lines, load, reach: reach === null ? null : [...reach] });
  },
  sheet: ({ lines }) =>
    ok({
      title: '督导一览',
      headings: ['单位', '责任督学', '督导次数', '最近督导', '问题数', '已销号', '逾期', '销号率', '评估得分'],
      rows: lines.map(one => [
        one.name,
        one.inspectors.join('、'),
        one.visits,
        one.lastVisit,
        one.raised,
        one.closed,
        one.late,
        one.closingRate,
        one.score,
      ]),
    }),
});
