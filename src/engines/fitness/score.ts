import type { BodyMass, FitnessStandard, Item, ItemStandard } from '#standards/fitness/types.ts';
import { bodyMassIndex, type FitnessTest, roundResult } from './problem.ts';
import type { FitnessScore, ItemScore } from './solution.ts';

const tenths = (hundredths: number) => Math.floor((hundredths + 5) / 10) / 10;

function scoreItem(standard: FitnessStandard, item: Item, test: FitnessTest, weight: number): ItemScore {
  const rule: ItemStandard = standard.items[item];
  const raw = test.results[item] ?? null;
  const table = rule[test.sex];
  const column = table === undefined ? -1 : table.grades.indexOf(test.grade);
  if (raw === null || table === undefined || column < 0)
    return { item, name: rule.name, result: raw, score: null, weight, threshold: null };
  const result = roundResult(item, raw, rule.decimals);
  for (const row of table.rows) {
    const threshold = row[column + 1];
    if (threshold === null || threshold === undefined) continue;
    const meets = rule.better === 'higher' ? result >= threshold : result <= threshold;
    if (meets) return { item, name: rule.name, result, score: row[0] as number, weight, threshold };
  }
  return { item, name: rule.name, result, score: standard.belowLastRow, weight, threshold: null };
}

function bodyMassOf(bmi: number, [normalFrom, normalTo, , overweightTo]: readonly number[]): BodyMass {
  if (bmi < (normalFrom as number)) return '低体重';
  if (bmi <= (normalTo as number)) return '正常';
  return bmi <= (overweightTo as number) ? '超重' : '肥胖';
}

function scoreBodyMass(standard: FitnessStandard, test: FitnessTest, weight: number): ItemScore {
  const limits = standard.bodyMass[test.sex][String(test.grade)];
  const absent = { item: 'bmi' as const, name: '体重指数', result: null, score: null, weight, threshold: null };
  if (test.heightCm === null || test.weightKg === null || limits === undefined || test.heightCm <= 0) return absent;
  const result = bodyMassIndex(test.heightCm, test.weightKg);
  const bodyMass = bodyMassOf(result, limits);
  return { ...absent, result, bodyMass, score: standard.bodyMassScore[bodyMass] };
}

function bonusOf(standard: FitnessStandard, test: FitnessTest, items: readonly ItemScore[]) {
  const given = standard.bonus.flatMap(rule => {
    if (!(rule.sex === 'both' || rule.sex === test.sex) || test.grade < rule.grades[0] || test.grade > rule.grades[1]) return [];
    const line = items.find(score => score.item === rule.item);
    const table = standard.items[rule.item][test.sex];
    const best = table?.rows[0]?.[table.grades.indexOf(test.grade) + 1] ?? null;
    if (line === undefined || line.result === null || best === null) return [];
    const excess = standard.items[rule.item].better === 'higher' ? line.result - best : best - line.result;
    const points = rule.steps.reduce((most, [point, least]) => (excess >= least ? Math.max(most, point) : most), 0);
    return points > 0 ? [{ item: rule.item, excess, points }] : [];
  });
  return {
    given,
    points: Math.min(
      standard.bonusMost,
      given.reduce((sum, { points }) => sum + points, 0),
    ),
  };
}

/**
 * Scores one pupil's tests by a fitness standard: no interpolation, the highest points whose threshold is met.
 * `total` = Σ(score × weight) + bonus, to one decimal; null with `missing` where a test that the grade asks for is absent.
 */
export function scoreFitness(standard: FitnessStandard, test: FitnessTest): FitnessScore {
  const weights = standard.weights(test.grade, test.sex);
  if (weights === null)
    return { items: [], standardScore: null, bonus: [], total: null, level: null, missing: [`${test.grade}年级没有评分表`] };
  const items = Object.entries(weights).map(([item, weight]) =>
    item === 'bmi' ? scoreBodyMass(standard, test, weight) : scoreItem(standard, item as Item, test, weight),
  );
  const missing = items.filter(({ score }) => score === null).map(({ name }) => name);
  const { given, points } = bonusOf(standard, test, items);
  if (missing.length > 0) return { items, standardScore: null, bonus: given, total: null, level: null, missing };
  const hundredths = items.reduce((sum, { score, weight }) => sum + (score as number) * weight, 0);
  const standardScore = tenths(hundredths);
  const total = tenths(hundredths + points * 100);
  const level = standard.levels.find(({ from }) => total >= from)?.level ?? null;
  return { items, standardScore, bonus: given, total, level, missing };
}
