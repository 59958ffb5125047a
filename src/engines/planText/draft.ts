import type { Comparator, Kind, Nature, Value, When } from './reading.ts';

/** A promise as found in a paragraph, before it gets its section, its id and what it inherits. */
export interface Draft {
  /** Span of the paragraph's normalised text that is quoted. */
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly comparator: Comparator;
  readonly valueText: string | null;
  readonly value: Value | null;
  readonly unit: string | null;
  readonly scale: number;
  readonly measure: string;
  /** Words from which the subject and the scope are read besides the sections. */
  readonly words: string;
  /** The narrow topic of the sentence. */
  readonly theme: string | null;
  readonly scopeHint: string | null;
  readonly when: When;
  /** The time came from outside the sentence. */
  readonly timeInherited: boolean;
  readonly responsible: readonly string[];
  /** Of a row of indicators: what its column 属性 says. */
  readonly nature?: Nature;
}
