import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookOffice, bookSaid, lendingOffice, lendingSaid } from '../../../../test/contracts/patterns/offices.ts';
import { yearlyContract } from '../../../../test/contracts/patterns/yearlyCheck.ts';
import { judgeYear, readYearly, type YearFigures } from './judging.ts';

const parts = { keeps: ['master'], answers: ['filer'] };

yearlyContract({
  office: bookOffice,
  said: bookSaid,
  parts,
  years: {
    2025: { spent: 10, total: 100, readers: 1000 },
    2026: { spent: 10.1, total: 101, readers: 1000 },
    2027: { spent: 11, total: 102, readers: 1010 },
  },
  breaks: { item: 'spent', value: 10.05, rule: 'neverLess' },
  made: true,
});

yearlyContract({
  office: lendingOffice,
  said: lendingSaid,
  parts,
  years: { 2025: { lent: 300, readers: 100 }, 2026: { lent: 290, readers: 100 }, 2027: { lent: 291, readers: 100 } },
  breaks: { item: 'lent', value: 289, rule: 'trend' },
  made: true,
});

const rules = Object.fromEntries(readYearly(bookSaid).map(rule => [rule.name, rule]));
const judged = (name: string, figures: Readonly<Record<number, YearFigures>>, year = 2027) =>
  judgeYear(rules[name]!, year, of => figures[of] ?? {});

test('verdicts are exact: what is equal has not fallen, what grew as much has not outgrown', () => {
  const same = { 2026: { spent: 0.3, total: 30, readers: 3 }, 2027: { spent: 0.3, total: 30, readers: 3 } };
  assert.deepEqual(judged('neverLess', same), {
    verdict: 'met',
    value: '0.3',
    against: '0.3',
    because: '2027年0.3万元，2026年0.3万元，增加0万元',
    missing: [],
  });
  assert.deepEqual([judged('faster', same)?.verdict, judged('faster', same)?.because], ['broken', '增长0%，对照增长0%']);
  assert.deepEqual([judged('share', same)?.verdict, judged('share', same)?.value], ['broken', '1']);
});

test('a rule that began later asks nothing of the years before, and what cannot be divided is unknown', () => {
  assert.equal(judged('share', {}, 2025), null);
  assert.deepEqual(judged('perReader', { 2027: { spent: 1, readers: 0 } })?.missing, ['2027年“图书支出 / 读者人数 * 10000”算不出']);
  assert.deepEqual(judged('perReader', { 2027: { spent: 1 } })?.missing, ['2027年读者人数']);
  assert.deepEqual(judged('neverLess', { 2027: { spent: 0 } })?.missing, ['2026年图书支出']);
});

test('a formula that names no item stops the start', () => {
  const wrong = { ...bookSaid, rules: { wrong: { ...bookSaid.rules.share!, of: '图书花费 / 全部支出' } } };
  assert.throws(() => readYearly(wrong), /books, yearly rule wrong: .*图书花费/);
});
