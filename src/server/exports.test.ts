import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { ok } from '#kernel/problem.ts';
import { accounts } from '#offices/accounts/index.ts';
import { organisation, roster } from '#offices/roster/index.ts';
import { count, defineOffice, defineView, shapeOf, system } from '#register/index.ts';
import { type Browser, codesOf, openHouse, type TestHouse } from '../../test/house.ts';

/** A made-up office whose view is a table of as many rows as one asks. */
const tables = defineOffice({
  name: 'tables',
  label: '名录',
  basis: [],
  serves: [],
  roles: [],
  registers: [],
  verbs: [],
  views: [
    defineView({
      name: 'tables.long',
      label: '名录',
      by: 'signedIn',
      input: { rows: count('人数') },
      run: async (_, { rows }) => ok(rows),
      sheet: rows => ok({ title: '长表', headings: ['序号'], rows: Array.from({ length: rows }, (_, place) => [place]) }),
    }),
  ],
});
const rolesHere = ['planner', 'leader', 'filer'].map(name => ({ name, label: name }));

let house: TestHouse;
let planner: Browser;
let security: Browser;
before(async () => {
  house = await openHouse({ offices: [roster, accounts(rolesHere, () => new Date('2027-12-31T02:00:00Z')), tables] });
  planner = await house.signedIn('planner');
  security = await house.signedIn('security');
});
after(() => house.close());

async function bookOf(who: Browser, path: string) {
  const answer = await fetch(`${house.address}${path}`, {
    headers: { cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  assert.equal(answer.status, 200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  return { book, page: book.worksheets[0]! };
}
const asked = (rows: number) => `/api/exports/tables.long.xlsx?input=${encodeURIComponent(JSON.stringify({ rows }))}`;
const exportsNoted = () =>
  house.store.read({ county: house.county, actor: system.id }, reading => reading.events({ deed: 'ledger.export' }));

test('what a view gives away carries who and when on every page and in the file, and stands in the audit', async () => {
  const { book, page } = await bookOf(planner, asked(3));
  for (const mark of [page.headerFooter.oddHeader, page.headerFooter.oddFooter, book.creator])
    assert.match(mark ?? '', /（planner）.* 导出/);
  const [newest] = await exportsNoted();
  assert.deepEqual(newest?.after, { view: 'tables.long', rows: 3 });
});

test('a list carries the same mark; past the limit neither list nor view leaves without another person’s approval', async () => {
  const admin = await house.signedIn('admin');
  const listed = await bookOf(admin, '/api/exports/registers/organisation.xlsx');
  assert.match(listed.page.headerFooter.oddFooter ?? '', /（admin）.* 导出/);
  assert.equal((await planner.get(asked(1000))).status, 200);
  assert.deepEqual(codesOf(await planner.get(asked(1001))), ['accounts.exportNeedsApproval']);
  const made = await house.store.deed({ county: house.county, actor: 'system', deed: 'roster.addOrganisation' }, async transaction => ({
    ok: true,
    value: await transaction.insertAll(
      shapeOf(organisation),
      Array.from({ length: 1001 }, (_, place) => ({ name: `第${place}教学点`, shortName: null, code: null, kind: 'school', parent: null })),
    ),
  }));
  assert.ok(made.ok);
  assert.deepEqual(codesOf(await admin.get('/api/exports/registers/organisation.xlsx')), ['accounts.exportNeedsApproval']);
});

test('a long table of a view is given once when another person has approved it, with the mark below its rows', async () => {
  const wish = { register: 'tables.long', question: '{"rows":1200}', isClear: false, reason: '报送上级' };
  const given = (await planner.deed('accounts.requestExport', wish)).body.value as { readonly exportRequest: string };
  await security.deed('accounts.approveExport', { ...given, version: 1, why: '同意' });
  const { page } = await bookOf(planner, `/api/exports/approved/${given.exportRequest}`);
  assert.equal(page.rowCount, 1 + 1200 + 1);
  assert.match(String(page.getRow(1202).getCell(1).value), /（planner）/);
  assert.deepEqual(codesOf(await planner.get(`/api/exports/approved/${given.exportRequest}`)), ['accounts.noExport']);
});
