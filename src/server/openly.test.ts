import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codesOf, openHouse, type TestHouse } from '../../test/house.ts';
import { rates } from './rates.ts';

let house: TestHouse;
before(async () => {
  house = await openHouse({ withPlan: true, rates: { ...rates, open: { perVisitor: 40, perAddress: 40 } } });
});
after(() => house.close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${house.address}${path}`, { headers, redirect: 'manual' });

test('the demonstration’s release stands at /public for everyone, with a policy that runs no script and sets no cookie', async () => {
  const seen = await ask('/public');
  assert.equal(seen.status, 200);
  assert.match(seen.headers.get('content-type') ?? '', /^text\/html/);
  const policy = seen.headers.get('content-security-policy') ?? '';
  assert.match(
    policy,
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  );
  assert.equal(seen.headers.get('set-cookie'), null);
  const page = await seen.text();
  for (const told of ['玉泉市教育局', '示例，不是真实的县', '玉泉市“十五五”教育事业发展规划', '玉泉政发〔2026〕8号'])
    assert.ok(page.includes(told), told);
  for (const name of ['贺文澜', '闻若谨', '纪安然', '骆成器', '金维恒']) assert.ok(!page.includes(name), name);
});

test('the page is small on the wire, the same for a person who has signed in, and asked for again it is not sent again', async () => {
  const packed = await ask('/public', { 'accept-encoding': 'br' });
  assert.equal(packed.headers.get('content-encoding'), 'br');
  const bare = await ask('/public', { 'accept-encoding': 'identity' });
  const etag = bare.headers.get('etag') ?? '';
  assert.equal(packed.headers.get('etag'), etag);
  assert.ok(Number(packed.headers.get('content-length')) < 40_000, packed.headers.get('content-length') ?? '');
  const again = await ask('/public', { 'if-none-match': etag });
  assert.deepEqual([again.status, await again.text()], [304, '']);
  const planner = await house.signedIn('planner');
  const seen = await planner.get('/public');
  assert.equal(seen.headers.get('etag'), etag);
  assert.notEqual((await ask('/public?lang=en')).headers.get('etag'), etag);
});

test('the file and the table are given by name, whatever is asked beside them', async () => {
  const json = await ask('/public/data.json');
  assert.equal(json.headers.get('content-disposition'), 'attachment; filename="data.json"');
  assert.equal(((await json.json()) as { format: string }).format, 'yuheng.public/1');
  const csv = await ask('/public/data.csv?lang=en&lang=zh&plan[]=x&county=990099');
  assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/);
  assert.ok((await csv.text()).length > 1000);
});

test('what is not open under /public is not there, and writing is not open', async () => {
  const browser = house.browser();
  for (const path of ['/public/x', '/public/..%2fapi%2fsession', '/public/data.xlsx'])
    assert.deepEqual(codesOf(await browser.get(path)), ['server.noSuchPath'], path);
  assert.equal((await fetch(`${house.address}/public`, { method: 'POST' })).status, 404);
});

test('StratML is saved by those who have signed in, by the name of the plan', async () => {
  const planner = await house.signedIn('leader');
  const [plan] = (await planner.view('plan.list')).body.value as { id: string; title: string }[];
  const path = `/api/exports/plan.stratml.xml?input=${encodeURIComponent(JSON.stringify({ plan: plan!.id }))}`;
  const saved = await planner.get(path);
  assert.equal(saved.headers.get('content-type'), 'application/xml; charset=utf-8');
  assert.match(
    decodeURIComponent(saved.headers.get('content-disposition') ?? ''),
    /^attachment; filename\*=UTF-8''玉泉市“十五五”教育事业发展规划\.xml$/,
  );
  assert.match((saved.body as { text?: string }).text ?? '', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<PerformancePlanOrReport/);
  assert.equal((await house.browser().get(path)).status, 401);
});

test('an address that asks too often is told to wait', async () => {
  const statuses = new Set<number>();
  for (let i = 0; i < 45; i += 1) statuses.add((await ask('/public')).status);
  assert.deepEqual([...statuses].toSorted(), [200, 429]);
});
