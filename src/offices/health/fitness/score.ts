import { scoreFitness } from '#engines/fitness/index.ts';
import { fitness2014 } from '#standards/fitness/2014.ts';
import type { Item } from '#standards/fitness/types.ts';
import { type FitnessRow, itemFields, type LevelKey, levelKey } from './fitnessTest.ts';

/** Grades of the classes' stages, counted through from primary school to senior high school; null where there are no tables. */
export function throughGrade(stage: string, grade: number): number | null {
  const before = { primary: 0, junior: 6, senior: 9, vocational: 9 }[stage];
  return before === undefined ? null : before + grade;
}

const numberIn = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** Total and level of a test by the national tables; null where a result that the grade asks for is absent. */
export function scored(test: Pick<FitnessRow, 'sex' | 'grade' | 'heightCm' | 'weightKg'> & Partial<Record<Item, unknown>>): {
  readonly total: number | null;
  readonly fitnessLevel: LevelKey | null;
  readonly missing: readonly string[];
} {
  const results = Object.fromEntries(Object.keys(itemFields).map(item => [item, numberIn(test[item as Item])]));
  const measured = { heightCm: numberIn(test.heightCm), weightKg: numberIn(test.weightKg), results };
  const { total, level, missing } = scoreFitness(fitness2014, { sex: test.sex, grade: test.grade, ...measured });
  return { total, fitnessLevel: levelKey(level), missing };
}
