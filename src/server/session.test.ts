import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, codesOf, openHouse, PASSWORD, type TestHouse } from '../../test/house.ts';
import { sessions } from './sessions.ts';

let house: TestHouse;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const later = (minutes: number) => new Date(house.clock.getTime() + minutes * 60_000);
const cookieOf = (browser: Browser) => browser.cookies.get('yuheng_session') ?? '';

test('a stranger is shown the county and the day, and no account', async () => {
  const { status, body } = await house.browser().get('/api/session');
  assert.equal(status, 200);
  assert.equal(body.account, null);
  assert.deepEqual(body.county, { code: '990101', name: '玉泉市', bureau: '玉泉市教育局', isExample: true, today: '2028-01-10' });
  assert.match(String(body.csrf), /^[\w-]{43}$/);
});

test('the one-time password opens the door only to its change', async () => {
  const browser = house.browser();
  const entered = await browser.signIn(house.administrator.username, house.administrator.password);
  assert.equal(entered.status, 200);
  assert.equal((entered.body.account as { mustChangePassword: boolean }).mustChangePassword, true);
  assert.deepEqual(codesOf(await browser.view('accounts.list')), ['server.changePasswordFirst']);
  const plain = await browser.ask('POST', '/api/session/password', { old: house.administrator.password, new: 'admin123456' });
  assert.deepEqual([plain.status, codesOf(plain)], [422, ['accounts.passwordTooPlain']]);
  const changed = await browser.ask('POST', '/api/session/password', { old: house.administrator.password, new: PASSWORD });
  assert.equal(changed.status, 200);
  assert.equal((await browser.view('accounts.list')).status, 200);
  assert.deepEqual(codesOf(await house.browser().signIn('admin', house.administrator.password)), ['accounts.wrongPassword']);
});

test('a one-time password is void after 24 hours', async () => {
  const administrator = await house.signedIn('admin');
  const added = await administrator.deed('accounts.add', { username: 'late', name: '迟来客', roles: ['planner'] });
  const { oneTimePassword } = added.body.value as { readonly oneTimePassword: string };
  const before = house.clock;
  house.clock = later(24 * 60 + 1);
  assert.deepEqual(codesOf(await house.browser().signIn('late', oneTimePassword)), ['accounts.oneTimePasswordVoid']);
  house.clock = before;
  assert.equal((await house.browser().signIn('late', oneTimePassword)).status, 200);
});

test('many guesses at once count as many: the sixth is not looked at', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => house.browser().signIn('at-once', 'wrong wrong wrong')));
  const codes = answers.flatMap(codesOf);
  assert.equal(codes.filter(code => code === 'accounts.wrongPassword').length, 5);
  assert.equal(codes.filter(code => code === 'server.waitBeforeSignIn').length, 7);
});

test('an unknown user and a wrong password get the same answer, and are locked out alike', async () => {
  for (const username of ['leader', 'nobody-of-that-name']) {
    const browser = house.browser();
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt++) answers.push(await browser.signIn(username, 'wrong wrong wrong'));
    assert.deepEqual(
      answers.map(answer => answer.status),
      [401, 401, 401, 401, 401, 401],
    );
    assert.deepEqual(answers.flatMap(codesOf), [...Array(5).fill('accounts.wrongPassword'), 'server.waitBeforeSignIn']);
  }
});

test('a refused sign-in stands in the audit under the account it was meant for', async () => {
  const events = await house.store.read({ county: house.county, actor: 'system' }, reading =>
    reading.events({ table: 'account', limit: 50 }),
  );
  assert.ok(events.some(event => event.deed === 'accounts.signInRefused'));
});

test('the session cookie cannot be read by scripts nor sent by other sites, and its token is not in the database', async () => {
  const browser = await house.signedIn('planner');
  const fresh = await browser.signIn('planner', PASSWORD);
  assert.match(String(fresh.headers.get('set-cookie')), /^yuheng_session=990101\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const events = await house.store.read({ county: house.county, actor: 'system' }, reading => reading.events({ limit: 1000 }));
  assert.ok(!JSON.stringify(events).includes(cookieOf(browser).slice(7)));
});

test('half an hour without a request ends the session, as does the twelfth hour', async () => {
  const browser = await house.signedIn('planner');
  const began = house.clock;
  house.clock = later(29);
  assert.equal((await browser.view('roster.organisations')).status, 200);
  house.clock = later(29);
  assert.equal((await browser.view('roster.organisations')).status, 200);
  house.clock = later(31);
  assert.deepEqual(codesOf(await browser.view('roster.organisations')), ['accounts.signInFirst']);
  const busy = house.browser();
  house.clock = began;
  await busy.signIn('planner', PASSWORD);
  for (let half = 0; half < 24; half++) {
    house.clock = later(29.9);
    await busy.view('roster.organisations');
  }
  house.clock = later(20);
  assert.equal((await busy.view('roster.organisations')).status, 401);
  house.clock = began;
});

test('signing out ends the session on the server too', async () => {
  const browser = await house.signedIn('planner');
  const token = cookieOf(browser);
  const left = await browser.ask('DELETE', '/api/session');
  assert.deepEqual([left.status, left.headers.get('clear-site-data')], [200, '"cache"']);
  browser.cookies.set('yuheng_session', token);
  assert.equal((await browser.view('roster.organisations')).status, 401);
});

test('a lock, new roles and a reset are felt at the next request', async () => {
  const administrator = await house.signedIn('admin');
  const browser = await house.signedIn('basic');
  const lines = (await administrator.view('accounts.list')).body.value as readonly { id: string; version: number; username: string }[];
  const { id, version } = lines.find(line => line.username === 'basic')!;
  const locked = await administrator.deed('accounts.lock', { account: id, version, why: '调离' });
  assert.equal(locked.status, 200);
  assert.equal((await browser.view('roster.organisations')).status, 401);
  assert.deepEqual(codesOf(await browser.signIn('basic', PASSWORD)), ['accounts.locked']);
});

test('the last administrator can neither be locked nor lose the role', async () => {
  const administrator = await house.signedIn('admin');
  const lines = (await administrator.view('accounts.list')).body.value as readonly { id: string; version: number; username: string }[];
  const { id, version } = lines.find(line => line.username === 'admin')!;
  assert.deepEqual(codesOf(await administrator.deed('accounts.lock', { account: id, version, why: '试' })), ['accounts.lastAdministrator']);
  assert.deepEqual(codesOf(await administrator.deed('accounts.setRoles', { account: id, version, roles: ['auditor'] })), [
    'accounts.lastAdministrator',
  ]);
});

test('after a restart a session counts as last used when it was opened', async () => {
  const browser = await house.signedIn('planner');
  const token = cookieOf(browser);
  const afterRestart = (minutes: number) => sessions(house.store).holderOf(token, later(minutes));
  assert.equal((await afterRestart(29))?.username, 'planner');
  assert.equal(await afterRestart(31), null);
});
