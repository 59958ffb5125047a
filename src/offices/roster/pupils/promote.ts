import type { Day } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, date, defineVerb, insert, insertAll, type RowOf, rows, updateAll, year } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { ENROLMENT, homeroomName } from '../codes.ts';
import { enrolmentEvent } from './enrolmentEvent.ts';
import { homeroom } from './homeroom.ts';
import { promotion } from './promotion.ts';
import { type Pupil, pupil } from './pupil.ts';

const says = problems('roster', {
  promotedAlready: {
    zh: '{year}学年已经升过级，如有差错请先撤回。',
    en: 'The classes have been promoted into {year} already; take that back first.',
  },
  nothingToPromote: { zh: '没有{year}年以前入学的在读班级，不用升级。', en: 'There is no class that entered before {year}.' },
});

type Room = StoredRow<RowOf<typeof homeroom.fields>>;

/** Takes every class one grade up; those in their last year finish. */
const raise = (desk: Desk, rooms: readonly Room[]) =>
  updateAll(
    desk,
    homeroom,
    rooms.map(room => {
      const grade = room.grade + 1;
      if (grade > room.years) return { row: room, changes: {}, state: 'finished' };
      return { row: room, changes: { grade, name: homeroomName(room.stage, grade, room.number) } };
    }),
  );

/** Writes the promotion or graduation of every pupil into the books. */
const tellAll = (
  desk: Desk,
  pupils: readonly StoredRow<Pupil>[],
  roomOf: ReadonlyMap<string, Room>,
  said: { day: Day; promotion: string },
) =>
  insertAll(
    desk,
    enrolmentEvent,
    pupils.map(one => {
      const room = roomOf.get(one.homeroom ?? '')!;
      const isLast = room.grade === room.years;
      return {
        pupil: one.id,
        change: isLast ? ('graduated' as const) : ('promoted' as const),
        recordedOn: desk.today,
        withdrawnOn: null,
        school: one.organisation,
        homeroom: one.homeroom,
        grade: isLast ? room.grade : room.grade + 1,
        why: null,
        ...said,
      };
    }),
  );

async function roomsToPromote(desk: Desk, schoolYear: number): Promise<Result<readonly Room[]>> {
  const before = await rows(desk, promotion, { where: { state: 'done' } });
  if (before.some(one => one.schoolYear >= schoolYear)) return refuse(says.promotedAlready({ year: schoolYear }));
  const rooms = (await rows(desk, homeroom, { where: { state: 'studying' } })).filter(room => room.entryYear < schoolYear);
  return rooms.length === 0 ? refuse(says.nothingToPromote({ year: schoolYear })) : ok(rooms);
}

/** Promotes all classes of the county that entered before the new school year, and graduates those in their last, in one deed. */
export const promoteHomerooms = defineVerb({
  name: 'roster.promoteHomerooms',
  label: '全县班级升级',
  by: ENROLMENT,
  on: { register: 'promotion' },
  input: { schoolYear: year('新学年'), day: date('升级日期') },
  async run(desk, { schoolYear, day: given }) {
    const day = effectiveDay(desk, given, '升级日期');
    if (!day.ok) return day;
    const rooms = await roomsToPromote(desk, schoolYear);
    if (!rooms.ok) return rooms;
    const roomOf = new Map(rooms.value.map(room => [room.id, room]));
    const isLast = (room: Room | undefined) => room !== undefined && room.grade === room.years;
    const pupils = (await rows(desk, pupil, { where: { state: 'enrolled' } })).filter(one => roomOf.has(one.homeroom ?? ''));
    const finishing = pupils.filter(one => isLast(roomOf.get(one.homeroom ?? '')));
    const ending = rooms.value.filter(isLast).length;
    const entered = await insert(desk, promotion, {
      schoolYear,
      day: day.value,
      promotedHomerooms: rooms.value.length - ending,
      graduatedHomerooms: ending,
      promotedPupils: pupils.length - finishing.length,
      graduatedPupils: finishing.length,
      homerooms: rooms.value.map(room => room.id),
      reversedOn: null,
    });
    if (!entered.ok) return entered;
    const { id, version } = entered.value;
    const told = await tellAll(desk, pupils, roomOf, { day: day.value, promotion: id });
    if (!told.ok) return told;
    const raised = await raise(desk, rooms.value);
    if (!raised.ok) return raised;
    const graduated = await updateAll(
      desk,
      pupil,
      finishing.map(row => ({ row, changes: {}, state: 'graduated' })),
    );
    return graduated.ok ? ok({ promotion: id, version }) : graduated;
  },
});
