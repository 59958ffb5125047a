import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import exceljs from 'exceljs';
import { bookOf, deviceMigrations, deviceOffices } from '../../test/county/deviceBooks.ts';
import { type Browser, codesOf, openHouse, type Seen, type TestHouse } from '../../test/house.ts';

let house: TestHouse;
let planner: Browser;
let basic: Browser;
let safety: Browser;
let auditor: Browser;
before(async () => {
  house = await openHouse({ offices: deviceOffices(), migrations: deviceMigrations() });
  planner = await house.signedIn('planner');
  basic = await house.signedIn('basic');
  safety = await house.signedIn('safety');
  auditor = await house.signedIn('auditor');
});
after(() => house?.close());

const HEAD = ['编号', '名称', '单位', '类别', '数量'];
const bring = (who: Browser, bytes: Uint8Array, name = '设备.xlsx', register = 'device') => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return who.ask('POST', `/api/registers/${register}/imports`, form);
};
const idOf = (seen: Seen) => String(seen.body.import);
/** How an import stands once nothing is done on it any more. */
async function settled(who: Browser, id: string): Promise<Seen['body'] & { readonly outcome: Readonly<Record<string, unknown>> | null }> {
  for (;;) {
    const { body } = await who.get(`/api/imports/${id}`);
    if (body.isRunning !== true) return body as never;
    await pause(20);
  }
}
const checked = async (who: Browser, ...rows: readonly (readonly unknown[])[]) => {
  const id = idOf(await bring(who, await bookOf(HEAD, ...rows)));
  return { id, body: await settled(who, id) };
};
const listed = async (who: Browser) =>
  ((await who.get('/api/registers/device/rows')).body.rows as readonly Record<string, unknown>[]).map(row => row.number);
const bytesOf = async (who: Browser, path: string): Promise<ArrayBuffer> => {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await fetch(house.address + path, { headers: { cookie } })).arrayBuffer();
};

test('a workbook is checked first and nothing is saved; then all or the accepted rows are, once', async () => {
  const { id, body } = await checked(basic, ['B1', '电脑', '基教科', '计算机', 2], ['B2', '幕布', '基教科', '电视', 0]);
  assert.deepEqual(
    [body.state, body.outcome?.read, body.outcome?.added, body.outcome?.wrong, body.outcome?.marks],
    ['checked', 2, 1, 1, 1],
  );
  assert.deepEqual(await listed(basic), []);
  const sheet = body.sheet as { readonly rows: readonly { readonly line: number }[]; readonly marks: readonly { readonly cell: string }[] };
  assert.deepEqual([sheet.rows.map(row => row.line), sheet.marks.map(mark => mark.cell)], [[3], ['D3']]);
  await basic.ask('POST', `/api/imports/${id}/save`, { which: 'all' });
  const refused = await settled(basic, id);
  assert.deepEqual([refused.state, codesOf({ body: refused } as never)], ['checked', ['sheetImport.someWrong']]);
  await basic.ask('POST', `/api/imports/${id}/save`, { which: 'accepted' });
  const saved = await settled(basic, id);
  assert.deepEqual([saved.state, saved.saved], ['saved', { added: 1, changed: 0 }]);
  assert.deepEqual(await listed(basic), ['B1']);
  await basic.ask('POST', `/api/imports/${id}/save`, { which: 'accepted' });
  assert.deepEqual(codesOf({ body: await settled(basic, id) } as never), ['sheetImport.nothingToSave']);
});

test('the marked copy opens with the wrong cells in red, a comment in each and a sheet that sums them up', async () => {
  const { id } = await checked(basic, ['C1', '电脑', '没有这个科', '电视', '约200']);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await bytesOf(basic, `/api/imports/${id}/marked.xlsx`));
  const page = book.getWorksheet('设备')!;
  const said = ['C2', 'D2', 'E2'].map(cell => JSON.stringify(page.getCell(cell).note));
  assert.match(said[0]!, /没有这个科.*找不到/);
  assert.match(said[1]!, /“类别”应为：计算机、投影仪、其他；现为“电视”/);
  assert.match(said[2]!, /“数量”应为非负整数，现为“约200”/);
  assert.equal((page.getCell('D2').fill as exceljs.FillPattern).fgColor?.argb, 'FFF8E2DB');
  assert.deepEqual([page.getCell('A2').note, page.getCell('E2').value], [undefined, '约200']);
  const summary = book.getWorksheet('标注汇总')!;
  assert.match(String(summary.getCell('A1').value), /已标注3处/);
  assert.deepEqual(
    [3, 4, 5].map(line => summary.getCell(`A${line}`).text),
    ['C2', 'D2', 'E2'],
  );
  page.getCell('C2').value = '基教科';
  page.getCell('D2').value = '投影仪';
  page.getCell('E2').value = 3;
  const again = await settled(basic, idOf(await bring(basic, new Uint8Array(await book.xlsx.writeBuffer()))));
  assert.deepEqual([again.outcome?.added, again.outcome?.wrong, again.outcome?.sheet], [1, 0, '设备']);
});

test('nobody imports into a register that does not name their role, into another section, or sees another’s import', async () => {
  const book = await bookOf(HEAD, ['D1', '电脑', '安全科', '计算机', 2]);
  assert.deepEqual([(await bring(auditor, book)).status, (await auditor.get('/api/templates/device.xlsx')).status], [403, 403]);
  assert.equal((await bring(basic, book, 'a.xlsx', 'organisation')).status, 403);
  assert.equal((await bring(basic, book, 'a.xlsx', 'nothing')).status, 404);
  const { id, body } = await checked(basic, ['D1', '电脑', '安全科', '计算机', 2]);
  assert.deepEqual(
    (body.outcome!.kinds as { code: string }[]).map(kind => kind.code),
    ['sheetRow.notYours'],
  );
  for (const path of ['', '/marked.xlsx']) assert.equal((await safety.get(`/api/imports/${id}${path}`)).status, 404);
  for (const what of ['check', 'save', 'cancel']) assert.equal((await safety.ask('POST', `/api/imports/${id}/${what}`, {})).status, 404);
  assert.deepEqual((await safety.get('/api/registers/device/imports')).body, []);
  const hash = (await house.store.read({ county: house.county, actor: 'system' }, reading => reading.events({ table: 'file' })))[0]?.after
    ?.hash;
  assert.equal((await basic.get(`/api/files/${hash}`)).status, 200);
  assert.equal((await safety.get(`/api/files/${hash}`)).status, 404);
});

test('an import that is given up is over', async () => {
  const { id } = await checked(basic, ['E1', '电脑', '基教科', '计算机', 2]);
  await basic.ask('POST', `/api/imports/${id}/cancel`);
  assert.equal((await settled(basic, id)).state, 'cancelled');
  await basic.ask('POST', `/api/imports/${id}/save`, { which: 'all' });
  assert.deepEqual(codesOf({ body: await settled(basic, id) } as never), ['sheetImport.isOver']);
  assert.equal((await listed(basic)).includes('E1'), false);
});

/** Asks how an import stands until it is in this phase with rows behind it, or over. */
async function inPhase(who: Browser, id: string, phase: string): Promise<boolean> {
  for (;;) {
    const { body } = await who.get(`/api/imports/${id}`);
    const progress = body.progress as { readonly phase: string; readonly rows: number } | null;
    if (body.isRunning !== true) return false;
    if (progress?.phase === phase && progress.rows > 0) return true;
    await pause(2);
  }
}

test('a check and a saving can be stopped in the middle: nothing is saved, and it goes on from there when it is asked again', async () => {
  const lines = [HEAD.join(), ...Array.from({ length: 12_000 }, (_, i) => `G${i},电脑,基教科,计算机,1`)];
  const id = idOf(await bring(planner, new TextEncoder().encode(lines.join('\n')), '很多.csv'));
  assert.ok(await inPhase(planner, id, 'checking'));
  await planner.ask('POST', `/api/imports/${id}/cancel`);
  const stopped = await settled(planner, id);
  assert.deepEqual([stopped.state, codesOf({ body: stopped } as never)], ['uploaded', ['sheetImport.stopped']]);
  await planner.ask('POST', `/api/imports/${id}/check`);
  assert.equal((await settled(planner, id)).state, 'checked');
  await planner.ask('POST', `/api/imports/${id}/save`, { which: 'all' });
  assert.ok(await inPhase(planner, id, 'saving'));
  await planner.ask('POST', `/api/imports/${id}/cancel`);
  const halted = await settled(planner, id);
  assert.deepEqual([halted.state, codesOf({ body: halted } as never)], ['checked', ['sheetImport.stopped']]);
  const where = encodeURIComponent(JSON.stringify({ number: { contains: 'G' } }));
  assert.equal((await planner.get(`/api/registers/device/rows?where=${where}`)).body.total, 0);
  await planner.ask('POST', `/api/imports/${id}/save`, { which: 'all' });
  assert.deepEqual((await settled(planner, id)).saved, { added: 12_000, changed: 0 });
  assert.ok((await house.store.verifyAudit()).every(report => report.isWhole));
});

test('an upload whose connection breaks leaves nothing, and the next one is taken', async () => {
  const before = (await basic.get('/api/registers/device/imports')).body as unknown as readonly unknown[];
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="断.csv"\r\n\r\n编号,名称';
  const broken = request(`${house.address}/api/registers/device/imports`, {
    method: 'POST',
    headers: {
      cookie: [...basic.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-yuheng-csrf': basic.csrf,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 5_000_000,
    },
  });
  const gone = new Promise(resolve => broken.once('error', resolve));
  broken.write(head, () => setTimeout(() => broken.destroy(new Error('gone')), 100));
  await gone;
  await pause(200);
  assert.deepEqual((await basic.get('/api/registers/device/imports')).body, before);
  assert.equal((await checked(basic, ['H1', '电脑', '基教科', '计算机', 1])).body.state, 'checked');
});

test('the template has the headings, drop-downs, notes and an example that is never imported', async () => {
  const bytes = await bytesOf(basic, '/api/templates/device.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes);
  const page = book.getWorksheet('设备')!;
  assert.deepEqual((page.getRow(1).values as string[]).slice(1, 6), ['编号', '名称', '单位', '类别', '数量（台）']);
  assert.equal(page.views[0]?.state, 'frozen');
  const range = page.getCell('D2').dataValidation.formulae[0] as string;
  const [, letter, , last] = /\$(\w)\$1:\$(\w)\$(\d)/.exec(range)!;
  const words = Array.from({ length: Number(last) }, (_, line) => book.getWorksheet('可选内容')!.getCell(`${letter}${line + 1}`).value);
  assert.deepEqual(words, ['计算机', '投影仪', '其他']);
  assert.match(JSON.stringify(page.getCell('A1').note), /必填/);
  const empty = await settled(basic, idOf(await bring(basic, new Uint8Array(bytes))));
  assert.deepEqual(codesOf({ body: empty } as never), ['sheet.noRows']);
  assert.equal(empty.state, 'uploaded');
});

test('a list exported in the layout of the template can be read again and changes nothing; no cell of it is a formula', async () => {
  const first = await checked(planner, ['F1', '=1+1', '基教科', '计算机', 2], ['F2', '@SUM(A1)', '安全科', '其他', 1]);
  await planner.ask('POST', `/api/imports/${first.id}/save`, { which: 'all' });
  assert.equal((await settled(planner, first.id)).state, 'saved');
  const filled = `filled=1&where=${encodeURIComponent(JSON.stringify({ number: { contains: 'F' } }))}`;
  const book = new exceljs.Workbook();
  const bytes = await bytesOf(planner, `/api/templates/device.xlsx?${filled}`);
  await book.xlsx.load(bytes);
  const page = book.getWorksheet('设备')!;
  assert.deepEqual([page.getCell('B2').value, page.getCell('B2').type], ['=1+1', exceljs.ValueType.String]);
  const again = await settled(planner, idOf(await bring(planner, new Uint8Array(bytes))));
  assert.deepEqual([again.outcome?.read, again.outcome?.same, again.outcome?.wrong], [2, 2, 0]);
  const text = Buffer.from(await bytesOf(planner, `/api/templates/device.csv?${filled}`)).toString();
  assert.match(text, /F1,'=1\+1,基教科,计算机,2/);
  assert.match(text, /F2,'@SUM\(A1\),安全科,其他,1/);
});
