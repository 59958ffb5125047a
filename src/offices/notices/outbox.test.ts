import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Books, insertAll, type Letter, type Post } from '#register/index.ts';
import { openStore, type Store } from '#store/index.ts';
import { booksIn } from '../../../test/county/errands.ts';
import { atOffice, granted, person } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { deliver } from './deliver.ts';
import { delivery } from './delivery.ts';
import { notices } from './index.ts';
import type { SettingsView } from './settings.ts';

const administrator = person(41, '管', ['administrator']);
const now = () => new Date('2028-01-10T02:00:00Z');
const mail = {
  name: '县里邮箱',
  kind: 'mail',
  address: 'smtp.example.cn',
  port: 465,
  security: 'tls',
  login: 'yuheng',
  sender: 'yuheng@example.cn',
};
const robot = { name: '全县群', kind: 'weCom', address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc-1' };
let store: Store;
let books: Books;
let office: ReturnType<typeof atOffice>;

before(async () => {
  store = await openStore({ inMemory: true, now });
  await store.addCounty(testCounty);
  books = booksIn(() => store, testCounty.code, now);
  office = atOffice(store, testCounty.code, notices({ dutiesOf: async () => [], peopleOf: async () => [] }));
});
after(() => store.close());

const does = async (verb: string, input: Readonly<Record<string, unknown>>) =>
  granted(await office.does<{ channel: string; version: number }>(administrator, verb, input));

test('the password of a mail server does not follow the channel to a host whose name only begins alike', async () => {
  const { channel, version } = await does('addChannel', { ...mail, secret: '口令二' });
  const keeps = async () => granted(await office.sees<SettingsView>(administrator, 'settings', {})).channels[0]?.hasSecret;
  const same = await does('changeChannel', { channel, version, ...mail, address: 'SMTP.example.cn' });
  assert.equal(await keeps(), true);
  await does('changeChannel', { channel, version: same.version, ...mail, address: 'smtp.example.cn.example.org' });
  assert.equal(await keeps(), false);
});

test('messages that wait for their next try hold no new one up, however many they are', async () => {
  const { channel } = await does('addChannel', robot);
  const waiting = (round: number, nextTry: string | null) => ({
    ...{ channel, recipient: 'group', day: '2028-01-10', round },
    ...{ attempts: nextTry === null ? 0 : 1, nextTry, lastError: null, sentAt: null },
  });
  const late = Array.from({ length: 600 }, (_, i) => waiting(i + 1, '2028-01-10T06:00:00.000Z'));
  granted(await books.write('notices.remind', desk => insertAll(desk, delivery, [...late, waiting(601, null)])));
  const sent: Letter[] = [];
  const post: Post = {
    send: async letter => {
      sent.push(letter);
      return { taken: true };
    },
  };
  await deliver(books, post);
  assert.equal(sent.length, 1);
});
