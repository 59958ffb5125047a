import type { Day } from '#kernel/day.ts';

/** How well a figure was verified: seen in several sources, in one, in a county's own document, or from memory (to be confirmed by the bureau). */
export type Verified = 'several' | 'one' | 'county' | 'memory';

/** One thing that must hold, as a formula over the facts, and what it says in the trade's words. */
export interface Condition {
  readonly if: string;
  readonly say: string;
}

/** How a programme stood from a day on, in a region. */
export interface ProgrammeVersion {
  readonly from: Day;
  /** The last day on which it held; absent while it holds. */
  readonly to?: Day;
  /** The beginning of the codes (GB/T 2260) of the places where it holds; the empty text for the whole country. The longest one that fits goes before. */
  readonly region: string;
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
  /** Yuan for one period, as a formula over the facts. */
  readonly amount: string;
  /** The same in words. */
  readonly amountSaid: string;
  readonly source: string;
  readonly verified: Verified;
}

/** A programme of aid (奖、助、贷、免、补) with its versions. */
export interface AidProgramme {
  readonly id: string;
  readonly name: string;
  readonly kind: '奖' | '助' | '贷' | '免' | '补';
  /** How often it is given. */
  readonly cycle: 'term' | 'year';
  /** The day whose facts count, so many days after the period begins. */
  readonly countedAfterDays: number;
  /** Programmes that go before it: whoever has one of them in the period does not get this one too. */
  readonly yieldsTo?: readonly string[];
  readonly versions: readonly ProgrammeVersion[];
}

/** A fact that conditions may ask for. */
export interface AidFact {
  readonly kind: 'text' | 'texts' | 'number' | 'truth';
  readonly unit?: string;
  /** The values it may have; absent where anything may stand. */
  readonly values?: readonly string[];
}

/** Programmes with the facts they ask for, by their Chinese names. */
export interface AidPack {
  readonly facts: Readonly<Record<string, AidFact>>;
  readonly programmes: readonly AidProgramme[];
}
