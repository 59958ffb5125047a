import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { readRow, shapeOf } from '#register/index.ts';
import { drill } from '../../test/county/drills.ts';
import { purchase } from '../../test/county/sixty.ts';
import { type Browser, codesOf, type Seen } from '../../test/house.ts';
import { type DrillHouse, openDrillHouse, PIXEL } from '../../test/screens/drillHouse.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly name: string;
  readonly [field: string]: unknown;
}
interface Described {
  readonly deeds: readonly {
    readonly name: string;
    readonly row: string | null;
    readonly from: readonly string[] | null;
    readonly input: readonly { name: string }[];
  }[];
  readonly states: readonly { readonly name: string; readonly label: string; readonly english: string }[];
  readonly children: readonly { readonly name: string; readonly field: string; readonly deeds: readonly { name: string }[] }[];
  readonly label: string;
  readonly english: string;
}

let house: DrillHouse;
let planner: Browser;
let basic: Browser;
let safety: Browser;
let auditor: Browser;
before(async () => {
  house = await openDrillHouse();
  [planner, basic, safety, auditor] = [
    await house.signedIn('planner'),
    await house.signedIn('basic'),
    await house.signedIn('safety'),
    await house.signedIn('auditor'),
  ];
});
after(() => house.close());

const rowsOf = (seen: Seen) => seen.body.rows as readonly Row[];
const namesOf = (seen: Seen) => rowsOf(seen).map(row => row.name);
const listed = (who: Browser, query: Readonly<Record<string, string>> = {}, register = 'drill') =>
  who.get(`/api/registers/${register}/rows?${new URLSearchParams(query)}`);
const where = (conditions: unknown) => ({ where: JSON.stringify(conditions) });
const described = async (who: Browser, register: string) => (await who.get(`/api/describe/${register}`)).body as unknown as Described;
const record = (who: Browser, id: string, register = 'drill') => who.get(`/api/registers/${register}/rows/${id}`);

test('a register tells its states by name, its children, and the deeds of this person with their forms', async () => {
  const seen = await described(planner, 'drill');
  assert.deepEqual(
    seen.states.map(state => state.label),
    ['待演练', '已演练', '已评定'],
  );
  assert.deepEqual(
    seen.deeds.map(deed => [deed.name, deed.row, deed.from]),
    [
      ['drills.addDrill', null, null],
      ['drills.correctDrill', 'drill', null],
      ['drills.hold', 'drill', ['planned']],
      ['drills.settle', 'drill', ['held']],
      ['drills.settleAll', null, ['held']],
    ],
  );
  assert.deepEqual(
    seen.children.map(child => [child.name, child.field, child.deeds.map(deed => deed.name)]),
    [['remark', 'drill', ['drills.addRemark']]],
  );
  assert.deepEqual(
    (await described(basic, 'drill')).deeds.map(deed => deed.name),
    ['drills.addDrill', 'drills.correctDrill', 'drills.hold'],
  );
});

test('a person sees the rows of their own organisation, one who reads all of them everything, another role nothing', async () => {
  assert.deepEqual(namesOf(await listed(planner)), ['秋季消防演练', '宿舍夜间疏散', '全校地震演练']);
  assert.deepEqual(namesOf(await listed(basic)), ['秋季消防演练', '宿舍夜间疏散']);
  assert.deepEqual(namesOf(await listed(safety)), ['全校地震演练']);
  const refused = await listed(auditor);
  assert.deepEqual([refused.status, codesOf(refused)], [403, ['server.notYourRole']]);
  for (const address of ['/api/registers/drill/rows/x', '/api/exports/registers/drill.xlsx', '/api/registers/drill/picks'])
    assert.equal((await auditor.get(address.replace('/x', `/${house.drills[0]}`))).status, 403, address);
});

test('no question brings another organisation’s row: by filter, by search, by its own address, as a choice, as a workbook', async () => {
  const [, , other] = house.drills;
  assert.equal((await record(basic, other)).status, 404);
  assert.equal((await record(safety, other)).status, 200);
  assert.deepEqual(namesOf(await listed(basic, where({ school: house.schools[1] }))), []);
  assert.deepEqual(namesOf(await listed(basic, { search: '地震' })), []);
  assert.deepEqual((await basic.get(`/api/registers/drill/picks?ids=${other}`)).body, []);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await bytesOf(basic, '/api/exports/registers/drill.xlsx'));
  assert.equal(book.worksheets[0]!.rowCount, 3);
});

const bytesOf = async (who: Browser, path: string): Promise<ArrayBuffer> => {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await fetch(house.address + path, { headers: { cookie } })).arrayBuffer();
};

test('what is sensitive is masked in the list, on the page, in the history and in the workbook', async () => {
  await planner.deed('drills.correctDrill', { drill: house.drills[0], version: 1, name: '秋季消防演练', people: 321, steps: [] });
  const seen = [await listed(planner), await record(planner, house.drills[0])];
  const row = rowsOf(seen[0]!)[0]!;
  assert.deepEqual([row.leader, row.phone, row.leaderNumber], ['欧**澜', '138****1111', '110***********002X']);
  const text = JSON.stringify(seen.map(one => one.body));
  for (const secret of ['欧阳文澜', '13800001111', '11010519491231002X']) assert.ok(!text.includes(secret), secret);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await bytesOf(planner, '/api/exports/registers/drill.xlsx'));
  const cells = JSON.stringify(book.worksheets[0]!.getSheetValues());
  assert.ok(cells.includes('欧**澜') && !cells.includes('欧阳文澜'));
});

test('a sensitive field can be neither filtered nor sorted by', async () => {
  assert.deepEqual(codesOf(await listed(planner, where({ leader: '欧阳文澜' }))), ['ledger.noSuchFilter']);
  assert.deepEqual(codesOf(await listed(planner, { order: 'phone' })), ['ledger.noSuchOrder']);
  assert.deepEqual(namesOf(await listed(planner, { search: '欧阳' })), []);
});

test('a list is narrowed by every kind: equal, one of, from and to, words, empty, member of a list', async () => {
  const by = async (conditions: unknown) => namesOf(await listed(planner, where(conditions)));
  assert.deepEqual(await by({ kind: 'fire' }), ['秋季消防演练']);
  assert.deepEqual(await by({ kind: ['消防', 'earthquake'] }), ['秋季消防演练', '全校地震演练']);
  assert.deepEqual(await by({ people: { from: 100, to: '400' } }), ['秋季消防演练']);
  assert.deepEqual(await by({ heldOn: { to: '2027-11-08' } }), []);
  assert.deepEqual(await by({ name: { contains: '夜间' } }), ['宿舍夜间疏散']);
  assert.deepEqual(await by({ name: { contains: '%' } }), []);
  assert.deepEqual(await by({ term: { isEmpty: false } }), []);
  assert.equal((await by({ isNight: '否' })).length, 3);
  assert.equal((await by({ helpers: house.schools[1] })).length, 3);
  assert.equal((await by({ school: house.schools[0], state: 'planned' })).length, 2);
  assert.deepEqual(codesOf(await listed(planner, where({ people: { from: '许多' }, nothing: 1 }))), [
    'field.notACount',
    'ledger.noSuchFilter',
  ]);
});

test('search finds words of the row, of its codes and of the rows it refers to', async () => {
  assert.deepEqual(namesOf(await listed(planner, { search: '学生自己带队' })).length, 3);
  assert.deepEqual(namesOf(await listed(planner, { search: '疏散' })), ['宿舍夜间疏散']);
  assert.deepEqual(namesOf(await listed(planner, { search: '安全科' })), ['全校地震演练']);
});

test('pages follow each other by place, in any order, and every row comes once', async () => {
  for (const order of ['people', '-people', 'name', '-heldOn', 'minutes', 'createdAt', '-changedAt', 'id']) {
    const found: string[] = [];
    let after = '';
    do {
      const seen = await listed(planner, { order, size: '1', ...(after === '' ? {} : { after }) });
      assert.equal(seen.status, 200, order);
      found.push(...namesOf(seen));
      after = (seen.body.next as string | null) ?? '';
    } while (after !== '' && found.length < 9);
    assert.equal(new Set(found).size, 3, order);
    assert.equal(found.length, 3, order);
  }
  assert.deepEqual(namesOf(await listed(planner, { order: '-people' })), ['全校地震演练', '秋季消防演练', '宿舍夜间疏散']);
  assert.deepEqual(codesOf(await listed(planner, { order: 'people', after: 'bm90aGluZw' })), ['ledger.noSuchPlace']);
});

test('a record shows what it refers to by title, what refers to it, and who changed what from what to what', async () => {
  const remark = await planner.deed('drills.addRemark', { drill: house.drills[0], what: '集合再快一点', due: '2027-12-01' });
  assert.equal(remark.status, 200);
  const { body } = await record(basic, house.drills[0]);
  const titles = body.titles as Readonly<Record<string, Readonly<Record<string, string>>>>;
  assert.equal(titles.organisation?.[house.schools[0]], '基教科');
  const [children] = body.children as readonly { total: number; rows: readonly Row[] }[];
  assert.deepEqual([children?.total, children?.rows[0]?.what], [1, '集合再快一点']);
  const [newest] = body.history as readonly { actor: string; label: string; before: Row; after: Row }[];
  assert.deepEqual([newest?.actor, newest?.label, newest?.before.people, newest?.after.people], ['贺文澜', '更正演练', 320, 321]);
  assert.deepEqual(rowsOf(await listed(safety, {}, 'remark')), [], 'whose a remark is follows from its drill');
  assert.equal(rowsOf(await listed(basic, {}, 'remark')).length, 1);
});

test('the second of two writers gets the row as it stands, masked', async () => {
  const late = await basic.deed('drills.correctDrill', { drill: house.drills[0], version: 1, name: '晚了', people: 1, steps: [] });
  assert.equal(late.status, 409);
  const current = late.body.current as Row;
  assert.deepEqual([current.people, current.leader], [321, '欧**澜']);
});

test('a file is given to whoever may see a row that names it, and to nobody else', async () => {
  const form = new FormData();
  form.append('file', new Blob([PIXEL]), '集合.png');
  const { hash } = (await safety.ask('POST', '/api/files', form)).body as unknown as { readonly hash: string };
  const input = {
    school: house.schools[1],
    name: '冬季演练',
    kind: 'fire',
    heldOn: '2027-12-01',
    people: 9,
    isNight: 'false',
    photos: [hash],
  };
  const added = await safety.deed('drills.addDrill', { ...input, steps: [], helpers: [] });
  assert.equal(added.status, 200);
  const statuses = [];
  for (const who of [safety, planner, basic, auditor]) statuses.push((await who.get(`/api/files/${hash}`)).status);
  assert.deepEqual(statuses, [200, 200, 404, 404]);
  const { body } = await record(planner, (added.body.value as { drill: string }).drill);
  assert.deepEqual((body.files as Readonly<Record<string, unknown>>)[hash], {
    name: '集合.png',
    mediaType: 'image/png',
    bytes: PIXEL.length,
  });
});

test('one deed is done for many chosen rows, or for none', async () => {
  const [first, second] = house.drills;
  await planner.deed('drills.hold', { drill: first, version: 2 });
  assert.deepEqual(codesOf(await planner.deed('drills.settleAll', { drills: [first, second] })), ['register.notFromThisState']);
  await planner.deed('drills.hold', { drill: second, version: 1 });
  assert.equal((await planner.deed('drills.settleAll', { drills: [first, second] })).status, 200);
  const seen = await listed(planner);
  assert.deepEqual(seen.body.states, { planned: 2, settled: 2 });
});

test('views of a list are kept for their owner alone', async () => {
  const wish = JSON.stringify({ where: { kind: 'fire' }, order: '-people' });
  assert.equal((await planner.deed('ledger.saveView', { register: 'drill', name: '消防', wish })).status, 200);
  assert.equal((await planner.deed('ledger.saveView', { register: 'drill', name: '消防', wish: '{}' })).status, 200);
  assert.deepEqual(codesOf(await planner.deed('ledger.saveView', { register: 'drill', name: '坏', wish: '[' })), ['ledger.badWish']);
  const own = (await planner.view('ledger.views', { register: 'drill' })).body.value as readonly {
    id: string;
    name: string;
    wish: unknown;
  }[];
  assert.deepEqual(
    own.map(view => [view.name, view.wish]),
    [['消防', {}]],
  );
  assert.deepEqual((await basic.view('ledger.views', { register: 'drill' })).body.value, []);
  assert.deepEqual(codesOf(await basic.deed('ledger.forgetView', { view: own[0]!.id })), ['register.noSuchRow']);
  assert.equal((await planner.deed('ledger.forgetView', { view: own[0]!.id })).status, 200);
});

test('an export leaves its trace in the audit', async () => {
  const events = await house.store.read({ county: house.county, actor: 'test' }, reading => reading.events({ limit: 500 }));
  const trace = events.filter(event => event.deed === 'ledger.export').at(-1);
  assert.deepEqual(trace?.after, { register: 'drill', rows: 2, narrowedBy: [], isSearched: false });
});

test('a register of at most sixty lines has list, form, permissions, history, removal, workbook, API text and both languages', async () => {
  const source = readFileSync(join(import.meta.dirname, '../../test/county/sixty.ts'), 'utf8');
  assert.ok(source.trimEnd().split('\n').length <= 60);
  const seen = await described(basic, 'purchase');
  assert.deepEqual([seen.label, seen.english], ['项目', 'project']);
  assert.deepEqual(
    seen.deeds.map(deed => deed.name),
    ['purchases.addPurchase', 'purchases.correctPurchase', 'ledger.removeRow', 'ledger.restoreRow'],
  );
  const input = { name: '课桌', organisation: house.schools[0], kind: 'school', budget: '12,000', day: null };
  assert.deepEqual(codesOf(await basic.deed('purchases.addPurchase', { ...input, budget: 0 })), ['purchase.notFree']);
  const added = await basic.deed('purchases.addPurchase', input);
  assert.deepEqual(codesOf(await safety.deed('purchases.addPurchase', { ...input, name: '课椅' })), ['register.notYourOrganisation']);
  const { purchase: id } = added.body.value as { readonly purchase: string };
  assert.deepEqual(namesOf(await listed(safety, {}, 'purchase')), []);
  assert.deepEqual(namesOf(await listed(basic, {}, 'purchase')), ['课桌']);
  const gone = { register: 'purchase', row: id, version: 1, why: '重复登记' };
  assert.deepEqual(codesOf(await safety.deed('ledger.removeRow', gone)), ['register.noSuchRow']);
  assert.deepEqual(codesOf(await planner.deed('ledger.removeRow', gone)), ['ledger.notRemovable']);
  assert.equal((await basic.deed('ledger.removeRow', gone)).status, 200);
  assert.deepEqual(namesOf(await listed(basic, {}, 'purchase')), []);
  assert.deepEqual(namesOf(await listed(basic, { removed: 'true' }, 'purchase')), ['课桌']);
  assert.equal((await basic.deed('ledger.restoreRow', { register: 'purchase', row: id, version: 2 })).status, 200);
  assert.deepEqual(codesOf(await safety.deed('purchases.correctPurchase', { row: id, version: 3, name: '桌', budget: 1 })), [
    'register.notYourOrganisation',
  ]);
  assert.equal((await basic.deed('purchases.correctPurchase', { row: id, version: 3, name: '课桌椅', budget: 15_000 })).status, 200);
  assert.equal((await planner.deed('purchases.adoptPurchase', { row: id, version: 4 })).status, 200);
  const history = (await record(basic, id, 'purchase')).body.history as readonly { label: string; why: string | null }[];
  assert.deepEqual(
    history.map(told => told.label),
    ['登记印发', '更正承诺', '恢复这一条', '删除这一条', '登记单位'],
  );
  assert.equal(history[3]?.why, '重复登记');
});

test('the whole interface is told as OpenAPI 3.1, every reference in it leads somewhere, and examples are read by their own fields', async () => {
  const { status, body } = await auditor.get('/api/openapi.json');
  assert.deepEqual([status, body.openapi], [200, '3.1.0']);
  const paths = Object.keys(body.paths as object);
  for (const path of [
    '/api/registers/drill/rows',
    '/api/registers/purchase/rows/{id}',
    '/api/deeds/drills.addDrill',
    '/api/views/ledger.views',
  ])
    assert.ok(paths.includes(path), path);
  const { schemas, responses } = body.components as { readonly schemas: object; readonly responses: object };
  const known = [
    ...Object.keys(schemas).map(name => `#/components/schemas/${name}`),
    ...Object.keys(responses).map(name => `#/components/responses/${name}`),
  ];
  const named = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(found => found[1]!);
  assert.deepEqual(
    named.filter(name => !known.includes(name)),
    [],
  );
  const post = (
    body.paths as Record<string, { post: { requestBody: { content: Record<string, { example: Readonly<Record<string, unknown>> }> } } }>
  )['/api/deeds/drills.addDrill']!.post;
  const { example } = post.requestBody.content['application/json']!;
  assert.equal(readRow(drill.fields, example).ok, true);
  assert.ok(!paths.some(path => path.includes('account/')), 'what nobody lists is not told');
});

test('the database itself gives one organisation’s rows alone where a reading is narrowed to it', async () => {
  await safety.deed('purchases.addPurchase', { name: '灭火器', organisation: house.schools[1], kind: 'school', budget: 900, day: null });
  const seen = (only?: Readonly<Record<string, string>>) =>
    house.store.read({ county: house.county, actor: 'test', ...(only ? { only } : {}) }, async reading =>
      (await reading.rows<{ readonly name: string }>(shapeOf(purchase))).map(row => row.name),
    );
  assert.deepEqual(await seen(), ['课桌椅', '灭火器']);
  assert.deepEqual(await seen({ purchase: house.schools[1] }), ['灭火器']);
  assert.deepEqual(await seen({ purchase: 'no id' }), []);
  assert.deepEqual(await seen(), ['课桌椅', '灭火器'], 'the narrowing ends with its reading');
});
