import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codesOf, granted } from '../../../test/county/people.ts';
import { duty, type Reminded, remindedHere } from '../../../test/county/reminded.ts';
import type { NoticesView } from './mine.ts';
import { remind } from './remind.ts';

let at: Reminded['at'];
let waits: Reminded['waits'];
let introductions: Reminded['introductions'];
let books: Reminded['books'];
let written: Reminded['written'];
let office: Reminded['office'];
let filer: Reminded['filer'];
let leader: Reminded['leader'];
let store: Reminded['store'];

const open = remindedHere();
before(async () => {
  ({ at, waits, introductions, books, written, office, filer, leader, store } = await open());
});
after(() => store.close());

test('a duty is reminded of at each stage once, by the county’s own day, however often the house looks', async () => {
  waits.set(filer.id, [duty('/a', '2028-01-15'), duty('/b', null)]);
  assert.equal(await remind(books, introductions), 1);
  assert.deepEqual(await written(), ['filer /a before 14']);
  assert.equal(await remind(books, introductions), 0);
  at('2028-01-07', '15:59:00');
  assert.equal(await remind(books, introductions), 0);
  at('2028-01-07', '16:01:00');
  assert.equal(await remind(books, introductions), 1);
  assert.deepEqual(await written(), ['filer /a before 14', 'filer /a before 7']);
});

test('a house that was shut on the day reminds once when it opens; what is done is reminded of no more', async () => {
  at('2028-01-20');
  assert.equal(await remind(books, introductions), 1);
  assert.equal((await written()).at(-1), 'filer /a after 1');
  waits.set(filer.id, []);
  at('2028-03-01');
  assert.equal(await remind(books, introductions), 0);
});

test('people see their own notices with what the duty is called today, and mark their own as read', async () => {
  waits.set(filer.id, [duty('/a', '2028-01-15', '重新报送')]);
  const seen = granted(await office().sees<NoticesView>(filer, 'mine', {}));
  assert.deepEqual([seen.unread, seen.notices.map(one => one.title)], [1, ['重新报送', '重新报送', '重新报送']]);
  assert.deepEqual(granted(await office().sees<NoticesView>(leader, 'mine', {})).notices, []);
  const [first] = seen.notices;
  assert.deepEqual(codesOf(await office().does(leader, 'markRead', { notices: [first!.id] })), ['notices.notYours']);
  granted(await office().does(filer, 'markRead', { notices: [first!.id] }));
  assert.deepEqual(granted(await office().sees<{ unread: number }>(filer, 'unread', {})), { unread: 1 });
  waits.set(filer.id, []);
  const later = granted(await office().sees<NoticesView>(filer, 'mine', {}));
  assert.deepEqual([later.unread, later.groups, later.notices.map(one => one.title)], [0, [], [null, null, null]]);
  assert.deepEqual(granted(await office().sees<{ unread: number }>(filer, 'unread', {})), { unread: 0 });
});

test('what waits is shown by kind, each duty once however often it was reminded of, and is read with all its notices', async () => {
  at('2028-03-10');
  const decide = { action: '去审核', actionEnglish: 'Decide' };
  waits.set(leader.id, [
    duty('/x', '2028-03-12', '报一'),
    { ...duty('/y', '2028-03-11', '审一'), ...decide },
    duty('/z', '2028-03-20', '报二'),
  ]);
  await remind(books, introductions);
  at('2028-03-13');
  await remind(books, introductions);
  const seen = granted(await office().sees<NoticesView>(leader, 'mine', {}));
  assert.deepEqual(
    seen.groups.map(group => [group.action, group.notices.map(one => [one.title, one.stage, one.ids.length])]),
    [
      ['去审核', [['审一', 'after 1', 2]]],
      [
        '去报送',
        [
          ['报一', 'after 1', 2],
          ['报二', 'before 7', 2],
        ],
      ],
    ],
  );
  assert.equal(seen.unread, 3);
  granted(await office().does(leader, 'markRead', { notices: seen.groups[0]!.notices[0]!.ids }));
  assert.deepEqual(granted(await office().sees<{ unread: number }>(leader, 'unread', {})), { unread: 2 });
  const rest = (waits.get(leader.id) ?? []).slice(0, 2);
  waits.set(leader.id, rest);
  assert.deepEqual(granted(await office().sees<{ unread: number }>(leader, 'unread', {})), { unread: 1 });
  waits.set(leader.id, []);
});
