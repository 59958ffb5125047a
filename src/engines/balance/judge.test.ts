import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one, round, toNumber } from '#kernel/decimal.ts';
import cases from '#standards/balancedQuality/2017.cases.json' with { type: 'json' };
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import type { Part } from './county.ts';
import { judgeCounty, judgePart, spreadOf } from './judge.ts';
import { splitSchool } from './split.ts';

/** A primary school of 100 pupils that meets every threshold to the last unit, but for what is said otherwise. */
const school = (amounts: Partial<Part['amounts']> = {}, more: Partial<Part> = {}): Part => ({
  id: 'a',
  name: '玉泉一小',
  stage: 'primary',
  pupils: 100,
  ...more,
  amounts: {
    qualifiedTeachers: '4.2',
    backboneTeachers: 1,
    peArtsTeachers: '0.9',
    teachingArea: 450,
    sportsArea: 750,
    equipmentValue: 200_000,
    multimediaRooms: '2.3',
    ...amounts,
  },
});
const passes = (part: Part) => judgePart(part, balancedQuality2017).passes;

test('the worked example of the coefficient of variation comes out', () => {
  const parts = cases.spread.schools.map(({ students, amount }) => ({
    pupils: students,
    amounts: { ...school().amounts, teachingArea: amount },
  }));
  const spread = spreadOf(parts, balancedQuality2017.allocation[3]!, one);
  assert.equal(String(round(spread.mean!, 4)), cases.spread.mean);
  assert.equal(String(round(spread.deviation!, 4)), cases.spread.S);
  assert.equal(String(round(spread.coefficient!, 4)), cases.spread.coefficient);
});

test('facilities of a nine-year school are divided by weighted pupils, and nothing is lost', () => {
  const { primary, junior, senior, amount, primaryShare } = { ...cases.split, senior: 0 };
  const parts = splitSchool(amount, { primary, junior, senior }, balancedQuality2017);
  assert.equal(String(round(parts.primary, 1)), primaryShare);
  assert.equal(toNumber(parts.primary) + toNumber(parts.junior), amount);
  assert.equal(toNumber(parts.senior), 0);
});

test('a secondary school keeps for its senior stage what the weights give it', () => {
  const parts = splitSchool(1000, { primary: 0, junior: 100, senior: 100 }, balancedQuality2017);
  assert.equal(String(round(parts.junior, 3)), '454.545');
  assert.equal(String(round(parts.senior, 3)), '545.455');
});

test('a school passes with six of seven when the seventh is at least 85 %', () => {
  assert.equal(passes(school()), true);
  assert.equal(passes(school({ sportsArea: '637.5' })), true);
  assert.equal(passes(school({ sportsArea: '637.49' })), false);
  assert.equal(passes(school({ sportsArea: 700, teachingArea: 449 })), false);
});

test('thresholds are compared exactly, where binary fractions would miss', () => {
  const part = school({ qualifiedTeachers: '12.6' }, { pupils: 300 });
  assert.equal(judgePart(part, balancedQuality2017).marks[0]!.state, 'met');
});

test('what is missing decides nothing, unless the rest has failed already', () => {
  assert.equal(passes(school({ sportsArea: null })), null);
  assert.equal(passes(school({ sportsArea: null, equipmentValue: 100 })), false);
  assert.equal(passes(school({ sportsArea: null, equipmentValue: 190_000 })), null);
  assert.equal(passes(school({ sportsArea: null, equipmentValue: 190_000, teachingArea: 440 })), false);
});

test('what an indicator lacks is told in its own unit', () => {
  assert.equal(String(judgePart(school({ teachingArea: 400 }), balancedQuality2017).marks[3]!.lacks), '50');
});

test('a small teaching point is left aside, a large one is not; junior schools have thresholds of their own', () => {
  const parts = [
    school({}, { isTeachingPoint: true, pupils: 49 }),
    school({}, { id: 'b', isTeachingPoint: true, pupils: 50 }),
    school({}, { id: 'c', stage: 'junior' }),
  ];
  const verdict = judgeCounty(parts, balancedQuality2017);
  assert.deepEqual(
    verdict.left.map(part => part.id),
    ['a'],
  );
  assert.deepEqual(
    verdict.stages.map(stage => stage.parts.map(part => [part.id, part.met])),
    [[['b', 7]], [['c', 2]]],
  );
  assert.equal(verdict.passes, false);
});

test('a county whose every school passes fails by its spread alone', () => {
  const parts = [school(scaled(10), { pupils: 1000 }), school({ sportsArea: 9000 }, { id: 'b' })];
  const [primary] = judgeCounty(parts, balancedQuality2017).stages;
  assert.deepEqual(
    primary!.parts.map(part => part.passes),
    [true, true],
  );
  assert.deepEqual(
    primary!.spreads.filter(spread => spread.passes === false).map(spread => spread.code),
    ['L5'],
  );
  assert.equal(primary!.passes, false);
});

const scaled = (times: number): Part['amounts'] => {
  const entries = Object.entries(school().amounts).map(([measure, amount]) => [measure, Number(amount) * times]);
  return Object.fromEntries(entries) as Part['amounts'];
};
