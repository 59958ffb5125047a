import assert from 'node:assert/strict';
import { test } from 'node:test';
import { granted } from '../../../../test/county/people.ts';
import { draughtOf } from '../drafting/draught.ts';
import { revise, type Standing } from './revise.ts';

const title = '云岭县“十五五”教育事业发展规划';
const draught = (year: number, bases: number) =>
  granted(
    draughtOf({
      title,
      text: `${title}\n一、任务\n${year}年底前建成思政课一体化基地${bases}个，每学期校领导讲思政课不少于4节，中小学德育导师制实现全覆盖。\n`,
      fileName: null,
      years: null,
    }),
  );
const standing = (set: Partial<Standing>): readonly Standing[] =>
  draught(2028, 3).promises.map((one, i) => {
    const row = { ...one, plan: 'p', id: `${i}`, state: 'accepted' };
    return row.quote.includes('导师制') ? { ...row, ...set } : row;
  });
const said = (set: Partial<Standing>) =>
  revise(standing(set), draught(2028, 3), draught(2029, 4)).map(one => [
    one.act,
    one.differences.map(({ field, before, after }) => [field, before, after]),
  ]);

test('a time taken over from the sentence before that was set by hand stays as it was set', () => {
  const [bases, , mentors] = said({ deadline: null });
  assert.deepEqual(bases?.[0], 'change');
  assert.deepEqual(mentors, ['same', []]);
});

test('one that was left as it was read follows the sentence before', () => {
  const mentors = said({}).at(-1);
  assert.deepEqual(mentors, ['change', [['deadline', '2028', '2029']]]);
});
