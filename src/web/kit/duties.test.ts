import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Duty, groupsOf, headline } from './duties.ts';

const TODAY = '2028-01-10';
const duty = (title: string, due: string | null) => ({ title, due }) as Duty;
const groups = groupsOf(
  [duty('a', '2028-01-10'), duty('b', '2028-01-15'), duty('c', null), duty('d', '2028-03-01'), duty('e', '2027-12-31')],
  TODAY,
);

test('what waits is grouped by how soon it is due, the overdue first, empty groups left out', () => {
  assert.deepEqual(
    groups.map(group => [group.key, group.duties.map(one => one.title).join('')]),
    [
      ['over', 'e'],
      ['today', 'a'],
      ['week', 'b'],
      ['open', 'c'],
      ['later', 'd'],
    ],
  );
});

test('the headline says the most pressing thing', () => {
  assert.equal(headline(groups), '今天有一件事到期');
  assert.equal(headline(groups.filter(group => group.key === 'week')), '七天内有一件事到期');
  assert.equal(headline([]), '今天没有等你办的事');
});
