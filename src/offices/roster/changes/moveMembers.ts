import type { Day } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, insert, insertAll, ref, rows, stepAll, updateAll } from '#register/index.ts';
import { homeroomName } from '../codes.ts';
import { pupilDeparture, staffDeparture } from '../intake/departure.ts';
import { enrolmentEvent } from '../pupils/enrolmentEvent.ts';
import { homeroom } from '../pupils/homeroom.ts';
import { pupil } from '../pupils/pupil.ts';
import { pupilTransfer } from '../pupils/pupilTransfer.ts';
import { staff } from '../staff/staff.ts';
import { staffEvent } from '../staff/staffEvent.ts';
import { memberMove } from './memberMove.ts';
import { organisationEvent } from './organisationEvent.ts';

const says = problems('roster', {
  notAMerger: { zh: '只有“合并”的记录才能办理随并转入。', en: 'Members move along with mergers alone.' },
  movedAlready: { zh: '这次合并的学生、班级和教职工已经转入。', en: 'Pupils, classes and staff have been moved along with this merger.' },
  manyHeirs: { zh: '承接单位不止一个，请逐班逐人调整。', en: 'There is more than one heir; move classes and persons one by one.' },
});

/** What one organisation hands to another on a day. */
export interface Handing {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
  readonly act: string;
}

/** Gives the classes of one school to another; a class whose number is taken there gets the next free one. */
async function moveHomerooms(desk: Desk, { from, to }: Handing) {
  const own = await rows(desk, homeroom, { where: { organisation: from, state: 'studying' } });
  const key = (room: { readonly stage: string; readonly entryYear: number }, number: number) => `${room.stage} ${room.entryYear} ${number}`;
  const taken = new Set((await rows(desk, homeroom, { where: { organisation: to } })).map(room => key(room, room.number)));
  const changes = own.map(room => {
    let { number } = room;
    while (taken.has(key(room, number))) number += 1;
    taken.add(key(room, number));
    const name = number === room.number ? room.name : homeroomName(room.stage, room.grade, number);
    return { row: room, changes: { organisation: to, number, name } };
  });
  const done = await updateAll(desk, homeroom, changes);
  return done.ok ? ok(own) : done;
}

const HERE = ['enrolled', 'suspended', 'droppedOut'];

async function lastDays(desk: Desk, ids: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const last = new Map<string, Day>();
  if (ids.length === 0) return last;
  for (const one of await rows(desk, enrolmentEvent, { where: { pupil: ids, withdrawnOn: null } }))
    if (one.day > (last.get(one.pupil) ?? '')) last.set(one.pupil, one.day);
  return last;
}

/** Moves the pupils of a school, their books and what is open about them. Those who rest or have dropped out move without an entry: they stay what they are. */
async function movePupils(desk: Desk, { from, to, day }: Handing) {
  const own = await rows(desk, pupil, { where: { organisation: from, state: HERE } });
  const done = await updateAll(
    desk,
    pupil,
    own.map(row => ({ row, changes: { organisation: to } })),
  );
  if (!done.ok) return done;
  const enrolled = done.value.filter(row => row.state === 'enrolled');
  const last = await lastDays(
    desk,
    enrolled.map(row => row.id),
  );
  const told = await insertAll(
    desk,
    enrolmentEvent,
    enrolled.map(row => ({
      pupil: row.id,
      change: 'movedWithSchool' as const,
      day: (last.get(row.id) ?? day) > day ? last.get(row.id)! : day,
      recordedOn: desk.today,
      withdrawnOn: null,
      school: to,
      homeroom: row.homeroom,
      grade: null,
      promotion: null,
      why: null,
    })),
  );
  return told.ok ? ok(own.map(row => row.id)) : told;
}

async function moveStaffAlong(desk: Desk, { from, to, day }: Handing) {
  const own = await rows(desk, staff, { where: { organisation: from, state: 'inService' } });
  const done = await updateAll(
    desk,
    staff,
    own.map(row => ({ row, changes: { organisation: to } })),
  );
  if (!done.ok) return done;
  const told = await insertAll(
    desk,
    staffEvent,
    own.map(row => ({ staff: row.id, change: 'moved' as const, day, recordedOn: desk.today, school: to, post: row.post })),
  );
  return told.ok ? ok(own.map(row => row.id)) : told;
}

/** Requests and questions that wait for the school wait for the other from now on. */
async function moveWaiting(desk: Desk, { from, to }: Pick<Handing, 'from' | 'to'>): Promise<Result<unknown>> {
  const asked = await rows(desk, pupilTransfer, { where: { organisation: from, state: 'asked' } });
  const requests = await updateAll(
    desk,
    pupilTransfer,
    asked.map(row => ({ row, changes: { organisation: to } })),
  );
  if (!requests.ok) return requests;
  const pupils = await rows(desk, pupilDeparture, { where: { organisation: from, state: 'open' } });
  const questions = await updateAll(
    desk,
    pupilDeparture,
    pupils.map(row => ({ row, changes: { organisation: to } })),
  );
  if (!questions.ok) return questions;
  const people = await rows(desk, staffDeparture, { where: { organisation: from, state: 'open' } });
  return updateAll(
    desk,
    staffDeparture,
    people.map(row => ({ row, changes: { organisation: to } })),
  );
}

/** Moves pupils, classes and staff of an organisation that merged to the one that stands for it, in the deed of the merger. */
export async function handOver(
  desk: Desk,
  handing: Handing,
): Promise<Result<{ readonly pupils: number; readonly homerooms: number; readonly staff: number }>> {
  const rooms = await moveHomerooms(desk, handing);
  if (!rooms.ok) return rooms;
  const pupils = await movePupils(desk, handing);
  if (!pupils.ok) return pupils;
  const people = await moveStaffAlong(desk, handing);
  if (!people.ok) return people;
  const waiting = await moveWaiting(desk, handing);
  if (!waiting.ok) return waiting;
  const kept = await insert(desk, memberMove, {
    organisation: handing.from,
    heir: handing.to,
    day: handing.day,
    act: handing.act,
    pupils: pupils.value,
    homerooms: rooms.value.map(room => room.id),
    numbers: rooms.value.map(room => room.number),
    staffMembers: people.value,
    movedPupils: pupils.value.length,
    movedHomerooms: rooms.value.length,
    movedStaff: people.value.length,
  });
  return kept.ok ? ok({ pupils: pupils.value.length, homerooms: rooms.value.length, staff: people.value.length }) : kept;
}

type Moved = Awaited<ReturnType<typeof rows<typeof memberMove.fields>>>[number];

/** Gives back what went along with a merger and is still where it went; whoever has moved on since stays there. */
async function giveBack(desk: Desk, { organisation: from, heir, day, ...moved }: Moved): Promise<Result<unknown>> {
  const there = async <T extends { readonly organisation: string }>(found: readonly T[]) => found.filter(row => row.organisation === heir);
  const pupils = moved.pupils.length === 0 ? [] : await there(await rows(desk, pupil, { where: { id: moved.pupils } }));
  const back = await updateAll(
    desk,
    pupil,
    pupils.map(row => ({ row, changes: { organisation: from } })),
  );
  if (!back.ok) return back;
  const told =
    pupils.length === 0
      ? []
      : await rows(desk, enrolmentEvent, {
          where: { pupil: pupils.map(row => row.id), change: 'movedWithSchool', school: heir, withdrawnOn: null },
        });
  const withdrawn = await updateAll(
    desk,
    enrolmentEvent,
    told.map(row => ({ row, changes: { withdrawnOn: desk.today } })),
  );
  if (!withdrawn.ok) return withdrawn;
  const rooms = moved.homerooms.length === 0 ? [] : await there(await rows(desk, homeroom, { where: { id: moved.homerooms } }));
  const numbers = new Map(moved.homerooms.map((id, place) => [id, moved.numbers[place]!]));
  const lowered = await updateAll(
    desk,
    homeroom,
    rooms.map(row => ({
      row,
      changes: { organisation: from, number: numbers.get(row.id)!, name: homeroomName(row.stage, row.grade, numbers.get(row.id)!) },
    })),
  );
  if (!lowered.ok) return lowered;
  const people = moved.staffMembers.length === 0 ? [] : await there(await rows(desk, staff, { where: { id: moved.staffMembers } }));
  const home = await updateAll(
    desk,
    staff,
    people.map(row => ({ row, changes: { organisation: from } })),
  );
  if (!home.ok) return home;
  return insertAll(
    desk,
    staffEvent,
    people.map(row => ({
      staff: row.id,
      change: 'moved' as const,
      day: day > desk.today ? day : desk.today,
      recordedOn: desk.today,
      school: from,
      post: row.post,
    })),
  );
}

/** Takes back all moves of a deed that is withdrawn. */
export async function takeMembersBack(desk: Desk, act: string): Promise<Result<null>> {
  const moves = await rows(desk, memberMove, { where: { act, state: 'moved' } });
  for (const move of moves) {
    const back = await giveBack(desk, move);
    if (!back.ok) return back;
  }
  const done = await updateAll(
    desk,
    memberMove,
    moves.map(row => ({ row, changes: {}, state: 'takenBack' })),
  );
  return done.ok ? ok(null) : done;
}

/** The same, later: for a merger that was entered without moving anybody. */
export const moveMembers = defineVerb({
  name: 'roster.moveMembers',
  label: '随并转入学生、班级和教职工',
  by: ['administrator', 'planner'],
  on: { register: 'organisationEvent', row: 'event', step: 'moveMembers' },
  input: { event: ref('organisationEvent', '沿革记录'), version: count('版次') },
  async run(desk, { event: id, version }) {
    const found = await fetchRow(desk, organisationEvent, id);
    if (!found.ok) return found;
    const { happening, organisation: from, heirs, day, act } = found.value;
    if (happening !== 'merged') return refuse(says.notAMerger());
    if (heirs.length !== 1) return refuse(says.manyHeirs());
    const before = await rows(desk, memberMove, { where: { organisation: from, act, state: 'moved' } });
    if (before.length > 0) return refuse(says.movedAlready());
    const stepped = await stepAll(desk, organisationEvent, [{ ...found.value, version }], 'moveMembers');
    if (!stepped.ok) return stepped;
    return handOver(desk, { from, to: heirs[0]!, day, act });
  },
});
