import { type Decimal, subtract, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import type { StoredRow } from '#store/index.ts';
import type { RowOf } from '../../register.ts';
import type { FigureFields, Member } from './registers.ts';

type Figure = Pick<StoredRow<RowOf<FigureFields>>, 'organisation' | 'measure' | 'year' | 'value'>;

/** A figure with its year. */
export interface Dated {
  readonly year: number;
  readonly value: number;
}

/** What a network has done for one member by one measure: the last figure before it joined, the newest since, and what lies between; null where one is missing. */
export interface Effect {
  readonly measure: string;
  readonly before: Dated | null;
  readonly after: Dated | null;
  readonly change: number | null;
}

const exact = (value: number): Decimal => toDecimal(value) ?? zero;
/** One number less another, as it is written: 0.3 − 0.1 is 0.2. */
export const difference = (a: number, b: number): number => toNumber(subtract(exact(a), exact(b)));

/** The effect on a member; figures of the year of joining itself count as neither before nor after. */
export function effectOn(member: Pick<Member, 'organisation' | 'from' | 'until'>, measure: string, figures: readonly Figure[]): Effect {
  const joined = Number(member.from.slice(0, 4));
  const left = member.until === null ? Number.POSITIVE_INFINITY : Number(member.until.slice(0, 4));
  const own = figures
    .filter(one => one.organisation === member.organisation && one.measure === measure)
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, value }) => ({ year, value }));
  const before = own.findLast(one => one.year < joined) ?? null;
  const after = own.findLast(one => one.year > joined && one.year <= left) ?? null;
  return { measure, before, after, change: before === null || after === null ? null : difference(after.value, before.value) };
}
