import type { Day } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { date, defineView, optional, type ReadingDesk, rows } from '#register/index.ts';
import { boundaries } from '../changes/organisationsAsOf.ts';
import { logOf } from '../changes/record.ts';
import { ENROLMENT } from '../codes.ts';
import { ALWAYS, asOf } from '../timeline/fold.ts';
import { groupsBetween, mapSums } from '../timeline/succession.ts';
import { enrolmentEvent } from './enrolmentEvent.ts';

const ENROLLED = new Set(['admitted', 'transferredIn', 'resumed', 'persuadedBack', 'promoted', 'homeroomChanged', 'movedWithSchool']);

/** Where a pupil is enrolled on a day. */
export interface EnrolledAt {
  readonly school: string;
  readonly homeroom: string | null;
}

/** Where each pupil was at the end of a day, by what was known at the end of `knownOn`: pupil -> school and class, null for who had left. */
export async function enrolledOn(desk: ReadingDesk, day: Day, knownOn: Day | null = null): Promise<ReadonlyMap<string, EnrolledAt | null>> {
  const events = await rows(desk, enrolmentEvent, { matching: [{ column: 'day', to: day }], orderBy: [['day', 'asc']] });
  const known = knownOn ?? ALWAYS;
  const at = new Map<string, EnrolledAt | null>();
  for (const one of events) {
    if (one.recordedOn > known || (one.withdrawnOn !== null && one.withdrawnOn <= known)) continue;
    at.set(one.pupil, ENROLLED.has(one.change) ? { school: one.school, homeroom: one.homeroom } : null);
  }
  return at;
}

/** Pupils enrolled at each school at the end of a day, by what was known at the end of `knownOn`: school -> number. */
export async function pupilsOn(desk: ReadingDesk, day: Day, knownOn: Day | null = null): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const at of (await enrolledOn(desk, day, knownOn)).values())
    if (at !== null) counts.set(at.school, (counts.get(at.school) ?? 0) + 1);
  return counts;
}

/** Enrolled pupils of a day on the boundaries of then or of now. A division since then is told for its parts together. */
export const enrolmentOn = defineView({
  name: 'roster.enrolmentOn',
  label: '某日在校生数',
  by: [...ENROLMENT, 'planner', 'leader'],
  input: { day: date('日期'), knownOn: optional(date('按此日所知')), boundaries },
  async run(desk, { day, knownOn, boundaries: on }) {
    const [log, counts] = [await logOf(desk), await pupilsOn(desk, day, knownOn)];
    const known = knownOn ?? ALWAYS;
    const [past, present] = [asOf(log, day, known), asOf(log, desk.today, known)];
    const nameOf = (id: string) => present.get(id)?.name ?? past.get(id)?.name ?? '';
    if (on === 'thatDay') return ok([...counts].map(([id, pupils]) => ({ schools: [past.get(id)?.name ?? ''], of: [id], pupils })));
    const groups = groupsBetween(log, day, desk.today, known)
      .map(group => ({ ...group, earlier: group.earlier.filter(id => counts.has(id)) }))
      .filter(group => group.earlier.length > 0);
    return ok(mapSums(groups, counts).map(one => ({ schools: one.later.map(nameOf), of: one.earlier, pupils: one.sum })));
  },
  sheet: lines =>
    ok({ title: '某日在校生数', headings: ['学校', '在校生数'], rows: lines.map(one => [one.schools.join('、'), one.pupils]) }),
});
