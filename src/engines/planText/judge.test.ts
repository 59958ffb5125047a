import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPlan } from './index.ts';
import { type Gold, judge } from './judge.ts';

const folder = new URL('../../../../shared/plan-gold/', import.meta.url);
const skip = existsSync(folder) ? false : '../shared/plan-gold is not beside the clone';

function judged(name: string) {
  const gold = JSON.parse(readFileSync(new URL(`gold/${name}.json`, folder), 'utf8')) as Gold;
  return judge(gold, readPlan(readFileSync(new URL(`${name}.txt`, folder), 'utf8')));
}

test('the five-year plan of a county-level city is read as annotated: promises, kinds, outline, restatements', { skip }, () => {
  const { found, foundWithKind, outline, restates } = judged('01-yumen-145-education');
  assert.ok(found >= 0.95, `found ${found}`);
  assert.ok(foundWithKind >= 0.9, `with kind ${foundWithKind}`);
  assert.equal(outline, 1);
  assert.ok((restates ?? 0) >= 0.8, `restates ${restates}`);
});

for (const name of ['04-guangxi-arts-3year-2021', '31-fixture-chapters-box']) {
  test(`${name} is read as annotated`, { skip }, () => {
    const { found, foundWithKind } = judged(name);
    assert.ok(found >= 0.9, `found ${found}`);
    assert.ok(foundWithKind >= 0.85, `with kind ${foundWithKind}`);
  });
}

test('of the promises found, the fields are right', { skip }, () => {
  const { unit, deadline, recurrence, comparator, subject, measure, scope, section } = judged('01-yumen-145-education');
  for (const [share, floor] of [
    [unit, 0.95],
    [deadline, 0.95],
    [recurrence, 0.95],
    [comparator, 0.9],
    [subject, 0.85],
    [measure, 0.8],
    [scope, 0.75],
    [section, 0.95],
  ] as const) {
    assert.ok((share ?? 0) >= floor, `${share} of at least ${floor}`);
  }
});

test('a reading judged by itself is perfect, and an empty one finds nothing', () => {
  const text = '一、目标\n到2025年，学前三年毛入园率达到95%以上，新建公办幼儿园3所。';
  const reading = readPlan(text);
  const gold: Gold = { document: 'own', annotatedRanges: [[0, text.length]], outline: reading.outline, commitments: reading.commitments };
  assert.equal(judge(gold, reading).foundWithKind, 1);
  assert.equal(judge(gold, { outline: [], commitments: [] }).found, 0);
});
