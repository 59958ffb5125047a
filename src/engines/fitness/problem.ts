import type { Item, Sex } from '#standards/fitness/types.ts';

/** One pupil's tests of one school year. Absent measures are null or left out; never zero. */
export interface FitnessTest {
  readonly sex: Sex;
  /** 1–12; vocational schools count as grades 10–12. */
  readonly grade: number;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  /** Results in the unit of the item: ml, s, cm, times. */
  readonly results: Readonly<Partial<Record<Item, number | null>>>;
}

/** Rounds away from the better side as the test sheets ask: times up to the next tenth, all else down to the item's place. */
export function roundResult(item: Item, result: number, decimals: number): number {
  const scale = 10 ** decimals;
  // A measure such as 8.1 is not exact in binary: the hair of a difference must not cost a tenth of a second.
  const scaled = Number((result * scale).toPrecision(12));
  if (item === 'r50') return Math.ceil(scaled) / scale;
  if (item === 'sr') return Math.round(scaled) / scale;
  return Math.floor(scaled) / scale;
}

/** Body mass index to one decimal, half up, in whole numbers throughout: kg and cm are taken to their tenth. */
export function bodyMassIndex(heightCm: number, weightKg: number): number {
  const height = Math.round(heightCm * 10);
  const weight = Math.round(weightKg * 10);
  const numerator = weight * 1_000_000;
  const denominator = height * height;
  return Math.floor((2 * numerator + denominator) / (2 * denominator)) / 10;
}
