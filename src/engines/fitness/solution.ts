import type { BodyMass, Item } from '#standards/fitness/types.ts';

/** One line of a pupil's record card: what was measured, what it scores, and which threshold it met. */
export interface ItemScore {
  readonly item: Item | 'bmi';
  readonly name: string;
  readonly result: number | null;
  readonly score: number | null;
  /** Percent of the total. */
  readonly weight: number;
  /** The threshold met; null below the last row or where the result is missing. */
  readonly threshold: number | null;
  readonly bodyMass?: BodyMass;
}

/** A pupil's year: standard score, bonus, total and level; null with the list of what is missing where a test is absent. */
export interface FitnessScore {
  readonly items: readonly ItemScore[];
  readonly standardScore: number | null;
  readonly bonus: readonly { readonly item: Item; readonly excess: number; readonly points: number }[];
  readonly total: number | null;
  readonly level: string | null;
  readonly missing: readonly string[];
}
