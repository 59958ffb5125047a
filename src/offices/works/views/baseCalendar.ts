import { addDays, type Day, schoolYearOf } from '#kernel/day.ts';
import { ok, type Result } from '#kernel/problem.ts';
import { type OrganisationLine, organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, noSuchRow, optional, period, type ReadingDesk, ref, rows } from '#register/index.ts';
import { base } from '../bases/base.ts';
import { baseClosure } from '../bases/baseClosure.ts';
import { booking } from '../bases/booking.ts';
import { KEEPS, READS, REPORTS } from '../codes.ts';
import type { BaseRow, BookingRow } from '../rowTypes.ts';
import type { BaseLine, BookingView, CalendarView } from '../types.ts';
import { usageOf } from './usage.ts';

const lastDayOf = (month: string): Day => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return addDays(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`, -1);
};

const baseLine = (row: BaseRow, names: ReadonlyMap<string, string>): BaseLine => ({
  id: row.id,
  name: row.name,
  site: row.site,
  organisation: names.get(row.organisation) ?? '',
  capacity: row.capacity,
  openedOn: row.openedOn,
  courses: row.courses,
  state: row.state as BaseLine['state'],
  project: row.project,
});

/** Another school sees that a half-day is taken, by whom and how many come; which class, what for and why not stay with those concerned. */
function bookingView(desk: ReadingDesk, row: BookingRow, its: BaseRow, names: ReadonlyMap<string, string>): BookingView {
  const { actor, today } = desk;
  const isTheirs = may(actor, READS) || [row.organisation, its.organisation].includes(actor.organisation ?? '');
  const keeps = may(actor, KEEPS);
  const isOpen = row.state === 'booked';
  return {
    id: row.id,
    version: row.version,
    day: row.day,
    half: row.half,
    school: names.get(row.organisation) ?? '',
    className: isTheirs ? row.className : '',
    pupils: row.pupils,
    activity: isTheirs ? row.activity : null,
    state: row.state as BookingView['state'],
    attended: isTheirs ? row.attended : null,
    cancelledBecause: isTheirs ? row.cancelledBecause : null,
    mayCancel: isOpen && (keeps || (may(actor, REPORTS) && actor.organisation === row.organisation)),
    mayHold: isOpen && row.day <= today && (keeps || (may(actor, REPORTS) && actor.organisation === its.organisation)),
  };
}

/** Schools with the pupils they sent, most first. */
function schoolsOf(found: readonly BookingRow[], names: ReadonlyMap<string, string>): CalendarView['year']['schools'] {
  const sums = [...Map.groupBy(found, one => one.organisation)].map(([id, own]) => ({
    name: names.get(id) ?? '',
    pupils: own.reduce((sum, one) => sum + one.pupils, 0),
  }));
  return sums.toSorted((a, b) => b.pupils - a.pupils);
}

const nothing = { openHalfDays: 0, usedHalfDays: 0, bookings: 0, pupils: 0, attended: 0, load: null };

/** For whom this person may book: the project office for any school, a filer for their own organisation. */
const bookable = (desk: ReadingDesk, all: readonly OrganisationLine[]) =>
  all
    .filter(
      one =>
        one.state === 'open' &&
        (may(desk.actor, KEEPS) ? ['school', 'kindergarten'].includes(one.kind) : one.id === desk.actor.organisation),
    )
    .map(({ id, name }) => ({ id, name }));

async function calendarOf(desk: ReadingDesk, its: BaseRow, month: string, names: ReadonlyMap<string, string>) {
  const found = await rows(desk, booking, { where: { base: its.id }, orderBy: [['day', 'asc']] });
  const closures = await rows(desk, baseClosure, { where: { base: its.id } });
  const span = [`${month}-01`, lastDayOf(month)] as const;
  const first = schoolYearOf(span[1]);
  const last = `${first + 1}-08-31`;
  const whole = [`${first}-09-01`, desk.today < last ? desk.today : last] as const;
  const stands = found.filter(one => one.state !== 'calledOff' && one.day >= whole[0] && one.day <= whole[1]);
  return {
    bookings: found.filter(one => one.day >= span[0] && one.day <= span[1]).map(row => bookingView(desk, row, its, names)),
    closures: closures.map(({ fromDay, toDay, why }) => ({ fromDay, toDay, why })),
    usage: usageOf(its, found, closures, span),
    year: { label: `${first}–${first + 1}`, usage: usageOf(its, found, closures, whole), schools: schoolsOf(stands, names) },
  };
}

/** The calendar of a base in a month: who comes when, what room is left, and how the base is used. The first base where none is named. */
export const baseCalendar = defineView({
  name: 'works.baseCalendar',
  label: '基地日历',
  by: [...READS, 'filer'],
  input: { base: optional(ref('base', '劳动教育实践基地')), month: optional(period('月份')) },
  async run(desk, { base: id, month }): Promise<Result<CalendarView>> {
    const all = await organisationsOf(desk);
    const names = new Map(all.map(one => [one.id, one.name]));
    const bases = await rows(desk, base);
    const its = id === null ? (bases.find(one => one.state === 'running') ?? bases[0]) : bases.find(one => one.id === id);
    if (id !== null && its === undefined) return noSuchRow(base);
    const shown = month !== null && /^\d{4}-\d{2}$/.test(month) ? month : desk.today.slice(0, 7);
    const schools = bookable(desk, all);
    const part =
      its === undefined
        ? { bookings: [], closures: [], usage: nothing, year: { label: '', usage: nothing, schools: [] } }
        : await calendarOf(desk, its, shown, names);
    return ok({
      today: desk.today,
      bases: bases.map(row => baseLine(row, names)),
      base: its === undefined ? null : baseLine(its, names),
      month: shown,
      ...part,
      schools,
      mayBook: may(desk.actor, REPORTS) && schools.length > 0,
    });
  },
});
