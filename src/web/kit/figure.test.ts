import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, dayInSentence, dayWithWeek, figure, percent, shortDay, withUnit } from './figure.ts';

test('a missing figure is said to be missing, and zero is zero', () => {
  assert.deepEqual([figure(null), figure(0), percent(null), withUnit(null, '人')], ['缺', '0', '缺', '缺']);
});

test('figures have thousands separators and a true minus sign', () => {
  assert.deepEqual([figure(12345.678), figure(-1.2), figure(51.75, 1), withUnit(250, '人')], ['12,345.678', '−1.2', '51.8', '250人']);
});

test('shares are said in per cent', () => {
  assert.deepEqual([percent(0.4), percent(0.404, 1)], ['40%', '40.4%']);
});

test('days are written as the trade writes them, whatever the machine’s zone', () => {
  assert.deepEqual(
    [dayWithWeek('2028-01-10'), dayInSentence('2027-12-31'), shortDay('2028-01-15')],
    ['1月10日 周一', '2027年12月31日', '1月15日'],
  );
});

test('sizes of files are short', () => {
  assert.deepEqual([bytesOf(27), bytesOf(61_172), bytesOf(5_400_000)], ['27 B', '60 KB', '5.1 MB']);
});
