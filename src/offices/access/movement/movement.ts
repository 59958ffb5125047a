import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, masked, may, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import type { TableShape } from '#store/index.ts';
import { CASES, KEEPS } from '../codes.ts';
import { dropoutCase } from '../dropout/dropoutCase.ts';
import type { AlertLine, MovementView } from '../types.ts';
import { absence } from './absence.ts';
import { alertsOf, type Watched } from './alerts.ts';

/** What is counted school by school, in the order of the columns. */
export const COUNTED = [
  'admitted',
  'transferredIn',
  'transferredOut',
  'departed',
  'suspended',
  'resumed',
  'droppedOut',
  'persuadedBack',
] as const;

/** Changes of enrolment without what is sealed of them. */
const slimEvent: TableShape = {
  name: 'enrolmentEvent',
  columns: {
    pupil: { type: 'uuid', nullable: false },
    change: { type: 'text', nullable: false },
    day: { type: 'date', nullable: false },
    school: { type: 'uuid', nullable: false },
    withdrawnOn: { type: 'date', nullable: true },
  },
  unique: [],
};
const slimPupil: TableShape = { name: 'pupil', columns: { organisation: { type: 'uuid', nullable: false } }, unique: [] };

interface Change {
  readonly pupil: string;
  readonly change: string;
  readonly day: string;
  readonly school: string;
}

/** The changes that stand, in the order of their days. */
const changesOf = (desk: ReadingDesk, where: Readonly<Record<string, unknown>>): Promise<readonly Change[]> =>
  desk.store.rows<Change>(slimEvent, { where: { withdrawnOn: null, ...where } as never, orderBy: [['day', 'asc']] });

/** The pupils whom a rule may touch, with what the rules look at; of one school or of all. */
async function watchedOf(desk: ReadingDesk, organisation: string | null): Promise<readonly Watched[]> {
  const own = organisation === null ? {} : { organisation };
  const away = await rows(desk, absence, { where: { ...own, state: 'away', absenceKind: 'unexcused' } });
  const cases = await rows(desk, dropoutCase, { where: { ...own, state: ['suspected', 'droppedOut', 'returned'] } });
  const left = await desk.store.rows<{ organisation: string }>(slimPupil, { where: { ...own, state: ['droppedOut', 'suspended'] } });
  const going = await changesOf(desk, { change: 'transferredOut', ...(organisation === null ? {} : { school: organisation }) });
  const ids = [...new Set([...away, ...cases, ...going].map(one => one.pupil).concat(left.map(one => one.id)))];
  if (ids.length === 0) return [];
  const people = await desk.store.rows<{ organisation: string }>(slimPupil, { where: { id: ids } });
  const last = new Map((await changesOf(desk, { pupil: ids })).map(one => [one.pupil, one]));
  const absent = new Map(away.map(one => [one.pupil, one.awayFrom]));
  const inCase = new Map(cases.map(one => [one.pupil, one.state]));
  return people.map(({ id, organisation: school, state }) => ({
    pupil: id,
    organisation: school,
    state,
    lastChange: last.get(id) ?? null,
    unexcusedFrom: absent.get(id) ?? null,
    caseState: inCase.get(id) ?? null,
  }));
}

/** Alerts with what a person may be shown of the pupil: the name by its ends. */
async function linesOf(desk: ReadingDesk, organisation: string | null, nameOf: ReadonlyMap<string, string>): Promise<readonly AlertLine[]> {
  const alerts = alertsOf(await watchedOf(desk, organisation), desk.today).slice(0, 200);
  const ids = [...new Set(alerts.map(one => one.pupil))];
  const children = new Map((ids.length === 0 ? [] : await rows(desk, pupil, { where: { id: ids } })).map(one => [one.id, one]));
  return alerts.map(one => ({
    ...one,
    school: nameOf.get(one.organisation) ?? '',
    child: String(masked(pupil.fields.name, children.get(one.pupil)?.name ?? null) ?? ''),
  }));
}

/** Movement of pupils in a school year, school by school, and what the rules warn of today. A school sees its own. */
export const movement = defineView({
  name: 'access.movement',
  label: '学生异动监测',
  by: CASES,
  input: { year: optional(year('年份')) },
  async run(desk, asked) {
    const all = may(desk.actor, KEEPS);
    const own = all ? null : desk.actor.organisation;
    const of = asked.year ?? schoolYearOf(desk.today);
    const bodies = (await organisationsOf(desk)).filter(one => one.kind === 'school' && (all || one.id === own));
    const inYear = (await changesOf(desk, own === null ? {} : { school: own })).filter(one => schoolYearOf(one.day) === of);
    const bySchool = Map.groupBy(inYear, one => one.school);
    const lines = bodies.map(body => ({
      organisation: body.id,
      name: body.name,
      counts: COUNTED.map(change => (bySchool.get(body.id) ?? []).filter(one => one.change === change).length),
    }));
    const alerts = await linesOf(desk, own, new Map(bodies.map(one => [one.id, one.name])));
    return ok<MovementView>({ year: of, lines: lines.filter(one => !all || one.counts.some(count => count > 0)), alerts });
  },
  sheet: ({ year: of, lines }) =>
    ok({
      title: `学生异动 ${of}–${of + 1}学年`,
      headings: ['学校', '入学', '转入', '转出', '转出县外', '休学', '复学', '辍学', '劝返复学'],
      rows: lines.map(one => [one.name, ...one.counts]),
    }),
});
