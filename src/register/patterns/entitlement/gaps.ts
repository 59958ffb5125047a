import { add, type Decimal, sign, subtract, toDecimal, toNumber, zero } from '#kernel/decimal.ts';

/** An amount that is due to a person, or was paid to one. */
export interface Amount {
  readonly person: string;
  readonly yuan: number;
}

/** How due and paid differ for one person: due and not given, given and not due, given beyond what is due, given less. */
export interface Gap {
  readonly person: string;
  readonly kind: 'notGiven' | 'notDue' | 'tooMuch' | 'tooLittle';
  readonly due: number;
  readonly paid: number;
  readonly difference: number;
}

const exact = (yuan: number): Decimal => toDecimal(yuan) ?? zero;

/** The sum of amounts to the cent, exact. */
export const sumOf = (amounts: readonly { readonly yuan: number }[]): number =>
  toNumber(amounts.reduce((sum, one) => add(sum, exact(one.yuan)), zero));

const byPerson = (amounts: readonly Amount[]): ReadonlyMap<string, Decimal> => {
  const sums = new Map<string, Decimal>();
  for (const { person, yuan } of amounts) sums.set(person, add(sums.get(person) ?? zero, exact(yuan)));
  return sums;
};

/** Every person for whom due and paid are not the same, in the order of the lists; equal sums are no gap. */
export function gapsBetween(due: readonly Amount[], paid: readonly Amount[]): readonly Gap[] {
  const [owed, given] = [byPerson(due), byPerson(paid)];
  return [...new Set([...owed.keys(), ...given.keys()])].flatMap((person): readonly Gap[] => {
    const [a, b] = [owed.get(person) ?? zero, given.get(person) ?? zero];
    const off = subtract(b, a);
    if (sign(off) === 0) return [];
    const kind = sign(off) < 0 ? (given.has(person) ? 'tooLittle' : 'notGiven') : owed.has(person) ? 'tooMuch' : 'notDue';
    return [{ person, kind, due: toNumber(a), paid: toNumber(b), difference: toNumber(off) }];
  });
}
