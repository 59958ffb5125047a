import type { Constraint, CostFunction, Limits, Times } from '../constraint.ts';

export type TermKind =
  | 'clash'
  | 'unavailable'
  | 'limitBusy'
  | 'limitIdle'
  | 'clusterBusy'
  | 'limitRun'
  | 'limitSpan'
  | 'lateBeginnings'
  | 'rest'
  | 'limitWorkload'
  | 'buildingChanges'
  | 'buildingGap'
  | 'tagGap'
  | 'minDays'
  | 'maxDays'
  | 'minGaps'
  | 'same'
  | 'apartSets'
  | 'sequence'
  | 'endsDay'
  | 'simultaneous'
  | 'occupied'
  | 'spread'
  | 'link'
  | 'order'
  | 'sameResource'
  | 'sameRoomIfConsecutive';

/** One point of application of a rule, ready to be counted. All terms have the same shape, so that counting them stays fast. */
export interface Term {
  readonly kind: TermKind;
  readonly hard: boolean;
  readonly weight: number;
  readonly cost: CostFunction;
  /** The resource whose times are looked at; -1 for none. */
  readonly resource: number;
  /** Other resources that it looks at. */
  readonly others: Int32Array;
  /** Lessons that it looks at. */
  readonly lessons: Int32Array;
  /** Places (of lessons) that it looks at. */
  readonly places: Int32Array;
  /** Groups of times as words and masks of busy bits: `from[g]…from[g + 1]` index into both. */
  readonly from: Int32Array;
  readonly words: Int32Array;
  readonly masks: Int32Array;
  /** Times that are no gap, as a mask for each word. */
  readonly shut: Int32Array;
  readonly min: number;
  readonly max: number;
  readonly flag: boolean;
  readonly how: string;
  /** Group of each time, or how many of `lessons` belong to the first set: whatever the kind needs. */
  readonly table: Int32Array;
  readonly limits: readonly Limits[];
}

const NONE = new Int32Array(0);

/** How times lie in words of at most 30 bits; no word holds times of two days. */
export interface Words {
  readonly count: number;
  readonly wordOf: Int32Array;
  readonly bitOf: Int32Array;
}

const BITS = 30;

/** Lays the times out in words, day by day; times of no day come after. */
export function wordsOf(times: number, days: readonly Times[]): Words {
  const wordOf = new Int32Array(times).fill(-1);
  const bitOf = new Int32Array(times);
  let count = 0;
  const lay = (list: readonly number[]) => {
    for (let at = 0; at < list.length; at += BITS, count++) {
      list.slice(at, at + BITS).forEach((time, bit) => {
        wordOf[time] = count;
        bitOf[time] = bit;
      });
    }
  };
  for (const day of days) lay(day);
  lay(Array.from({ length: times }, (_, time) => time).filter(time => wordOf[time] === -1));
  return { count, wordOf, bitOf };
}

/** Groups of times as words and masks, in the order of the times. */
export function groupsIn({ wordOf, bitOf }: Words, groups: readonly Times[]): Pick<Term, 'from' | 'words' | 'masks'> {
  const from = [0];
  const words: number[] = [];
  const masks: number[] = [];
  for (const group of groups) {
    for (const time of group) {
      const word = wordOf[time] as number;
      const bit = 1 << (bitOf[time] as number);
      if (words.length > (from.at(-1) as number) && words.at(-1) === word) masks[masks.length - 1]! |= bit;
      else {
        words.push(word);
        masks.push(bit);
      }
    }
    from.push(words.length);
  }
  return { from: Int32Array.from(from), words: Int32Array.from(words), masks: Int32Array.from(masks) };
}

/** Times as one mask for each word. */
export function maskOf({ count, wordOf, bitOf }: Words, times: Times): Int32Array {
  const mask = new Int32Array(count);
  for (const time of times) mask[wordOf[time] as number]! |= 1 << (bitOf[time] as number);
  return mask;
}

/** A term of a rule; what it does not need is empty. */
export function term(
  rule: Pick<Constraint, 'hard' | 'weight' | 'cost'>,
  kind: TermKind,
  words: Words,
  has: Partial<Omit<Term, 'kind'>>,
): Term {
  return {
    kind,
    hard: rule.hard,
    weight: rule.weight,
    cost: rule.cost,
    resource: has.resource ?? -1,
    others: has.others ?? NONE,
    lessons: has.lessons ?? NONE,
    places: has.places ?? NONE,
    from: has.from ?? NONE,
    words: has.words ?? NONE,
    masks: has.masks ?? NONE,
    shut: has.shut ?? new Int32Array(words.count),
    min: has.min ?? 0,
    max: has.max ?? Number.MAX_SAFE_INTEGER,
    flag: has.flag ?? false,
    how: has.how ?? '',
    table: has.table ?? NONE,
    limits: has.limits ?? [],
  };
}
