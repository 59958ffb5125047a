import { ok } from '#kernel/problem.ts';
import { rows } from '#register/index.ts';
import { addBase } from '../bases/addBase.ts';
import { book } from '../bases/book.ts';
import { booking } from '../bases/booking.ts';
import { closeDays } from '../bases/closeDays.ts';
import { holdBooking } from '../bases/holdBooking.ts';
import { bookings } from './needs.ts';
import type { Play } from './play.ts';
import { type Input, together } from './together.ts';

/** Two bases, the days on which the first is closed, and who came to it. */
export async function playBases({ keeper, organisations }: Play): Promise<void> {
  const organisation = organisations.get('基教科');
  const first = {
    name: '玉泉市学生劳动教育实践基地（河湾）',
    organisation,
    site: '河湾镇原农技站',
    capacity: 120,
    openedOn: '2026-10-10',
    courses: '种植与秋收、木工、烹饪、陶艺、编织、电子焊接',
  };
  const second = { name: '玉泉市学生劳动教育实践基地（青峡）', organisation, site: '青峡镇林场', capacity: 80, openedOn: '2027-12-15' };
  const [base] = await together(keeper, addBase, [first, { ...second, courses: '林木养护、木工' }], '2026-10-10');
  const closures = [
    { base: base?.base, fromDay: '2027-10-01', toDay: '2027-10-07', why: '国庆假期' },
    { base: base?.base, fromDay: '2028-01-20', toDay: '2028-02-20', why: '寒假' },
  ];
  await together(keeper, closeDays, closures, '2027-08-30');
  const asked = bookings.map(([school, day, half, className, pupils, activity]) => ({
    base: base?.base,
    organisation: organisations.get(school),
    day,
    half,
    className,
    pupils,
    activity,
  }));
  await together(keeper, book, asked, '2027-09-01');
  const held = await keeper.deed('works.look', '2027-09-01', async desk => ok(await rows(desk, booking)));
  const came = bookings.flatMap(([, day, half, className, , , attended]): readonly Input[] => {
    const row = held.find(one => one.day === day && one.half === half && one.className === className);
    return attended === undefined || row === undefined ? [] : [{ booking: row.id, version: row.version, attended }];
  });
  await together(keeper, holdBooking, came, '2028-01-07');
}
