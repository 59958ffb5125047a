import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Actor, type Letter, type Post, rows } from '#register/index.ts';
import { booksIn, keeping } from '../../../test/county/errands.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { duty, type Reminded, remindedHere } from '../../../test/county/reminded.ts';
import { otherCounty } from '../../../test/county/store.ts';
import { deliver, MOST_TRIES } from './deliver.ts';
import { notice } from './notice.ts';
import { remind, remindPromptly } from './remind.ts';
import type { SettingsView } from './settings.ts';

let clock: Reminded['clock'];
let at: Reminded['at'];
let now: Reminded['now'];
let waits: Reminded['waits'];
let introductions: Reminded['introductions'];
let books: Reminded['books'];
let outbox: Reminded['outbox'];
let office: Reminded['office'];
let openStoreNow: Reminded['openStoreNow'];
let section: Reminded['section'];
let filer: Reminded['filer'];
let leader: Reminded['leader'];
let administrator: Reminded['administrator'];
let store: Reminded['store'];

const open = remindedHere();
before(async () => {
  ({ clock, at, now, waits, introductions, books, outbox, office, openStoreNow, section, filer, leader, administrator, store } =
    await open());
});
after(() => store.close());

const mail = {
  name: '县里邮箱',
  kind: 'mail',
  address: 'smtp.example.cn',
  port: 465,
  security: 'tls',
  login: 'yuheng',
  sender: 'yuheng@example.cn',
  secret: '口令一',
};
const robot = { name: '职成科群', kind: 'weCom', address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc-1' };

test('channels are checked as they are entered, and their keys are never shown again', async () => {
  const does = (actor: Actor, input: Readonly<Record<string, unknown>>) =>
    office().does<{ channel: string; version: number }>(actor, 'addChannel', input);
  assert.deepEqual(codesOf(await does(filer, mail)), ['deed.notYours']);
  assert.deepEqual(codesOf(await does(administrator, { ...mail, address: 'http://x' })), ['notices.notAMailHost']);
  assert.deepEqual(codesOf(await does(administrator, { ...mail, port: null })), ['notices.mailNeeds']);
  assert.deepEqual(codesOf(await does(administrator, { ...mail, sender: 'a@b\r\nBcc: c' })), ['notices.notAnEmail']);
  assert.deepEqual(codesOf(await does(administrator, { ...robot, address: 'qyapi' })), ['notices.notAHook']);
  assert.deepEqual(codesOf(await does(administrator, { ...robot, address: 'https://qyapi.weixin.qq.com/x' })), ['notices.hookNeedsKey']);
  granted(await does(administrator, mail));
  const group = granted(await does(administrator, { ...robot, organisation: section }));
  granted(
    await does(administrator, {
      name: '全县群',
      kind: 'dingTalk',
      address: 'https://oapi.dingtalk.com/robot/send?access_token=tok',
      signingKey: 'SEC-2',
    }),
  );
  const seen = granted(await office().sees<SettingsView>(administrator, 'settings', {}));
  const shown = JSON.stringify(seen);
  for (const secret of ['口令一', 'abc-1', 'tok"', 'SEC-2']) assert.ok(!shown.includes(secret), secret);
  assert.deepEqual(seen.channels.map(one => [one.name, one.address, one.hasSecret, one.isOn])[1], [
    '职成科群',
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
    true,
    true,
  ]);
  const moved = { channel: group.channel, version: group.version, ...robot, organisation: section, address: 'https://hooks.example.cn/x' };
  assert.deepEqual(codesOf(await office().does(administrator, 'changeChannel', moved)), ['notices.hookNeedsKey']);
  const renamed = { ...moved, name: '职成科工作群', address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send' };
  granted(await office().does(administrator, 'changeChannel', renamed));
});

test('a message outside says only that something waits and where; each person and group is told once', async () => {
  granted(await office().does(administrator, 'setReminders', { before: [30], after: [], base: 'https://yuheng.example.cn/' }));
  granted(await office().does(filer, 'setMailbox', { address: 'ding@example.cn' }));
  assert.deepEqual(codesOf(await office().does(leader, 'setMailbox', { address: 'a b@example.cn' })), ['notices.notAnEmail']);
  at('2028-05-02');
  waits.set(filer.id, [duty('/c', '2028-06-01'), duty('/d', '2028-06-01')]);
  waits.set(leader.id, [duty('/e', '2028-06-01')]);
  assert.equal(await remind(books, introductions), 3);
  const { letters, post } = keeping();
  await deliver(books, post);
  await deliver(books, post);
  const [first, ...hooks] = letters as [Extract<Letter, { by: 'mail' }>, ...Extract<Letter, { by: 'hook' }>[]];
  assert.deepEqual([first.to, first.from, first.server.password], ['ding@example.cn', 'yuheng@example.cn', '口令一']);
  const words = '玉衡提醒：有事项等您办理，请登录系统查看：https://yuheng.example.cn/notices';
  assert.deepEqual(
    [first.text, ...hooks.map(one => (one.body as { text: { content: string } }).text.content)],
    [`${words}\n`, words, words],
  );
  assert.deepEqual(
    hooks.map(one => one.address.replace(/timestamp=\d+&sign=[\w%]+$/, 'signed')),
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc-1', 'https://oapi.dingtalk.com/robot/send?access_token=tok&signed'],
  );
  for (const hidden of ['李小明', '47.1', '双师型', '丁', '2028-06-01']) assert.ok(!JSON.stringify(letters).includes(hidden), hidden);
  assert.deepEqual([...new Set((await outbox()).map(one => one.state))], ['sent']);
});

test('what cannot wait is told within minutes to those whom it concerns, in the house and by mail; one thing more is told again', async () => {
  at('2028-06-10');
  waits.set(filer.id, [duty('/daily', '2028-06-20')]);
  const alarms = (count: number) => ({
    ...introductions,
    promptly: { roles: ['filer'], dutiesOf: async () => [{ ...duty('/accounts/security', '2028-06-10'), action: `核实${count}条` }] },
  });
  const before = (await outbox()).length;
  assert.deepEqual([await remindPromptly(books, introductions), await remindPromptly(books, alarms(1))], [0, 1]);
  const told = await books.read(desk => rows(desk, notice, { where: { path: '/accounts/security' } }));
  assert.deepEqual(
    told.map(one => [one.account, one.state]),
    [[filer.id, 'unread']],
  );
  assert.ok((await outbox()).length > before);
  assert.deepEqual([await remindPromptly(books, alarms(1)), await remindPromptly(books, alarms(2))], [0, 1]);
  const { letters, post } = keeping();
  await deliver(books, post);
  assert.ok(letters.some(one => one.by === 'mail' && one.to === 'ding@example.cn'));
});

test('what fails is tried again later and later, then given up; what is refused for good is not tried again', async () => {
  at('2028-07-01');
  waits.set(leader.id, []);
  waits.set(filer.id, [duty('/f', '2028-07-15')]);
  await remind(books, introductions);
  const { letters, post } = keeping(letter => ({ taken: false, why: '连不上', isLasting: letter.by === 'hook' }));
  const tries = () => letters.filter(one => one.by === 'mail').length;
  await deliver(books, post);
  assert.deepEqual([tries(), letters.length], [1, 3]);
  await deliver(books, post);
  assert.equal(tries(), 1);
  for (const minutes of [1, 5, 15, 60, 240, 1000, 1000]) {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000 + 1);
    await deliver(books, post);
  }
  assert.equal(tries(), MOST_TRIES);
  const today = (await outbox()).filter(one => one.day === '2028-07-01');
  assert.deepEqual(today.map(one => [one.state, one.lastError, one.attempts]).toSorted(), [
    ['failed', '连不上', 1],
    ['failed', '连不上', 1],
    ['failed', '连不上', MOST_TRIES],
  ]);
});

test('a message whose server died while sending is sent again under the same name, and a channel that was switched off sends nothing', async () => {
  at('2028-08-01');
  waits.set(filer.id, [duty('/g', '2028-08-20')]);
  await remind(books, introductions);
  const dying: Post = {
    send: async letter => {
      died.push(letter);
      throw new Error('the power went');
    },
  };
  const died: Letter[] = [];
  await assert.rejects(deliver(books, dying));
  const { letters, post } = keeping();
  await deliver(books, post);
  assert.equal(letters.length, 2);
  clock.now = new Date(clock.now.getTime() + 6 * 60_000);
  await deliver(books, post);
  assert.equal(letters.length, 3);
  assert.deepEqual(
    letters.filter(one => one.by === 'mail').map(one => one.id),
    died.filter(one => one.by === 'mail').map(one => one.id),
  );
  const { channels } = granted(await office().sees<SettingsView>(administrator, 'settings', {}));
  for (const { id, version } of channels) granted(await office().does(administrator, 'switchOff', { channel: id, version }));
  at('2028-08-19');
  await remind(books, introductions);
  await deliver(books, post);
  assert.equal(letters.length, 3);
});

test('a test message goes to one’s own mailbox or to the group, and the record tells what came of it', async () => {
  const { channels } = granted(await office().sees<SettingsView>(administrator, 'settings', {}));
  for (const { id, version } of channels) granted(await office().does(administrator, 'switchOn', { channel: id, version }));
  const [box, group] = channels;
  assert.deepEqual(codesOf(await office().does(administrator, 'testChannel', { channel: box!.id })), ['notices.testNeedsMailbox']);
  granted(await office().does(administrator, 'setMailbox', { address: 'guan@example.cn' }));
  granted(await office().does(administrator, 'testChannel', { channel: box!.id }));
  granted(await office().does(administrator, 'testChannel', { channel: group!.id }));
  granted(await office().does(administrator, 'testChannel', { channel: group!.id }));
  const { letters, post } = keeping(letter =>
    letter.by === 'mail' ? { taken: true } : { taken: false, why: '对方没有收下', isLasting: true },
  );
  await deliver(books, post);
  assert.deepEqual(
    letters.map(one => (one.by === 'mail' ? one.to : one.by)),
    ['guan@example.cn', 'hook', 'hook'],
  );
  const { deliveries } = granted(await office().sees<SettingsView>(administrator, 'settings', {}));
  assert.deepEqual(
    deliveries.slice(0, 3).map(one => [one.channel, one.state, one.lastError]),
    [
      ['职成科工作群', 'failed', '对方没有收下'],
      ['职成科工作群', 'failed', '对方没有收下'],
      ['县里邮箱', 'sent', null],
    ],
  );
});

test('two servers that remind and send at once write and send each thing once, and nothing crosses into another county', async () => {
  at('2028-10-01');
  waits.set(filer.id, [duty('/h', '2028-10-20')]);
  waits.set(leader.id, [duty('/i', '2028-10-20')]);
  const told = await Promise.all([remind(books, introductions), remind(books, introductions), remind(books, introductions)]);
  assert.equal(
    told.reduce((sum, one) => sum + one, 0),
    2,
  );
  const { letters, post } = keeping();
  await Promise.all([deliver(books, post), deliver(books, post), deliver(books, post)]);
  assert.equal(letters.length, 3);
  const away = booksIn(openStoreNow, otherCounty.code, now);
  await deliver(away, post);
  assert.deepEqual([letters.length, await away.read(desk => rows(desk, notice))], [3, []]);
});

test('days and addresses of reminders are checked, and only the administrator sets them', async () => {
  const set = (actor: Actor, input: Readonly<Record<string, unknown>>) =>
    office().does(actor, 'setReminders', { before: [7], after: [1], ...input });
  assert.deepEqual(codesOf(await set(filer, {})), ['deed.notYours']);
  assert.deepEqual(codesOf(await set(administrator, { before: [7, 7] })), ['notices.badDays']);
  assert.deepEqual(codesOf(await set(administrator, { after: [0] })), ['notices.badDays']);
  for (const base of ['javascript:alert(1)', 'https://a@b.cn', 'yuheng.cn', 'https://b.cn/?x=1'])
    assert.deepEqual(codesOf(await set(administrator, { base })), ['notices.badBase'], base);
  assert.deepEqual(granted(await set(administrator, { before: [1, 14, 7], after: [7, 1] })), {
    before: [14, 7, 1],
    after: [1, 7],
    base: null,
  });
});
