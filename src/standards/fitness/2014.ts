import data from './2014.json' with { type: 'json' };
import type { BonusStandard, FitnessStandard, Item, Sex } from './types.ts';

type Weights = Readonly<Partial<Record<Item | 'bmi', number>>>;
const weights = data.plan.weights_percent as Readonly<Record<string, Weights>>;

const weightKey = (grade: number, sex: Sex): string | null => {
  if (grade >= 1 && grade <= 2) return '1-2';
  if (grade >= 3 && grade <= 4) return '3-4';
  if (grade >= 5 && grade <= 6) return '5-6';
  return grade >= 7 && grade <= 12 ? `7-12_${sex}` : null;
};

const steps = (pairs: readonly (readonly number[])[]) => pairs.map(([points, excess]) => [points ?? 0, excess ?? 0] as const);
const { rope, pullup, situp, run_male, run_female, max_total } = data.bonus;
const bonus: readonly BonusStandard[] = [
  { item: 'rope', sex: 'both', grades: [1, 6], steps: steps(rope.points_to_excess), verified: rope.v },
  { item: 'pullup', sex: 'male', grades: [7, 12], steps: steps(pullup.points_to_excess), verified: pullup.v },
  { item: 'situp', sex: 'female', grades: [7, 12], steps: steps(situp.points_to_excess), verified: situp.v },
  { item: 'run', sex: 'male', grades: [7, 12], steps: steps(run_male.points_to_seconds_faster), verified: run_male.v },
  { item: 'run', sex: 'female', grades: [7, 12], steps: steps(run_female.points_to_seconds_faster), verified: run_female.v },
];

/** 国家学生体质健康标准（2014年修订）, grades 1–12; 2,607 thresholds, 2,570 of them held by two or more sources. */
export const fitness2014: FitnessStandard = {
  title: data.meta.title,
  document: data.meta.document,
  verified: data.meta.verification,
  items: data.items as unknown as FitnessStandard['items'],
  bodyMass: data.bmi.tables as unknown as FitnessStandard['bodyMass'],
  bodyMassScore: data.bmi.score,
  weights(grade, sex) {
    const key = weightKey(grade, sex);
    return key === null ? null : (weights[key] ?? null);
  },
  bonus,
  bonusMost: max_total,
  levels: data.total.bands.map(({ level, min }) => ({ level, from: min ?? 0 })),
  belowLastRow: data.lookup_rule.worse_than_10_point_row.value,
};
