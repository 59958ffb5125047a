import assert from 'node:assert/strict';
import { test } from 'node:test';
import { granted } from '../../../../test/county/people.ts';
import { type Rate, supportOf } from './computing.ts';
import { conditionOf } from './facts.ts';

const rate = (basis: Rate['basis'], more: Partial<Rate> = {}): Rate => ({
  id: basis,
  name: basis,
  basis,
  yuan: null,
  share: null,
  condition: null,
  source: '示例',
  ...more,
  holds: granted(conditionOf(more.condition ?? null)),
});
const facts = { children: 100, classes: 4, monthlyFee: 500, feeLimit: 600, level: '一类' };
const its = { isRecognised: true, facts, invoices: { byInvoice: 40_000.01 } };

test('a share of invoices is exact to the cent and keeps to the limit a child', () => {
  const line = (more: Partial<Rate>) => supportOf([rate('byInvoice', { share: 50, ...more })], its).lines[0];
  assert.deepEqual([line({})?.yuan, line({ yuan: 150 })?.yuan, line({ yuan: 200 })?.yuan], [20_000.01, 15_000, 20_000]);
  assert.equal(line({ yuan: 150 })?.because.zh, '票据40000.01元×50%，超过每名幼儿150元×100人，按上限');
});

test('sums of many rates are exact', () => {
  const rates = Array.from({ length: 30 }, (_, place) => ({ ...rate('perChild', { yuan: 0.1 }), id: String(place) }));
  assert.equal(supportOf(rates, its).total, 300);
});

test('a condition asks for the level, says when it does not hold, and cannot be told where a figure is missing', () => {
  const prize = rate('perClass', { yuan: 2000, condition: '现有等次 = "一类" and 在园幼儿数 >= 60' });
  assert.equal(supportOf([prize], its).lines[0]?.yuan, 8000);
  const other = supportOf([prize], { ...its, facts: { ...facts, level: '二类' } }).lines[0];
  assert.deepEqual([other?.yuan, other?.because.zh.startsWith('不符合补助条件')], [null, true]);
  const unknown = supportOf([prize], { ...its, facts: { ...facts, children: null } }).lines[0];
  assert.deepEqual([unknown?.yuan, unknown?.because.zh.includes('缺数据')], [null, true]);
});

test('without recognition, above the limit of fees or without a fee nothing is due, with the one reason', () => {
  const why = (more: Partial<typeof facts>, isRecognised = true) =>
    supportOf([rate('perChild', { yuan: 600 })], { ...its, isRecognised, facts: { ...facts, ...more } }).whyNot?.en;
  assert.equal(why({}, false), 'No recognition in force');
  assert.equal(why({ monthlyFee: 700 }), 'The monthly fee of 700 yuan is above the limit of 600');
  assert.equal(supportOf([], its).whyNot?.en, 'No rate of support is entered for this year');
  assert.equal(why({ monthlyFee: 600 }), undefined);
});
