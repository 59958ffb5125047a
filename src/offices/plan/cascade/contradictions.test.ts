import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contradictionsOf } from './contradictions.ts';
import { likenessOf, prepared } from './likeness.ts';

type Side = Parameters<typeof contradictionsOf>[0];
const years = { county: { fromYear: 2026, toYear: 2030 }, own: { fromYear: 2026, toYear: 2030 } };
const rise: Side = {
  kind: 'target',
  comparator: '>=',
  method: 'increase',
  value: 96,
  valueHigh: null,
  unit: '%',
  year: null,
  fromYear: null,
  deadline: 2030,
  quote: '到2030年，入园率达到96%以上',
  recurrence: null,
};
const fall: Side = { ...rise, comparator: '<=', method: 'ceiling', value: 45, unit: '人', quote: '班额不超过45人' };
const found = (county: Side, own: Partial<Side>) => contradictionsOf(county, { ...county, ...own }, years);

test('the same promise, a higher one and an earlier one contradict nothing', () => {
  assert.deepEqual(
    [found(rise, {}), found(rise, { value: 98 }), found(rise, { deadline: 2028 }), found(fall, { value: 40 })],
    [[], [], [], []],
  );
});

test('a lower target, a higher ceiling, a later year, the opposite way', () => {
  assert.deepEqual(found(rise, { value: 95 }), ['lower']);
  assert.deepEqual(found(fall, { value: 50 }), ['lower']);
  assert.deepEqual(found(rise, { deadline: 2032 }), ['later']);
  assert.deepEqual(found(rise, { method: 'decrease', comparator: '<=', value: 10 }), ['opposite']);
});

test('one school’s share of a sum, and figures of other units, are no lower target', () => {
  const seats: Side = { ...rise, method: 'cumulative', comparator: 'new', value: 3000, unit: '个' };
  assert.deepEqual(found(seats, { value: 120 }), []);
  assert.deepEqual(found(rise, { value: 95, unit: '人' }), []);
  assert.deepEqual(found(rise, { value: null }), []);
  const visits: Side = { ...rise, method: 'floor', value: 60, unit: '次/年', recurrence: 'year' };
  assert.deepEqual(found(visits, { value: 12 }), []);
  assert.deepEqual(found({ ...visits, unit: '次/学期', recurrence: 'semester' }, { value: 12 }), ['lower']);
});

test('part of those whom the county promises all, and less often', () => {
  const all: Side = { ...rise, comparator: 'all', method: 'state', value: null, unit: null, quote: '德育导师制实现全覆盖' };
  assert.deepEqual(found(all, { comparator: 'status', quote: '部分班级试行德育导师制' }), ['narrower']);
  assert.deepEqual(found(all, { quote: '德育导师制全校全覆盖' }), []);
  assert.deepEqual(found({ ...rise, recurrence: 'semester' }, { recurrence: 'year' }), ['rarer']);
});

test('likeness is of the measure first, blind to whose it is, and halved where the units differ', () => {
  const words = (measure: string, unit: string | null = '%') =>
    prepared({ measure, subject: '', scope: '全市', unit, kind: 'target', value: null });
  assert.equal(likenessOf(words('学前三年毛入园率'), words('全市学前三年毛入园率')), 1);
  assert.equal(likenessOf(words('学前三年毛入园率'), words('学前三年毛入园率', '人')), 0.5);
  assert.equal(likenessOf(words('学前三年毛入园率'), words('校车检验')), 0);
  assert.ok(likenessOf(words('教师交流轮岗'), words('教师交流轮岗占应交流人数比例')) > 0.4);
});
