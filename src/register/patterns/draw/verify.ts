import type { DrawRecord } from './record.ts';

/** What drawing again came to: the same, or the first place at which it is not, with what should stand there. */
export interface DrawVerdict {
  readonly isSame: boolean;
  readonly expected: readonly string[];
  /** Counted from 1; null where all is the same. */
  readonly firstDifference: number | null;
}

const MASK = 0xffffffffn;
const left = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (32n - by))) & MASK;

/** The numbers of a seed: splitmix32 for the state, xoshiro128** for the stream; written from the papers in big integers, with nothing of the code that draws. */
function* stream(seed: bigint): Generator<bigint> {
  const state: bigint[] = [];
  for (let at = seed & MASK; state.length < 4; ) {
    at = (at + 0x9e3779b9n) & MASK;
    let mixed = ((at ^ (at >> 16n)) * 0x21f0aaadn) & MASK;
    mixed = ((mixed ^ (mixed >> 15n)) * 0x735a2d97n) & MASK;
    state.push((mixed ^ (mixed >> 15n)) & MASK);
  }
  for (;;) {
    const [s0, s1, s2, s3] = state as [bigint, bigint, bigint, bigint];
    yield (left((s1 * 5n) & MASK, 7n) * 9n) & MASK;
    const [t2, t3] = [s2 ^ s0, s3 ^ s1];
    state.splice(0, 4, s0 ^ t3, s1 ^ t2, t2 ^ ((s1 << 9n) & MASK), left(t3, 11n));
  }
}

/** Draws again from the list and the seed of a record and compares. */
export function verifyDraw({ candidates, places, seed, drawn }: Pick<DrawRecord, 'candidates' | 'places' | 'seed' | 'drawn'>): DrawVerdict {
  const order = [...candidates].sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  const numbers = stream(BigInt(seed ?? '0'));
  for (let count = order.length; count > 1; count--) {
    const other = Number(((numbers.next().value as bigint) * BigInt(count)) >> 32n);
    const [last] = order.splice(other, 1, order[count - 1]!);
    order[count - 1] = last!;
  }
  const expected = order.slice(0, places);
  const length = Math.max(expected.length, drawn.length);
  const first = Array.from({ length }, (_, place) => place).find(place => expected[place] !== drawn[place]);
  return { isSame: first === undefined, expected, firstDifference: first === undefined ? null : first + 1 };
}
