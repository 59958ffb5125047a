import type { Calendar } from './calendar.ts';
import type { Span } from './clauses.ts';
import type { Role } from './context.ts';
import type { Quantity } from './quantities.ts';
import type { When } from './reading.ts';
import type { ClauseTime } from './times.ts';

/** What governs a paragraph from outside. */
export interface Setting {
  readonly calendar: Calendar;
  readonly role: Role;
}

/** A clause with all that the rules ask of it; its span counts in the paragraph's normalised text. */
export interface Clause extends Span {
  readonly text: string;
  /** Where the quote begins: a bare time before the clause belongs to it. */
  readonly from: number;
  /** The quantities that may be values. */
  readonly values: readonly Quantity[];
  /** For each character of the paragraph what brackets it stands in. */
  readonly within: Uint8Array;
  readonly paragraph: string;
  /** Time said in this clause or before it in the sentence. */
  readonly when: When;
  readonly time: ClauseTime;
  readonly isPast: boolean;
  readonly role: Role;
  /** The verb that the head of the list carries to clauses without one. */
  readonly carried: string;
  /** 每校, 每所学校 …: said before in the sentence, for clauses that set a least number. */
  readonly each: string;
  /** The narrow topic told earlier in the sentence. */
  readonly theme: string | null;
  /** A clause of the sentence states a deadline in so many words. */
  readonly hasOwnDeadline: boolean;
  /** The indicator named last in the sentence; '' before the first. */
  readonly before: string;
  /** The school or the part of the place that the sentence builds in; null before it names one. */
  readonly site: string | null;
  /** Who acts: named by the clause, by the sentence, or before it where money is told. */
  readonly doers: readonly string[];
  /** Whom the sentence has spoken of so far; null before it names a group. */
  readonly scope: string | null;
}
