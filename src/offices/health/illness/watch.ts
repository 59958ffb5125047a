import { addDays } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, type ReadingDesk, rows, suppress } from '#register/index.ts';
import { KEEPS, SCHOOL } from '../codes.ts';
import type { Cluster, IllnessView } from '../types.ts';
import { clustersOf, WATCHED_DAYS } from './cluster.ts';
import { illness } from './illness.ts';
import { clusterReport } from './report.ts';

/** Below this a number of children is not told beyond those who keep their rows. */
export const LEAST_SHOWN = 10;

/** The clusters of the last two weeks, of one school or of all, and whether each is reported. */
export async function clustersAt(desk: ReadingDesk, organisation: string | null): Promise<readonly Omit<Cluster, 'school' | 'room'>[]> {
  const since = addDays(desk.today, -WATCHED_DAYS);
  const own = organisation === null ? {} : { organisation };
  const ill = await rows(desk, illness, { where: own, matching: [{ column: 'illFrom', from: since }] });
  const schoolOf = new Map(ill.flatMap(one => (one.homeroom === null ? [] : [[one.homeroom, one.organisation] as const])));
  const cases = ill.flatMap(one =>
    one.homeroom === null || one.symptom === null ? [] : [{ homeroom: one.homeroom, symptom: one.symptom as string, day: one.illFrom }],
  );
  const reports = await rows(desk, clusterReport, { where: own, matching: [{ column: 'reportedOn', from: since }] });
  return clustersOf(cases).map(one => ({
    ...one,
    organisation: schoolOf.get(one.homeroom) ?? '',
    isReported: reports.some(report => report.homeroom === one.homeroom && report.symptom === one.symptom),
  }));
}

/** Illness watched: clusters with no names, pupils away ill by school (small numbers held back from the county), reports and where they stand. */
export const illnessWatch = defineView({
  name: 'health.illnessWatch',
  label: '因病缺课监测',
  by: [...KEEPS, ...SCHOOL, 'leader', 'schoolLead'],
  input: {},
  async run(desk) {
    const county = may(desk.actor, [...KEEPS, 'leader']);
    const own = county ? null : desk.actor.organisation;
    const where = own === null ? {} : { organisation: own };
    const nameOf = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const rooms = new Map((await rows(desk, homeroom, { where })).map(one => [one.id, one.name]));
    const clusters = (await clustersAt(desk, own)).map(one => ({
      ...one,
      school: nameOf.get(one.organisation) ?? '',
      room: rooms.get(one.homeroom) ?? '',
    }));
    const week = addDays(desk.today, -7);
    const ill = await rows(desk, illness, { where, matching: [{ column: 'illFrom', from: addDays(desk.today, -90) }] });
    const bodies = [...nameOf.keys()].filter(id => ill.some(one => one.organisation === id));
    const counts = bodies.map(id => {
      const there = ill.filter(one => one.organisation === id);
      return [there.filter(one => one.state === 'ill').length, there.filter(one => one.illFrom >= week).length];
    });
    // The two columns count overlapping pupils, so each is held back by itself.
    const columns = [0, 1].map(column => suppress({ cells: counts.map(line => [line[column] ?? 0]) }, county ? LEAST_SHOWN : 0));
    const reports = await rows(desk, clusterReport, { where, orderBy: [['reportedOn', 'desc']], limit: 50 });
    return ok<IllnessView>({
      clusters,
      schools: bodies.map((id, at) => ({
        organisation: id,
        name: nameOf.get(id) ?? '',
        away: columns[0]?.cells[at]?.[0] ?? null,
        week: columns[1]?.cells[at]?.[0] ?? null,
      })),
      reports: reports.map(one => ({
        id: one.id,
        school: nameOf.get(one.organisation) ?? '',
        room: rooms.get(one.homeroom) ?? '',
        symptom: one.symptom,
        cases: one.casesThere,
        reportedOn: one.reportedOn,
        state: one.state,
      })),
    });
  },
});
