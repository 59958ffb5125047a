/** What a promise is, first rule that fits: money of the plan, a recurring amount, a thing to build, a duty, a state to reach, a fact. */
export type Kind = 'budget' | 'standing-amount' | 'project' | 'rule' | 'target' | 'baseline';

/** How the value binds: exact, floor, ceiling, about, range, newly created, everyone, a status, a rank, a direction. */
export type Comparator =
  | '='
  | '>='
  | '<='
  | '>'
  | '<'
  | '≈'
  | 'range'
  | 'new'
  | 'all'
  | 'status'
  | 'rank'
  | 'increase'
  | 'decrease'
  | 'not-decrease';

/** Whether an indicator binds (约束性) or is expected (预期性). */
export type Nature = 'binding' | 'expected';

/** How often a duty comes round. */
export type Recurrence = 'day' | 'week' | 'month' | 'semester' | 'year' | '2year' | '3year';

/** A number, or both ends of a range; a number is as written (1.85 of 1.85万), `valueBase` is multiplied out. */
export type Value = number | { readonly min: number; readonly max: number };

/** A heading; offsets count UTF-16 units of the text as given; `start` is the first character of the marker. */
export interface OutlineItem {
  readonly level: number;
  readonly style: string;
  readonly number: string;
  readonly title: string;
  readonly start: number;
  readonly titleEnd: number;
  readonly runIn: boolean;
  readonly end: number;
}

/** When a promise is due or a fact was so; every part absent unless the text or what governs it says so. */
export interface When {
  readonly year?: number;
  readonly deadline?: number;
  readonly from?: number;
  readonly to?: number;
  readonly period?: string;
  readonly recurrence?: Recurrence;
}

/** One checkable value of one indicator for one scope; `text.slice(start, end) === quote`. */
export interface Commitment extends When {
  readonly id: string;
  readonly kind: Kind;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly section: readonly string[];
  readonly subject: string;
  readonly measure: string;
  readonly comparator: Comparator;
  readonly valueText: string | null;
  readonly value: Value | null;
  readonly unit: string | null;
  readonly valueBase?: number;
  readonly scope: string;
  readonly timeInherited: boolean;
  readonly responsible: readonly string[] | null;
  /** What a table of indicators says of it: 约束性 or 预期性; absent where it says neither. */
  readonly nature?: Nature;
  /** It stands in a part that looks back and names no time to come: told as a fact, whatever its kind. */
  readonly looksBack?: true;
  /** Commitments of one code are the same promise said again. */
  readonly restates?: string;
}

/** A plan read: its outline and its promises, with offsets into `text`. */
export interface PlanReading {
  readonly schema: 'yuheng-plan-gold/1';
  readonly document?: string;
  readonly chars: number;
  readonly annotatedRanges: readonly (readonly [number, number])[];
  readonly outline: readonly OutlineItem[];
  readonly commitments: readonly Commitment[];
  readonly text: string;
}
