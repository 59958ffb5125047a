/** The shape of a fitness standard: thresholds by item, sex and grade, weights, bonus and levels, each with how well it was verified. */

export type Sex = 'male' | 'female';
export type Item = 'vc' | 'r50' | 'sr' | 'rope' | 'situp' | 'shuttle' | 'jump' | 'pullup' | 'run';
export type BodyMass = '正常' | '低体重' | '超重' | '肥胖';

/** Rows from best to worst: the points, then one threshold for each grade; null where the grade has no such row. */
export interface ThresholdTable {
  readonly grades: readonly number[];
  readonly rows: readonly (readonly (number | null)[])[];
}

export interface ItemStandard {
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly decimals: number;
  readonly male?: ThresholdTable;
  readonly female?: ThresholdTable;
}

/** Points for exceeding the 100-point threshold of the own grade: pairs of points and excess (or seconds faster). */
export interface BonusStandard {
  readonly item: Item;
  readonly sex: Sex | 'both';
  readonly grades: readonly [from: number, to: number];
  readonly steps: readonly (readonly [points: number, excess: number])[];
  readonly verified: string;
}

export interface FitnessStandard {
  readonly title: string;
  readonly document: string;
  readonly verified: string;
  readonly items: Readonly<Record<Item, ItemStandard>>;
  /** By sex and grade: normal from, normal to, overweight from, overweight to, obese from (kg/m²). */
  readonly bodyMass: Readonly<Record<Sex, Readonly<Record<string, readonly [number, number, number, number, number]>>>>;
  readonly bodyMassScore: Readonly<Record<BodyMass, number>>;
  /** Percent of the total by grade and sex; `bmi` beside the items. */
  weights(grade: number, sex: Sex): Readonly<Partial<Record<Item | 'bmi', number>>> | null;
  readonly bonus: readonly BonusStandard[];
  readonly bonusMost: number;
  readonly levels: readonly { readonly level: string; readonly from: number }[];
  /** Points for a result below the last row. A convention: the document ends at its 10-point row. */
  readonly belowLastRow: number;
}
