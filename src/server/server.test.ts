import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, codesOf, openHouse, type TestHouse } from '../../test/house.ts';
import { rates } from './rates.ts';
import { checkRoutes, routesOf } from './routes.ts';
import { openServer } from './server.ts';
import type { Route } from './visit.ts';

const broken: Route = {
  method: 'GET',
  path: '/api/broken',
  demands: 'public',
  rate: 'read',
  csrf: false,
  handle: async () => {
    throw new Error('the pen broke while writing (name)=(贺文澜)');
  },
};
const forAuditors: Route = {
  method: 'POST',
  path: '/api/for-auditors',
  demands: ['auditor'],
  rate: 'write',
  csrf: true,
  handle: async () => ({ status: 200, body: { value: 'seen' } }),
};

let house: TestHouse;
let planner: Browser;
before(async () => {
  house = await openHouse({ more: [broken, forAuditors] });
  planner = await house.signedIn('planner');
});
after(() => house.close());

const routes = routesOf('');
const addressOf = (route: Route) =>
  route.path
    .replace(':name', 'roster.organisations')
    .replace(':hash', 'a'.repeat(64))
    .replace(':file', 'plan.board.xlsx')
    .replace('*', 'x');

test('every route that is not public refuses a stranger', async () => {
  const closed = routes.filter(route => route.demands !== 'public');
  assert.ok(closed.length >= 8);
  for (const route of closed) {
    const stranger = house.browser();
    await stranger.get('/api/session');
    const seen = await stranger.ask(route.method, addressOf(route));
    assert.deepEqual([seen.status, codesOf(seen)], [401, ['accounts.signInFirst']], `${route.method} ${route.path}`);
  }
});

test('every route that writes refuses a request without the token, and one from another site', async () => {
  const writing = routes.filter(route => route.method !== 'GET');
  assert.ok(writing.length >= 4);
  for (const route of writing) {
    const bare = await planner.ask(route.method, addressOf(route), undefined, { 'x-yuheng-csrf': 'no' });
    assert.deepEqual([bare.status, codesOf(bare)], [403, ['server.staleToken']], `${route.method} ${route.path}`);
    const foreign = await planner.ask(route.method, addressOf(route), undefined, { 'sec-fetch-site': 'cross-site' });
    assert.deepEqual(codesOf(foreign), ['server.crossSite'], `${route.method} ${route.path}`);
  }
});

test('a route or a deed for other roles is refused', async () => {
  assert.deepEqual(codesOf(await planner.ask('POST', '/api/for-auditors')), ['server.notYourRole']);
  const seen = await planner.deed('accounts.add', { username: 'x', name: '某', roles: ['planner'] });
  assert.deepEqual([seen.status, codesOf(seen)], [403, ['deed.notYours']]);
  assert.equal((await planner.view('accounts.list')).status, 403);
});

test('a route without a complete entry does not start', async () => {
  const entry = routes.find(route => route.path === '/api/deeds/:name')!;
  assert.throws(() => checkRoutes([{ ...entry, csrf: false } as Route]), /carries the token/);
  assert.throws(() => checkRoutes([{ ...entry, demands: undefined } as unknown as Route]), /does not say what it demands/);
  assert.throws(() => checkRoutes([{ ...entry, demands: [] } as unknown as Route]), /does not say what it demands/);
  const app = await openServer({ store: house.store, offices: [], version: '', pages: '', log: () => undefined });
  assert.throws(() => app.get('/api/hidden', async () => 'x'), /no entry in the table/);
  await app.close();
});

test('a deed does what it says, and a refusal tells every problem at once', async () => {
  const added = await planner.deed('roster.addOrganisation', { name: '北滩中心小学', kind: 'school' });
  assert.equal(added.status, 200);
  const lines = (await planner.view('roster.organisations')).body.value as readonly { name: string; kind: string }[];
  assert.equal(lines.find(line => line.name === '北滩中心小学')?.kind, 'school');
  const again = await planner.deed('roster.addOrganisation', { name: '北滩中心小学', kind: '学校' });
  assert.deepEqual([again.status, codesOf(again)], [422, ['register.alreadyThere']]);
  const wrong = await planner.deed('roster.addOrganisation', { name: ' ', kind: '飞船', colour: 1 });
  assert.deepEqual([wrong.status, [...codesOf(wrong)].sort()], [422, ['deed.unknownInput', 'field.blank', 'field.notInList']]);
});

test('the second of two writers learns what the first wrote', async () => {
  const find = async () => {
    const lines = (await planner.view('roster.organisations')).body.value as readonly { id: string; version: number; name: string }[];
    return lines.find(line => line.name === '双泉小学' || line.name === '双泉中心小学')!;
  };
  const { id, version } = await find();
  assert.equal((await planner.deed('roster.renameOrganisation', { organisation: id, version, name: '双泉中心小学' })).status, 200);
  const second = await planner.deed('roster.renameOrganisation', { organisation: id, version, name: '双泉学校' });
  assert.deepEqual([second.status, codesOf(second)], [409, ['store.changedMeanwhile']]);
  assert.equal((second.body.current as { name: string }).name, '双泉中心小学');
});

test('what is not there is said to be not there, in both languages', async () => {
  for (const path of [
    '/api/views/plan.nothing',
    '/api/describe/nothing',
    '/api/registers/nothing/rows',
    `/api/files/${'b'.repeat(64)}`,
    '/api/nothing',
    '/nothing.js',
  ]) {
    const seen = await planner.get(path);
    assert.equal(seen.status, 404, path);
    assert.match(seen.body.problems?.[0]?.message ?? '', /[\u4e00-\u9fff]/, path);
  }
  const seen = await planner.deed('roster.fly');
  assert.deepEqual([seen.status, codesOf(seen)], [404, ['server.noSuchDeed']]);
});

test('bad JSON, a body too large and a form in another language are refused kindly', async () => {
  const bad = await planner.get('/api/views/roster.organisations?input=%7B');
  assert.deepEqual([bad.status, codesOf(bad)], [400, ['server.badJson']]);
  assert.equal((await planner.get('/api/views/roster.organisations?input=[1]')).status, 400);
  const headers = { cookie: [...planner.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-yuheng-csrf': planner.csrf };
  const send = (body: string, type: string) =>
    fetch(`${house.address}/api/deeds/roster.addOrganisation`, { method: 'POST', body, headers: { ...headers, 'content-type': type } });
  assert.equal((await send('{', 'application/json')).status, 400);
  assert.equal((await send('name=x', 'application/x-www-form-urlencoded')).status, 400);
  assert.equal((await send('x', 'text/plain')).status, 400);
  const large = await fetch(`${house.address}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ password: 'x'.repeat(70_000) }),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  assert.equal(large.status, 413);
});

test('every answer carries the headers that keep a page to itself', async () => {
  for (const path of ['/', '/api/session', '/api/views/roster.organisations', '/nothing.js', '/api/broken']) {
    const { headers } = await planner.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self';/, path);
    assert.ok(!/script-src[^;]*unsafe/.test(policy), path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'same-origin', path);
    assert.equal(headers.get('strict-transport-security'), null, 'no HSTS over plain http');
    assert.ok(!policy.includes('upgrade-insecure-requests'), path);
  }
  const { headers, body } = await planner.get('/plan/promises/1');
  const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '') ?? [];
  assert.ok(String(body.text).includes('<!doctype html>'));
  assert.ok(nonce !== undefined && nonce.length >= 22);
});

test('a fault of ours is shown as a number and logged whole, without the values', async () => {
  const seen = await planner.get('/api/broken');
  assert.equal(seen.status, 500);
  assert.match(String(seen.body.fault), /^F-[0-9A-F]{6}$/);
  assert.ok(!JSON.stringify(seen.body).includes('pen broke'));
  const line = house.log.find(one => one.fault === seen.body.fault);
  assert.match(JSON.stringify(line), /the pen broke while writing/);
  assert.ok(!JSON.stringify(line).includes('贺文澜'));
});

test('a file is kept under its content, given back as a download, and its kind is checked', async () => {
  const form = (name: string, text: string) => {
    const body = new FormData();
    body.append('file', new Blob([text]), name);
    return body;
  };
  const kept = await planner.ask('POST', '/api/files', form('佐证 <1>.txt', '开工令'));
  assert.equal(kept.status, 200);
  assert.equal(kept.body.bytes, 9);
  const given = await planner.get(`/api/files/${kept.body.hash}?name=${encodeURIComponent('佐证.txt')}`);
  assert.equal(given.body.text, '开工令');
  assert.equal(given.headers.get('content-disposition'), `attachment; filename*=UTF-8''${encodeURIComponent('佐证.txt')}`);
  assert.equal(given.headers.get('content-security-policy'), "default-src 'none'; sandbox");
  assert.deepEqual(codesOf(await planner.ask('POST', '/api/files', form('x.exe', 'MZ'))), ['server.fileKind']);
  assert.deepEqual(codesOf(await planner.ask('POST', '/api/files', form('x.txt', ''))), ['server.emptyFile']);
  assert.deepEqual(codesOf(await planner.ask('POST', '/api/files', {})), ['server.noFile']);
});

test('a register is described and listed, sensitive fields left out; one that nobody may list is refused', async () => {
  const described = await planner.get('/api/describe/organisation');
  assert.deepEqual(
    (described.body.fields as readonly { name: string }[]).map(field => field.name),
    ['name', 'shortName', 'code', 'kind', 'parent'],
  );
  const listed = await planner.get('/api/registers/organisation/rows?search=小学&order=-name&size=2');
  assert.equal((listed.body.rows as readonly unknown[]).length, 2);
  assert.ok((listed.body.total as number) >= 3);
  assert.deepEqual(codesOf(await planner.get('/api/registers/account/rows')), ['server.notYourRole']);
  const described2 = await planner.get('/api/describe');
  assert.ok((described2.body.offices as readonly { name: string }[]).some(office => office.name === 'roster'));
});

test('long answers are compressed, the session with its token never', async () => {
  const long = await planner.ask('GET', '/api/views/roster.organisations', undefined, { 'accept-encoding': 'br' });
  assert.equal(long.headers.get('content-encoding'), 'br');
  assert.ok((long.body.value as readonly unknown[]).length > 30);
  const session = await planner.ask('GET', '/api/session', undefined, { 'accept-encoding': 'br' });
  assert.equal(session.headers.get('content-encoding'), null);
});

test('who asks too often is told when to come back', async () => {
  const strict = await openHouse({ rates: { ...rates, read: { perVisitor: 1000, perAddress: 3 } } });
  const browser = strict.browser();
  const seen = [];
  for (let time = 0; time < 4; time++) seen.push(await browser.get('/api/session'));
  assert.deepEqual(
    seen.map(one => one.status),
    [200, 200, 200, 429],
  );
  assert.deepEqual(codesOf(seen[3]!), ['server.tooMany']);
  await strict.close();
});
