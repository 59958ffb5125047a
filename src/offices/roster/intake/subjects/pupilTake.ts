import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, insertAll, rows, updateAll } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { EnrolmentChange } from '../../codes.ts';
import { enrolmentEvent } from '../../pupils/enrolmentEvent.ts';
import { guardian } from '../../pupils/guardian.ts';
import { homeroom } from '../../pupils/homeroom.ts';
import { type Pupil, pupil } from '../../pupils/pupil.ts';
import { proposeDepartures } from '../departure.ts';
import { changesOf, type Difference, notAfter, nothingTaken, type Taken, type Taking, type Values } from '../subject.ts';
import { type GuardianTold, groupsAfter, type RoomWanted, roomKey } from './pupilLine.ts';

type Stored = StoredRow<Pupil>;
interface Beside {
  readonly room?: RoomWanted | null;
  readonly guardian?: GuardianTold | null;
  readonly status?: 'enrolled' | 'suspended' | null;
  readonly told?: readonly string[];
  readonly brought?: readonly string[];
}
const besideOf = (one: Difference): Beside => one.beside as Beside;

/** The classes that entries name, those that are not there yet opened: key -> id. */
async function roomsFor(desk: Desk, entries: readonly Difference[]): Promise<Result<ReadonlyMap<string, string>>> {
  const wanted = new Map(
    entries.flatMap(one => (besideOf(one).room ? [[roomKey(besideOf(one).room!), besideOf(one).room!] as const] : [])),
  );
  if (wanted.size === 0) return ok(new Map());
  const schools = [...new Set([...wanted.values()].map(room => room.organisation))];
  const known = new Map((await rows(desk, homeroom, { where: { organisation: schools } })).map(one => [roomKey(one), one.id]));
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, room]) => ({ ...room, headTeacher: null }));
  const opened = await insertAll(desk, homeroom, missing);
  if (!opened.ok) return opened;
  for (const one of opened.value) known.set(roomKey(one), one.id);
  return ok(known);
}

const event = (
  desk: Desk,
  row: Pick<Stored, 'id' | 'organisation' | 'homeroom'>,
  change: EnrolmentChange,
  day: string,
  grade: number | null = null,
) => ({
  pupil: row.id,
  change,
  day,
  recordedOn: desk.today,
  withdrawnOn: null,
  school: row.organisation,
  homeroom: row.homeroom,
  grade,
  promotion: null,
  why: null,
});

const homeOf = (id: string, told: GuardianTold) => ({
  pupil: id,
  name: told.name,
  relation: (told.relation ?? 'otherGuardian') as 'otherGuardian',
  phone: told.phone,
  isFirst: true,
});

/** Admits pupils who are new here; one whose number has been entered meanwhile is left alone. */
async function admit(desk: Desk, entries: readonly Difference[], rooms: ReadonlyMap<string, string>): Promise<Result<Taken>> {
  const numbers = entries.flatMap(one => (typeof one.values.idNumber === 'string' ? [one.values.idNumber] : []));
  const known = new Set(numbers.length === 0 ? [] : (await rows(desk, pupil, { where: { idNumber: numbers } })).map(one => one.idNumber));
  const fresh = entries.filter(one => !known.has(one.values.idNumber as string));
  const roomIdOf = (one: Difference) => (besideOf(one).room ? (rooms.get(roomKey(besideOf(one).room!)) ?? null) : null);
  const values = fresh.map(one => ({ ...(one.values as unknown as Pupil), homeroom: roomIdOf(one) }));
  const resting = fresh.map(one => besideOf(one).status === 'suspended');
  const added = await insertAll(desk, pupil, values);
  if (!added.ok) return added;
  const homes = added.value.flatMap((row, at) => (besideOf(fresh[at]!).guardian ? [homeOf(row.id, besideOf(fresh[at]!).guardian!)] : []));
  const kept = await insertAll(desk, guardian, homes);
  if (!kept.ok) return kept;
  const told = await insertAll(
    desk,
    enrolmentEvent,
    added.value.map((row, at) =>
      event(desk, row, 'admitted', notAfter(row.admittedOn, desk.today), besideOf(fresh[at]!).room?.grade ?? null),
    ),
  );
  if (!told.ok) return told;
  const paused = added.value.filter((_, at) => resting[at]);
  const rest = await updateAll(
    desk,
    pupil,
    paused.map(row => ({ row, changes: {}, state: 'suspended' })),
  );
  if (!rest.ok) return rest;
  const restTold = await insertAll(
    desk,
    enrolmentEvent,
    paused.map(row => event(desk, row, 'suspended', desk.today)),
  );
  if (!restTold.ok) return restTold;
  return ok({
    ...nothingTaken,
    added: fresh.length,
    overtaken: entries.length - fresh.length,
    from: added.value.map((row, at) => ({ register: pupil.name, row: row.id, line: fresh[at]!.line ?? 0 })),
  });
}

/** The day of a change: that of the data, but never before the last change that is in the books. */
async function daysFor(desk: Desk, ids: readonly string[], day: string): Promise<ReadonlyMap<string, string>> {
  const last = new Map<string, string>();
  if (ids.length === 0) return last;
  for (const one of await rows(desk, enrolmentEvent, { where: { pupil: ids, withdrawnOn: null } }))
    if (one.day > (last.get(one.pupil) ?? day)) last.set(one.pupil, one.day);
  return last;
}

interface Step {
  readonly row: Stored;
  readonly changes: Partial<Pupil>;
  readonly state: string;
  readonly entry: Difference;
  readonly isBack: boolean;
}

function stepOf(one: Difference, row: Stored, rooms: ReadonlyMap<string, string>): Step {
  const { room, status, brought, told } = besideOf(one);
  const wanted = brought === undefined ? one.values : Object.fromEntries(brought.map(name => [name, one.values[name]]));
  const held = ((one.values.specialGroups ?? []) as readonly string[]).filter(group => told?.includes(group));
  const groups = told === undefined || told.length === 0 ? {} : { specialGroups: groupsAfter({ told, held }, row.specialGroups) };
  const isBack = one.kind === 'new';
  const { admittedOn: _, ...again } = wanted as Values;
  const { changes } = changesOf({ ...(isBack ? again : wanted), ...groups }, row as unknown as Values);
  const home = room ? { homeroom: rooms.get(roomKey(room)) ?? null } : {};
  return {
    row,
    entry: one,
    isBack,
    changes: { ...changes, ...home } as Partial<Pupil>,
    state: status ?? (isBack ? 'enrolled' : row.state),
  };
}

function eventsOf(desk: Desk, { row, changes, state, entry, isBack }: Step, after: Stored, day: string) {
  const grade = besideOf(entry).room?.grade ?? null;
  if (isBack) return [event(desk, after, 'admitted', day, grade)];
  const told = [];
  if (changes.organisation !== undefined && changes.organisation !== row.organisation)
    told.push(event(desk, row, 'transferredOut', day), event(desk, after, 'transferredIn', day, grade));
  else if (changes.homeroom !== undefined && changes.homeroom !== row.homeroom)
    told.push(event(desk, after, 'homeroomChanged', day, grade));
  if (state !== row.state) told.push(event(desk, after, state === 'suspended' ? 'suspended' : 'resumed', day));
  return told;
}

async function keepGuardians(desk: Desk, steps: readonly Step[]): Promise<Result<unknown>> {
  const told = new Map(steps.flatMap(({ row, entry }) => (besideOf(entry).guardian ? [[row.id, besideOf(entry).guardian!] as const] : [])));
  if (told.size === 0) return ok(null);
  const kept = new Map(
    (await rows(desk, guardian, { where: { pupil: [...told.keys()], isFirst: true } })).map(one => [one.pupil, one] as const),
  );
  const changed = await updateAll(
    desk,
    guardian,
    [...kept.values()].map(row => {
      const { name, relation, phone } = told.get(row.pupil)!;
      return {
        row,
        changes: {
          name,
          ...(relation === null ? {} : { relation: relation as typeof row.relation }),
          ...(phone === null ? {} : { phone }),
        },
      };
    }),
  );
  return changed.ok
    ? insertAll(
        desk,
        guardian,
        [...told].filter(([id]) => !kept.has(id)).map(([id, one]) => homeOf(id, one)),
      )
    : changed;
}

/** Brings pupils who are here in line with the file, and writes what it means for their enrolment into the books. */
async function align(
  desk: Desk,
  entries: readonly Difference[],
  rooms: ReadonlyMap<string, string>,
  about: Taking,
): Promise<Result<Taken>> {
  const known = new Map(
    (entries.length === 0 ? [] : await rows(desk, pupil, { where: { id: entries.map(one => one.row) } })).map(
      one => [one.id, one] as const,
    ),
  );
  const steps = entries.flatMap(one => (known.has(one.row!) ? [stepOf(one, known.get(one.row!)!, rooms)] : []));
  const moving = steps.filter(({ row, changes, state }) => Object.keys(changes).length > 0 || state !== row.state);
  const done = await updateAll(
    desk,
    pupil,
    moving.map(({ row, changes, state }) => ({ row, changes, state })),
  );
  if (!done.ok) return done;
  const days = await daysFor(
    desk,
    moving.map(({ row }) => row.id),
    about.day,
  );
  const told = await insertAll(
    desk,
    enrolmentEvent,
    moving.flatMap((one, at) => eventsOf(desk, one, done.value[at]!, days.get(one.row.id) ?? about.day)),
  );
  if (!told.ok) return told;
  const homes = await keepGuardians(desk, steps);
  if (!homes.ok) return homes;
  return ok({
    ...nothingTaken,
    changed: steps.length,
    overtaken: entries.length - steps.length,
    from: steps.map(({ row, entry }) => ({ register: pupil.name, row: row.id, line: entry.line ?? 0 })),
  });
}

/** Takes over a batch: new pupils are admitted, others brought in line, those missing from the file proposed as departures. */
export async function takePupils(desk: Desk, entries: readonly Difference[], about: Taking): Promise<Result<Taken>> {
  const asked = entries.map(one => {
    const answer = one.kind === 'ask' ? about.answers.get(one.line ?? 0) : undefined;
    return answer === 'another'
      ? { ...one, kind: 'new' as const, row: null }
      : answer === 'same'
        ? { ...one, kind: 'changed' as const }
        : one;
  });
  const rooms = await roomsFor(desk, asked);
  if (!rooms.ok) return rooms;
  const admitted = await admit(
    desk,
    asked.filter(one => one.kind === 'new' && one.row === null),
    rooms.value,
  );
  if (!admitted.ok) return admitted;
  const aligned = await align(
    desk,
    asked.filter(one => one.row !== null && (one.kind === 'changed' || one.kind === 'new')),
    rooms.value,
    about,
  );
  if (!aligned.ok) return aligned;
  const gone = asked.flatMap(one =>
    one.kind === 'gone' && one.row !== null ? [{ person: one.row, organisation: one.organisation! }] : [],
  );
  const proposed = await proposeDepartures(desk, 'pupil', gone, about);
  if (!proposed.ok) return proposed;
  return ok({
    added: admitted.value.added,
    changed: aligned.value.changed,
    proposed: proposed.value,
    overtaken: admitted.value.overtaken + aligned.value.overtaken,
    from: [...admitted.value.from, ...aligned.value.from],
  });
}
