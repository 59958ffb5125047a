import { randomUUID } from 'node:crypto';
import { type Day, dayOf } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insertAll, type ReadingDesk, rows, update } from '#register/index.ts';
import { type OrganisationKind, organisation } from '../organisation.ts';
import { asOf, firstWrong } from '../timeline/fold.ts';
import type { Happening, Wrong } from '../timeline/happening.ts';
import { organisationEvent } from './organisationEvent.ts';

const says = problems('roster', {
  dayAhead: {
    zh: '“{label}”不能晚于今天（{today}），请到那一天再办。',
    en: '“{label}” cannot be after today ({today}); do it on that day.',
  },
  knownAlready: { zh: '“{name}”已经登记设立过，不能再设立一次。', en: '“{name}” has been opened already.' },
  notOpen: { zh: '“{name}”在{day}还没有设立或已经撤销，请核对日期。', en: '“{name}” did not stand on {day}; check the date.' },
  nameHeld: { zh: '{day}已有别的单位叫“{name}”，请换一个名称或日期。', en: 'Another organisation was named “{name}” on {day}.' },
  parentNotOpen: { zh: '“{name}”的上级单位在{day}不在设，请改选。', en: 'The parent of “{name}” did not stand on {day}.' },
  heirNotOpen: { zh: '承接“{name}”的单位在{day}不在设，请改选。', en: 'An organisation that takes over “{name}” did not stand on {day}.' },
  underItself: {
    zh: '“{name}”不能归到自己或自己的下级之下，请改选。',
    en: '“{name}” cannot stand under itself or one of its own members.',
  },
  membersOpenThen: {
    zh: '“{name}”在{day}还有下级单位未撤销，请先办理下级单位。',
    en: 'Organisations under “{name}” were still open on {day}; settle them first.',
  },
});

const refusals: Readonly<Record<Wrong, keyof typeof says>> = {
  knownAlready: 'knownAlready',
  notOpen: 'notOpen',
  nameTaken: 'nameHeld',
  parentNotOpen: 'parentNotOpen',
  heirNotOpen: 'heirNotOpen',
  underItself: 'underItself',
  hasOpenMembers: 'membersOpenThen',
};

/** The day on which something takes effect: as given, today where it is left out. Refuses a day that is yet to come. */
export const effectiveDay = (desk: Pick<Desk, 'today'>, day: Day | null, label = '生效日期'): Result<Day> =>
  day !== null && day > desk.today ? refuse(says.dayAhead({ label, today: desk.today }, label)) : ok(day ?? desk.today);

/**
 * The whole log of organisations in the order in which it was written. An organisation without an entry of its opening counts as opened
 * on the day its row was made, under the name it has.
 */
export async function logOf(desk: ReadingDesk): Promise<readonly Happening[]> {
  const events = await rows(desk, organisationEvent);
  const told = new Set(events.filter(one => one.happening === 'opened').map(one => one.organisation));
  const untold = (await rows(desk, organisation)).filter(one => !told.has(one.id));
  const opened = untold.map((one): Happening => {
    const day = dayOf(one.createdAt);
    return {
      kind: 'opened',
      organisation: one.id,
      day,
      recordedOn: day,
      withdrawnOn: null,
      name: one.name,
      type: one.kind,
      parent: one.parent,
    };
  });
  return [...opened, ...events.map(({ happening, kind, ...one }): Happening => ({ ...one, kind: happening, type: kind }))];
}

/** What is written into the log: who, what, and what it says of it. */
export interface Entry {
  readonly organisation: string;
  readonly happening: Happening['kind'];
  readonly name?: string | null;
  readonly kind?: OrganisationKind | null;
  readonly parent?: string | null;
  readonly heirs?: readonly string[];
}

async function nameOf(desk: ReadingDesk, id: string): Promise<string> {
  const [found] = await rows(desk, organisation, { where: { id } });
  return found?.name ?? '';
}

/** Refuses a log in which an entry cannot stand, and else makes the rows of organisations what the log says of today. */
export async function bringInLine(desk: Desk): Promise<Result<null>> {
  const log = await logOf(desk);
  const wrong = firstWrong(log);
  if (wrong !== null) {
    const { organisation: id, day, name } = wrong.happening;
    const shown = wrong.why === 'nameTaken' && name ? name : await nameOf(desk, id);
    return refuse(says[refusals[wrong.why]]({ name: shown, day }, '生效日期'));
  }
  const today = asOf(log, desk.today);
  for (const one of await rows(desk, organisation)) {
    const now = today.get(one.id);
    const state = now?.isOpen === true ? 'open' : 'closed';
    const wanted = { name: now?.name ?? one.name, parent: now?.parent ?? null, kind: (now?.type ?? one.kind) as OrganisationKind };
    const isSame = one.state === state && one.name === wanted.name && one.parent === wanted.parent && one.kind === wanted.kind;
    if (isSame || (now === undefined && one.state === 'closed')) continue;
    const done = await update(desk, organisation, one.id, one.version, now === undefined ? {} : wanted, state);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** Writes entries that belong together into the log and brings the organisations in line. Refuses what cannot have been; gives the name of the deed's entries. */
export async function record(desk: Desk, day: Day, entries: readonly Entry[], why: string | null = null): Promise<Result<string>> {
  const act = randomUUID();
  const written = await insertAll(
    desk,
    organisationEvent,
    entries.map(({ name = null, kind = null, parent = null, heirs = [], ...one }) => ({
      ...one,
      name,
      kind,
      parent,
      heirs,
      act,
      day,
      recordedOn: desk.today,
      withdrawnOn: null,
      why,
    })),
  );
  if (!written.ok) return written;
  const settled = await bringInLine(desk);
  return settled.ok ? ok(act) : settled;
}
