import { addDays, type Day, schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import { linkKinds, READS, SEES } from '../codes.ts';
import { links } from '../patterns.ts';
import type { LessonBoard, SlotLine } from '../types.ts';
import { lessonBreak, lessonSlot } from './lessonSlot.ts';
import { sharedLesson, weekdayOf } from './sharedLesson.ts';

interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** The days of a weekday in a span, without those that lie in a break. */
export function lessonDays(weekday: number, { from, until }: Span, breaks: readonly Span[]): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7); day <= until; day = addDays(day, 7))
    if (!breaks.some(one => one.from <= day && day <= one.until)) days.push(day);
  return days;
}

const least = (...days: readonly Day[]) => days.toSorted()[0]!;
const most = (...days: readonly Day[]) => days.toSorted().at(-1)!;

/** Every timetable of a school year up to today: what was due, held, called off, and what nobody logged. */
export async function boardOf(desk: ReadingDesk, of: number): Promise<LessonBoard> {
  const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
  const known = new Map((await rows(desk, links.network)).map(one => [one.id, one]));
  const breaks = (await rows(desk, lessonBreak)).map(one => ({ from: one.startsOn, until: one.endsOn }));
  const logged = Map.groupBy(await rows(desk, sharedLesson), one => one.slot);
  const all = may(desk.actor, READS);
  const { organisation } = desk.actor;
  const year = { from: `${of}-09-01`, until: least(`${of + 1}-08-31`, desk.today) };
  const slots = (await rows(desk, lessonSlot)).filter(
    one => one.startsOn <= year.until && one.endsOn >= year.from && (all || one.giver === organisation || one.receiver === organisation),
  );
  const lines = slots.map((slot): SlotLine => {
    const span = { from: most(slot.startsOn, year.from), until: least(slot.endsOn, year.until) };
    const own = (logged.get(slot.id) ?? []).filter(one => one.day >= span.from && one.day <= span.until);
    const told = new Set(own.map(one => one.day));
    const held = own.filter(one => one.outcome === 'held');
    const attended = held.reduce((sum, one) => sum + (one.attended ?? 0), 0);
    const link = known.get(slot.link);
    return {
      id: slot.id,
      link: link?.name ?? '',
      kind: linkKinds[link?.kind as keyof typeof linkKinds] ?? '',
      giver: names.get(slot.giver) ?? '',
      receiver: names.get(slot.receiver) ?? '',
      isMine: slot.giver === organisation || slot.receiver === organisation,
      subject: slot.subject,
      className: slot.className,
      weekday: slot.weekday,
      lessonNumber: slot.lessonNumber,
      due: lessonDays(slot.weekday, span, breaks).filter(day => !own.some(one => one.day === day && one.outcome === 'calledOff')).length,
      held: held.length,
      calledOff: own.length - held.length,
      missing: lessonDays(slot.weekday, span, breaks).filter(day => !told.has(day)),
      attendance: held.length === 0 ? null : attended / (held.length * slot.pupils),
    };
  });
  return { year: of, lines };
}

export const lessonBoard = defineView({
  name: 'digital.lessonBoard',
  label: '三个课堂开课情况',
  by: SEES,
  input: { year: optional(year('学年（起始年）')) },
  run: async (desk, { year: asked }) => ok(await boardOf(desk, asked ?? schoolYearOf(desk.today))),
  sheet: ({ lines }) =>
    ok({
      title: '三个课堂开课情况',
      headings: ['结对', '类型', '授课学校', '受课学校', '科目', '班级', '应上', '已上', '停课', '缺课日期', '到课率'],
      rows: lines.map(one => [
        one.link,
        one.kind,
        one.giver,
        one.receiver,
        one.subject,
        one.className,
        one.due,
        one.held,
        one.calledOff,
        one.missing.join('、'),
        one.attendance,
      ]),
    }),
});
