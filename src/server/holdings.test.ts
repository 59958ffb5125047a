import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { codeAt, fromBase32, stepAt } from '#offices/accounts/totp.ts';
import { type Browser, codesOf, PASSWORD, type Seen } from '../../test/house.ts';
import { type DrillHouse, openDrillHouse } from '../../test/screens/drillHouse.ts';

let house: DrillHouse;
let admin: Browser;
let security: Browser;
let people: ReadonlyMap<string, { readonly id: string; readonly version: number; readonly organisation: { readonly id: string } | null }>;
before(async () => {
  house = await openDrillHouse();
  admin = await house.signedIn('admin');
  security = await house.signedIn('security');
  await refresh();
});
after(() => house.close());

async function refresh() {
  const lines = (await admin.view('accounts.list')).body.value as readonly {
    readonly id: string;
    readonly version: number;
    readonly username: string;
    readonly organisation: { readonly id: string } | null;
  }[];
  people = new Map(lines.map(one => [one.username, one]));
}
const idOf = (username: string) => people.get(username)!.id;
const bodyOf = (username: string) => people.get(username)!.organisation!.id;
const given = <T>(seen: Seen): T => {
  assert.equal(seen.status, 200, JSON.stringify(seen.body));
  return seen.body.value as T;
};
const names = (seen: Seen) => (seen.body.rows as readonly { readonly name: string }[]).map(row => row.name);
const drills = (who: Browser) => who.get('/api/registers/drill/rows');

/** A new account without roles, signed in. */
async function newcomer(username: string): Promise<Browser> {
  given(await admin.deed('accounts.add', { username, name: '新来客' }));
  await refresh();
  const browser = await house.signedIn(username);
  await refresh();
  return browser;
}

test('the system administrator opens accounts, the security administrator alone gives roles, and nobody holds two of the three', async () => {
  const system = await newcomer('system-only');
  const named = await security.deed('accounts.setRoles', {
    account: idOf('system-only'),
    version: people.get('system-only')!.version,
    roles: ['administrator'],
  });
  given(named);
  await refresh();
  const again = await house.signedIn('system-only');
  const withRoles = await again.deed('accounts.add', { username: 'sly', name: '想带角色', roles: ['planner'] });
  assert.deepEqual(codesOf(withRoles), ['accounts.rolesAreSecuritys']);
  const refused = await again.deed('accounts.setRoles', { account: idOf('system-only'), version: 1, roles: ['auditor'] });
  assert.equal(refused.status, 403);
  assert.equal((await again.view('accounts.audit')).status, 403);
  await refresh();
  const both = await security.deed('accounts.setRoles', {
    account: idOf('system-only'),
    version: people.get('system-only')!.version,
    roles: ['administrator', 'security'],
  });
  assert.deepEqual(codesOf(both), ['accounts.threeInOneHand']);
  const own = await security.deed('accounts.setRoles', {
    account: idOf('security'),
    version: people.get('security')!.version,
    roles: ['security', 'planner'],
  });
  assert.deepEqual(codesOf(own), ['accounts.ownRoles']);
  assert.equal((await system.view('accounts.list')).status, 401);
});

test('a role within bounds opens the rows of its organisations alone, for reading and for the usual deeds, and no other deed', async () => {
  const visitor = await newcomer('visitor');
  assert.deepEqual(codesOf(await drills(visitor)), ['server.notYourRole']);
  given(
    await security.deed('accounts.grantRole', {
      account: idOf('visitor'),
      role: 'planner',
      reach: 'school',
      organisation: bodyOf('safety'),
      from: '2028-01-01',
      until: '2028-01-31',
    }),
  );
  assert.deepEqual(names(await drills(visitor)), ['全校地震演练']);
  assert.equal((await visitor.get(`/api/registers/drill/rows/${house.drills[0]}`)).status, 404);
  assert.equal((await visitor.deed('roster.addOrganisation', { name: '不该有的', kind: 'school' })).status, 403);
});

test('a grant that has not begun or is over gives nothing, and an account past its term signs in and holds nothing', async () => {
  const late = await newcomer('late-grant');
  const grant = { account: idOf('late-grant'), role: 'planner', reach: 'bureau' };
  given(await security.deed('accounts.grantRole', { ...grant, from: '2028-02-01' }));
  given(await security.deed('accounts.grantRole', { ...grant, from: '2027-01-01', until: '2028-01-09' }));
  assert.equal((await drills(late)).status, 403);
  const { roleGrant } = given<{ readonly roleGrant: string }>(
    await security.deed('accounts.grantRole', { ...grant, from: '2028-01-10', until: '2028-01-10' }),
  );
  assert.equal((await drills(late)).status, 200);
  given(await security.deed('accounts.endGrant', { roleGrant, version: 1, why: '交接完毕' }));
  assert.equal((await drills(late)).status, 401);
  await refresh();
  const ended = await security.deed('accounts.setRoles', {
    account: idOf('late-grant'),
    version: people.get('late-grant')!.version,
    roles: ['planner'],
    termUntil: '2028-01-09',
  });
  given(ended);
  const again = house.browser();
  const entered = await again.signIn('late-grant', PASSWORD);
  assert.deepEqual((entered.body.account as { readonly roles: readonly string[] }).roles, []);
  assert.equal((await drills(again)).status, 403);
});

test('a deputy acts in the place of someone on leave, with their duties, and the audit says for whom', async () => {
  const [absent, deputy] = [await house.signedIn('safety'), await house.signedIn('basic')];
  const mine = (await drills(deputy)).body.rows as readonly { readonly name: string }[];
  assert.deepEqual(
    mine.map(row => row.name),
    ['秋季消防演练', '宿舍夜间疏散'],
  );
  assert.deepEqual(codesOf(await deputy.deed('accounts.actFor', { account: idOf('safety') })), ['accounts.noDeputyToday']);
  const leave = { account: idOf('safety'), deputy: idOf('basic'), from: '2028-01-10', until: '2028-01-12', why: '年休' };
  assert.deepEqual(codesOf(await deputy.deed('accounts.delegate', leave)), ['accounts.notYourLeave']);
  given(await absent.deed('accounts.delegate', leave));
  assert.deepEqual(
    given<readonly { readonly username: string }[]>(await deputy.view('accounts.absent')).map(one => one.username),
    ['safety'],
  );
  given(await deputy.deed('accounts.actFor', { account: idOf('safety') }));
  assert.deepEqual(names(await drills(deputy)), ['全校地震演练']);
  const row = ((await drills(deputy)).body.rows as readonly { readonly id: string; readonly version: number }[])[0]!;
  given(await deputy.deed('drills.hold', { drill: row.id, version: row.version }));
  const auditor = await house.signedIn('auditor');
  const { events } = given<{
    readonly events: readonly {
      readonly deed: string;
      readonly actingFor: string | null;
      readonly why: string | null;
      readonly actor: string;
    }[];
  }>(await auditor.view('accounts.audit'));
  const told = events.filter(event => event.deed === 'drills.hold');
  assert.ok(told.some(event => event.actingFor === '平永安' && event.actor === '苗育林'));
  assert.ok(told.every(event => event.why?.startsWith('代 safety 办理')));
  given(await deputy.deed('accounts.actFor', { account: null }));
  assert.equal((await drills(deputy)).body.total, 2);
});

test('one sees one’s own sessions, ends one of them, and all of them at once', async () => {
  const here = await house.signedIn('works');
  const there = house.browser();
  await there.signIn('works', PASSWORD);
  const open = given<readonly { readonly id: string }[]>(await here.view('accounts.ownSessions'));
  assert.equal(open.length, 2);
  assert.ok(!JSON.stringify(open).includes('token'));
  given(await here.deed('accounts.endOwnSessions', { session: open[1]!.id }));
  assert.equal((await there.view('accounts.ownSessions')).status, 401);
  assert.deepEqual(codesOf(await here.deed('accounts.endOwnSessions', { session: house.drills[0] })), ['accounts.notYourSession']);
  given(await here.deed('accounts.endOwnSessions'));
  assert.equal((await here.view('accounts.ownSessions')).status, 401);
});

test('a second factor is asked for after the password, its codes are good once, and a role may require it', async () => {
  const leader = await house.signedIn('leader');
  given(await security.deed('accounts.requireFactor', { roles: ['leader'] }));
  assert.deepEqual(codesOf(await leader.view('plan.plans')), ['server.setFactorFirst']);
  const { secret } = given<{ readonly secret: string }>(await leader.deed('accounts.beginFactor'));
  const code = (away: number) => codeAt(fromBase32(secret), stepAt(house.clock) + away);
  assert.deepEqual(codesOf(await leader.deed('accounts.confirmFactor', { code: '000000' })), ['accounts.wrongCode']);
  const { recoveryCodes } = given<{ readonly recoveryCodes: readonly string[] }>(
    await leader.deed('accounts.confirmFactor', { code: code(0) }),
  );
  assert.notEqual((await leader.view('plan.plans')).status, 403);
  const entry = async (given?: string) => {
    const browser = house.browser();
    await browser.get('/api/session');
    return browser.ask('POST', '/api/session', { username: 'leader', password: PASSWORD, ...(given === undefined ? {} : { code: given }) });
  };
  assert.deepEqual(codesOf(await entry()), ['accounts.codeNeeded']);
  assert.deepEqual(codesOf(await entry(code(0))), ['accounts.wrongCode']);
  assert.equal((await entry(code(1))).status, 200);
  assert.deepEqual(codesOf(await entry(code(1))), ['accounts.wrongCode']);
  assert.equal((await entry(recoveryCodes[3])).status, 200);
  assert.deepEqual(codesOf(await entry(recoveryCodes[3])), ['accounts.wrongCode']);
  assert.deepEqual(codesOf(await leader.deed('accounts.endFactor', { code: recoveryCodes[4] })), ['accounts.factorRequired']);
  const auditor = await house.signedIn('auditor');
  const told = JSON.stringify((await auditor.view('accounts.audit')).body);
  assert.ok(!told.includes(secret) && !told.includes(createHash('sha256').update(recoveryCodes[5]!).digest('hex')));
  assert.equal((await security.get('/api/registers/secondFactor/rows')).status, 403);
  given(await security.deed('accounts.requireFactor', { roles: [] }));
});

test('a service token does what its roles may, carries no cookie, and ends when it is revoked', async () => {
  const wish = { name: '统计平台', roles: ['planner'], until: '2028-06-30' };
  assert.deepEqual(codesOf(await security.deed('accounts.addToken', { ...wish, roles: ['security'] })), ['accounts.tokenRoles']);
  assert.deepEqual(codesOf(await security.deed('accounts.addToken', { ...wish, until: '2028-01-10' })), ['accounts.tokenPast']);
  const { token, serviceToken } = given<{ readonly token: string; readonly serviceToken: string }>(
    await security.deed('accounts.addToken', wish),
  );
  const program = house.browser();
  const carrying = { authorization: `Bearer ${token}` };
  const read = () => program.ask('GET', '/api/registers/drill/rows', undefined, carrying);
  assert.equal((await read()).body.total, 3);
  assert.equal((await program.ask('GET', '/api/session', undefined, carrying)).status, 403);
  assert.equal((await program.ask('GET', '/api/views/accounts.list', undefined, carrying)).status, 403);
  assert.deepEqual(codesOf(await program.ask('GET', '/api/ledgers', undefined, { authorization: `Bearer ${token.slice(0, -1)}_` })), [
    'server.unknownToken',
  ]);
  const listed = await security.get('/api/registers/serviceToken/rows');
  assert.ok(!JSON.stringify(listed.body).includes(token.slice(-20)));
  given(await security.deed('accounts.revokeToken', { serviceToken, version: 1, why: '停用' }));
  assert.equal((await read()).status, 401);
});

test('an export in the clear needs a reason and another person’s approval, and is given once, with its mark', async () => {
  const planner = await house.signedIn('planner');
  const wish = { register: 'drill', question: '{}', isClear: true, reason: '报送上级' };
  const { exportRequest } = given<{ readonly exportRequest: string }>(await planner.deed('accounts.requestExport', wish));
  const fetched = () => planner.get(`/api/exports/approved/${exportRequest}`);
  assert.deepEqual(codesOf(await fetched()), ['accounts.noExport']);
  assert.equal((await planner.deed('accounts.approveExport', { exportRequest, version: 1, why: '同意' })).status, 403);
  given(await security.deed('accounts.approveExport', { exportRequest, version: 1, why: '同意' }));
  const other = await house.signedIn('basic');
  assert.deepEqual(codesOf(await other.get(`/api/exports/approved/${exportRequest}`)), ['accounts.noExport']);
  assert.equal((await fetched()).status, 200);
  assert.deepEqual(codesOf(await fetched()), ['accounts.noExport']);
  assert.equal((await other.get('/api/registers/exportRequest/rows')).body.total, 0);
  assert.equal((await planner.get('/api/registers/exportRequest/rows')).body.total, 1);
});

test('the auditor alone reads the audit and the year’s report', async () => {
  const auditor = await house.signedIn('auditor');
  const report = given<{ readonly events: number; readonly exports: number; readonly deeds: readonly { readonly deed: string }[] }>(
    await auditor.view('accounts.auditYear', { year: 2028 }),
  );
  assert.ok(report.events > 50);
  assert.equal(report.exports, 1);
  assert.ok(report.deeds.some(one => one.deed === 'accounts.grantRole'));
  assert.equal((await security.view('accounts.auditYear', { year: 2028 })).status, 403);
  assert.equal((await auditor.get(`/api/exports/accounts.auditYear.xlsx?input=${encodeURIComponent('{"year":2028}')}`)).status, 200);
});
