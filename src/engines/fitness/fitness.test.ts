import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitness2014 } from '#standards/fitness/2014.ts';
import type { Item, Sex } from '#standards/fitness/types.ts';
import {
  contradictionsOf,
  countThresholds,
  type FitnessScore,
  type FitnessTest,
  hasFallenThreeYears,
  scoreFitness,
  summariseFitness,
} from './index.ts';

const STEP: Readonly<Record<Item, number>> = { vc: 1, r50: 0.1, sr: 0.1, rope: 1, situp: 1, shuttle: 1, jump: 1, pullup: 1, run: 1 };

/** Every threshold of the tables as one case, read straight from the data. */
const cells = (Object.keys(fitness2014.items) as Item[]).flatMap(item =>
  (['male', 'female'] as const).flatMap(sex =>
    (fitness2014.items[item][sex]?.grades ?? []).flatMap((grade, column) => {
      const rows = fitness2014.items[item][sex]?.rows ?? [];
      const held = rows.flatMap(row =>
        typeof row[column + 1] === 'number' ? [{ points: row[0] as number, threshold: row[column + 1] as number }] : [],
      );
      return held.map(({ points, threshold }, i) => ({ item, sex, grade, points, threshold, below: held[i + 1]?.points ?? 0 }));
    }),
  ),
);

const only = (item: Item, sex: Sex, grade: number, result: number): FitnessTest => ({
  sex,
  grade,
  heightCm: null,
  weightKg: null,
  results: { [item]: result },
});
const scoreOf = (score: FitnessScore, item: Item | 'bmi') => score.items.find(line => line.item === item)?.score;

describe('the tables of 2014', () => {
  it('hold 2,607 thresholds that never contradict themselves', () => {
    assert.equal(countThresholds(fitness2014), 2607);
    assert.equal(cells.length, 2607);
    assert.deepEqual(contradictionsOf(fitness2014), []);
  });

  it('give the points of the row at each threshold, and of the next row one step below it', () => {
    const wrong = cells.flatMap(cell => {
      const better = fitness2014.items[cell.item].better === 'higher' ? 1 : -1;
      const at = scoreOf(scoreFitness(fitness2014, only(cell.item, cell.sex, cell.grade, cell.threshold)), cell.item);
      const below = Number((cell.threshold - better * STEP[cell.item]).toFixed(1));
      const under = scoreOf(scoreFitness(fitness2014, only(cell.item, cell.sex, cell.grade, below)), cell.item);
      return at === cell.points && under === cell.below ? [] : [{ ...cell, at, under }];
    });
    assert.deepEqual(wrong, []);
  });
});

describe('a pupil of grade 8', () => {
  const boy: FitnessTest = {
    sex: 'male',
    grade: 8,
    heightCm: 165,
    weightKg: 52,
    results: { vc: 3000, r50: 8.1, sr: 9, jump: 212, pullup: 6, run: 262 },
  };

  it('gets a total that can be added by hand', () => {
    const score = scoreFitness(fitness2014, boy);
    const byHand = score.items.reduce((sum, { score: points, weight }) => sum + (points as number) * weight, 0) / 100;
    assert.equal(score.standardScore, Math.round(byHand * 10) / 10);
    assert.equal(score.total, score.standardScore);
    assert.deepEqual(score.missing, []);
  });

  it('has no total while one test is missing, and is told which', () => {
    const { run: _, ...rest } = boy.results;
    const score = scoreFitness(fitness2014, { ...boy, results: rest });
    assert.equal(score.total, null);
    assert.deepEqual(score.missing, ['耐力跑(男1000米/女800米)']);
  });

  it('loses nothing to binary fractions: 8.1 s stays 8.1 s and 8.11 s becomes 8.2 s', () => {
    const result = (r50: number) =>
      scoreFitness(fitness2014, { ...boy, results: { ...boy.results, r50 } }).items.find(line => line.item === 'r50')?.result;
    assert.equal(result(8.1), 8.1);
    assert.equal(result(8.11), 8.2);
  });

  it('gains bonus points for pull-ups beyond the 100-point row', () => {
    const best = fitness2014.items.pullup.male?.rows[0]?.[2] as number;
    const score = scoreFitness(fitness2014, { ...boy, results: { ...boy.results, pullup: best + 3 } });
    assert.deepEqual(score.bonus, [{ item: 'pullup', excess: 3, points: 3 }]);
    assert.equal(score.total, Math.round(((score.standardScore as number) + 3) * 10) / 10);
  });
});

describe('body mass', () => {
  it('is rounded half up at one decimal and judged by the table of sex and grade', () => {
    const at = (weightKg: number) =>
      scoreFitness(fitness2014, { sex: 'male', grade: 1, heightCm: 120, weightKg, results: {} }).items.find(line => line.item === 'bmi');
    assert.deepEqual([at(19.3)?.result, at(19.3)?.bodyMass], [13.4, '低体重']);
    assert.deepEqual([at(19.5)?.result, at(19.5)?.bodyMass], [13.5, '正常']);
    assert.deepEqual([at(29.2)?.result, at(29.2)?.bodyMass], [20.3, '超重']);
    assert.deepEqual([at(29.4)?.result, at(29.4)?.bodyMass], [20.4, '肥胖']);
  });
});

describe('a school', () => {
  const year = (n: number, mean: number) => ({ year: n, tested: 10, incomplete: 0, mean, levels: {} });

  it('is named when its mean fell three years running, and not when a year is unknown', () => {
    assert.equal(hasFallenThreeYears([year(2023, 80), year(2024, 79), year(2025, 78.5), year(2026, 78.4)]), true);
    assert.equal(hasFallenThreeYears([year(2023, 80), year(2024, 79), year(2025, 79), year(2026, 78)]), false);
    assert.equal(hasFallenThreeYears([year(2023, 80), year(2025, 79), year(2026, 78), year(2027, 77)]), null);
  });

  it('counts pupils without a whole set apart', () => {
    const whole = { items: [], standardScore: 81, bonus: [], total: 81, level: '良好', missing: [] };
    const absent = { ...whole, standardScore: null, total: null, level: null, missing: ['肺活量'] };
    assert.deepEqual(summariseFitness(2026, [whole, whole, absent]), {
      year: 2026,
      tested: 2,
      incomplete: 1,
      mean: 81,
      levels: { 良好: 2 },
    });
  });
});
