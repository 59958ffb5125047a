import type { Day } from '#kernel/day.ts';
import { type Desk, english, type ReadingDesk, rows } from '#register/index.ts';
import { type Half, halves } from '../codes.ts';
import type { BookingRow } from '../rowTypes.ts';
import { booking } from './booking.ts';

/** Bookings of a base that take room: booked, or held already. */
export const taking = (desk: ReadingDesk, base: string): Promise<readonly BookingRow[]> =>
  rows(desk, booking, { where: { base, state: ['booked', 'held'] } });

/** Pupils booked by half-day, `2028-01-12 morning` -> pupils. */
export function takenBy(bookings: readonly Pick<BookingRow, 'day' | 'half' | 'pupils'>[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { day, half, pupils } of bookings) taken.set(`${day} ${half}`, (taken.get(`${day} ${half}`) ?? 0) + pupils);
  return taken;
}

/**
 * Takes one's turn among those who write in the county: whoever has written first and asks for the head of the audit's chain holds it to the
 * end of the deed, so that what is read from here on holds what all others before have written. Of two who book at once the second counts the
 * first.
 */
export const inTurn = async (desk: Desk): Promise<void> => void (await desk.store.head());

/** A half-day in words. */
export const halfWord = (half: Half): { readonly zh: string; readonly en: string } => ({
  zh: halves[half],
  en: english(halves[half]) ?? half,
});

/** Those from a day on. */
export const ahead = (bookings: readonly BookingRow[], from: Day): readonly BookingRow[] =>
  bookings.filter(one => one.state === 'booked' && one.day >= from);
