import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { offices } from '#app';
import { system } from '#register/index.ts';
import { booksIn } from '../../test/county/errands.ts';
import { type Browser, codesOf, openHouse, type TestHouse } from '../../test/house.ts';

let house: TestHouse;
let auditor: Browser;
let security: Browser;
before(async () => {
  house = await openHouse();
  auditor = await house.signedIn('auditor');
  security = await house.signedIn('security');
});
after(() => house.close());

const refusedOnes = () =>
  house.store.read({ county: house.county, actor: system.id }, reading => reading.events({ deed: 'accounts.signInRefused' }));

/** Waits until so many refused sign-ins stand in the audit; the answer to a sign-in does not. */
async function noted(least: number) {
  for (let tries = 0; tries < 100 && (await refusedOnes()).length < least; tries++) await wait(20);
  return refusedOnes();
}

test('a refused sign-in leaves a record with its address, also for a name that nobody has, and never what was typed', async () => {
  const stranger = house.browser();
  await stranger.signIn('nobody-is-called-so', '什么都行的口令-1');
  await stranger.signIn('planner', '什么都行的口令-1');
  const events = await noted(2);
  assert.deepEqual(
    new Set(events.map(event => [event.after?.refused, event.after?.from, event.row === null].join(' '))),
    new Set(['wrongPassword 127.0.0.1 false', 'unknownName 127.0.0.1 true']),
  );
  assert.ok(!JSON.stringify(events).includes('nobody-is-called-so'));
});

test('many refused sign-ins are an alarm for the security administrator, on their home page too, and for nobody else', async () => {
  const before = (await security.view('accounts.alarms')).body.value;
  for (let count = 0; count < 20; count++) await house.browser().signIn(`name-${count}`, '什么都行的口令-1');
  await noted(22);
  const alarms = (await security.view('accounts.alarms')).body.value as readonly { readonly kind: string; readonly about: string | null }[];
  assert.deepEqual(
    [before, alarms.map(alarm => [alarm.kind, alarm.about])],
    [
      [],
      [
        ['refusedFromOne', '127.0.0.1'],
        ['unknownNames', null],
      ],
    ],
  );
  const duties = async (who: Browser) =>
    ((await who.get('/api/duties')).body as unknown as readonly { readonly title: string }[]).map(duty => duty.title);
  assert.ok((await duties(security)).includes('2条安全提醒'));
  // At the bell of the security administrator within minutes, whichever page is open.
  const unread = async () => ((await security.view('notices.unread')).body.value as { readonly unread: number }).unread;
  assert.equal(await unread(), 0);
  const remind = offices.flatMap(office => office.errands ?? []).find(one => one.name === 'notices.remind')!;
  await remind.run(
    booksIn(
      () => house.store,
      house.county,
      () => house.clock,
    ),
    { send: async () => ({ taken: true }) },
  );
  assert.ok((await unread()) > 0);
  const admin = await house.signedIn('admin');
  const other = await house.signedIn('basic');
  assert.equal((await other.view('accounts.alarms')).status, 403);
  assert.ok(!(await duties(other)).includes('2条安全提醒'));
  assert.equal((await admin.view('accounts.list')).status, 200);
});

test('a deed that is refused because it is not among one’s duties leaves a record', async () => {
  const other = await house.signedIn('leader');
  assert.equal((await other.deed('accounts.lock', { account: house.county, version: 1, why: '试试' })).status, 403);
  const events = async () =>
    house.store.read({ county: house.county, actor: system.id }, reading => reading.events({ deed: 'accounts.deedRefused' }));
  for (let tries = 0; tries < 100 && (await events()).length === 0; tries++) await wait(20);
  assert.deepEqual(
    (await events()).map(event => event.after),
    [{ refused: 'accounts.lock' }],
  );
});

test('the audit is searched by person, deed, row and day, and the auditor has the chain walked', async () => {
  interface Line {
    readonly deed: string;
    readonly actor: string;
    readonly row: string | null;
    readonly deedWord: { readonly label: string };
  }
  const found = async (input: object) => (await auditor.view('accounts.audit', input)).body.value as { readonly events: readonly Line[] };
  const mine = await found({ person: 'auditor' });
  assert.ok(mine.events.length > 0);
  assert.equal(new Set(mine.events.map(event => event.actor)).size, 1);
  const refused = await found({ deed: 'accounts.signInRefused' });
  const [about] = refused.events.filter(event => event.row !== null);
  assert.equal(about?.deedWord.label, '登录被拒');
  const ofRow = await found({ row: about!.row! });
  assert.ok(ofRow.events.every(event => event.row === about!.row));
  assert.deepEqual((await found({ from: '2030-01-01' })).events, []);
  assert.equal(
    (await found({ from: '2028-01-10', to: '2028-01-10', deed: 'accounts.signInRefused' })).events.length,
    refused.events.length,
  );
  assert.deepEqual(codesOf(await auditor.view('accounts.audit', { person: '没有这个人' })), ['accounts.noSuchPerson']);
  const report = (await auditor.get('/api/audit/verify')).body.value as { readonly isWhole: boolean; readonly entries: number };
  assert.ok(report.isWhole && report.entries > 20);
  assert.equal((await security.get('/api/audit/verify')).status, 403);
});
