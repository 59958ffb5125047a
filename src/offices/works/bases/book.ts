import { ok, type Result, refuse } from '#kernel/problem.ts';
import { code, count, type Desk, date, defineVerb, fetchRow, insert, may, optional, ref, rows, text } from '#register/index.ts';
import { openOrganisation } from '../chosen.ts';
import { type Half, halves, KEEPS, REPORTS } from '../codes.ts';
import { says } from '../refusals.ts';
import type { BaseRow, BookingRow } from '../rowTypes.ts';
import { base } from './base.ts';
import { baseClosure } from './baseClosure.ts';
import { booking } from './booking.ts';
import { halfWord, inTurn, takenBy, taking } from './room.ts';

interface Asked {
  readonly base: string;
  readonly organisation: string;
  readonly day: string;
  readonly half: Half;
  readonly className: string;
  readonly pupils: number;
}

/** Whether the base takes anyone on that day. */
async function receives(desk: Desk, its: BaseRow, day: string): Promise<Result<null>> {
  if (day < desk.today) return refuse(says.dayGone({ day }, 'day'));
  if (its.state !== 'running' || day < its.openedOn) return refuse(says.baseNotOpen({ name: its.name, day, opened: its.openedOn }, 'day'));
  const closed = (await rows(desk, baseClosure, { where: { base: its.id } })).find(one => one.fromDay <= day && day <= one.toDay);
  return closed === undefined ? ok(null) : refuse(says.baseClosedThen({ name: its.name, day, why: closed.why }, 'day'));
}

/** Whether there was room for a booking that is already written, its own class counted once. */
function fits(its: BaseRow, standing: readonly BookingRow[], asked: Asked, own: string): Result<null> {
  const then = standing.filter(one => one.day === asked.day && one.half === asked.half);
  const isSame = (one: BookingRow) => one.id !== own && one.organisation === asked.organisation && one.className === asked.className;
  const half = halfWord(asked.half);
  if (then.some(isSame)) return refuse(says.bookedAlready({ className: asked.className, day: asked.day, half: half.zh }, 'className'));
  const taken = (takenBy(then).get(`${asked.day} ${asked.half}`) ?? 0) - asked.pupils;
  const left = Math.max(0, its.capacity - taken);
  if (asked.pupils <= left) return ok(null);
  const { name, capacity } = its;
  return refuse(says.full({ name, day: asked.day, half: half.zh, capacity, taken, left, pupils: asked.pupils }, 'pupils'));
}

/** Books half a day at a base for a class. No half-day is ever booked beyond the base's capacity. */
export const book = defineVerb({
  name: 'works.book',
  label: '预约基地',
  by: REPORTS,
  input: {
    base: ref('base', '劳动教育实践基地'),
    organisation: ref('organisation', '预约学校'),
    day: date('日期'),
    half: code('时段', halves),
    className: text('班级', { longest: 40 }),
    pupils: count('学生人数', { least: 1, most: 5000, unit: '人' }),
    activity: optional(text('劳动内容', { longest: 60 })),
  },
  on: { register: 'booking' },
  async run(desk, input) {
    const { actor } = desk;
    if (!may(actor, KEEPS) && actor.organisation !== input.organisation) return refuse(says.notYourSchool({}, 'organisation'));
    const its = await fetchRow(desk, base, input.base);
    if (!its.ok) return its;
    const school = await openOrganisation(desk, input.organisation);
    if (!school.ok) return school;
    const kept = await insert(desk, booking, { ...input, attended: null, bookedBy: actor.id, cancelledBecause: null });
    if (!kept.ok) return kept;
    await inTurn(desk);
    const open = await receives(desk, its.value, input.day);
    if (!open.ok) return open;
    const room = fits(its.value, await taking(desk, input.base), input, kept.value.id);
    return room.ok ? ok({ booking: kept.value.id, version: kept.value.version }) : room;
  },
});
