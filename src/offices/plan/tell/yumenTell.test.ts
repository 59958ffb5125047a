import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { ok } from '#kernel/problem.ts';
import { rows } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { addOrganisation, atOffice, granted, person } from '../../../../test/county/people.ts';
import { openTestStore, testCounty } from '../../../../test/county/store.ts';
import { planOffice } from '../index.ts';
import { promise } from '../promise.ts';
import type { BoardView, ReaderView } from '../types.ts';

const source = join(import.meta.dirname, '../../../../../shared/plan/01-yumen-145-education.txt');
const skip = existsSync(source) ? false : '../shared/plan is not beside this clone';

let store: Store;
before(async () => {
  store = await openTestStore({ now: () => new Date('2024-01-10T02:00:00Z') });
});
after(() => store.close());

test('a real plan goes through adoption, assignment by chapter, filing and a yearly report with every promise', { skip }, async () => {
  const planner = person(1, '甲', ['planner']);
  const section = await addOrganisation(store, testCounty.code, '责任科室');
  const filer = { ...person(2, '乙', ['filer']), organisation: section };
  const plans = planOffice(async () => [planner, filer]);
  const office = atOffice(store, testCounty.code, plans);
  const file = await office.at(planner, 'files.keep', async ({ store: books }) =>
    ok((await books.keepFile(readFileSync(source), { name: '规划.txt', mediaType: 'text/plain' })).hash),
  );
  const { plan } = granted(await office.does<{ plan: string }>(planner, 'read', { file }));
  const read = granted(await office.sees<ReaderView>(planner, 'reader', { plan }));
  granted(await office.does(planner, 'acceptPromises', { promises: read.promises.map(one => one.id) }));
  granted(await office.does(planner, 'straightenMilestones', { plan }));
  const document = { issuer: '市人民政府', documentNumber: '市政发〔2022〕30号', issuedOn: '2022-11-30', file };
  granted(await office.does(planner, 'adopt', { plan, ...document }));
  const board = granted(await office.sees<BoardView>(planner, 'board', { plan, size: 2000 }));
  for (const chapter of board.chapters) {
    const promises = board.rows.filter(row => row.place.startsWith(chapter.place)).map(row => row.id);
    granted(await office.does(planner, 'assign', { promises, lead: section, support: [] }));
  }
  const held = await office.at(planner, 'plan.look', async desk => ok(await rows(desk, promise, { where: { plan } })));
  const asTask = new Set(held.filter(row => row.method === 'state' || row.value === null).map(row => row.id));
  const actuals = board.rows.map((row, i) => ({
    promise: row.id,
    ...(asTask.has(row.id) ? { taskStatus: 'underWay', value: 30 + (i % 60) } : { value: 60 + (i % 40) }),
    note: '年终统计',
    evidence: [file],
  }));
  const filed = granted(
    await office.does<{ actuals: readonly { actual: string; version: number }[] }>(filer, 'fileYear', { year: 2023, actuals }),
  );
  const seen = filed.actuals.map(({ actual, version }) => ({ actual, version }));
  granted(await office.does(planner, 'acceptActuals', { actuals: seen }));

  const taken = granted(await office.does<{ snapshot: string }>(planner, 'takeSnapshot', { plan, year: 2023, kind: 'yearly' }));
  const print = async (form: string) => {
    const made = granted(await office.does<{ file: string }>(planner, 'printReport', { snapshot: taken.snapshot, form }));
    return office.at(planner, 'files.look', async desk => ok(new Uint8Array((await (await desk.store.file(made.file))?.read()) ?? [])));
  };
  const docx = Buffer.from(await print('docx'));
  const word = (await mammoth.extractRawText({ buffer: docx })).value;
  const pdf = (await extractText(await getDocumentProxy(await print('pdf')), { mergePages: true })).text.replace(/\s+/g, '');
  assert.ok(read.promises.length >= 200, `${read.promises.length} promises and facts`);
  for (const said of [word.replace(/\s+/g, ''), pdf]) {
    assert.ok(said.includes(`共有承诺${board.rows.length}项`));
    for (const row of board.rows) assert.ok(said.includes(row.title.replace(/\s+/g, '')), row.title);
    assert.ok(said.includes('责任科室乙2024-01-10报，甲2024-01-10审定；佐证1件'));
    assert.doesNotMatch(said, /undefined|NaN/);
  }
  const numbers = (await mammoth.convertToHtml({ buffer: docx })).value.match(/(?<=<tr><t[hd]><p>)\d+(?=<)/g) ?? [];
  const listed = new Set(numbers.map(Number));
  assert.deepEqual(
    board.rows.filter(row => !listed.has(row.number)).map(row => row.title),
    [],
    'every promise has its row in the tables of the report',
  );
  const book = new exceljs.Workbook();
  await book.xlsx.load((await print('xlsx')).buffer as ArrayBuffer);
  assert.equal(book.getWorksheet('承诺总表')?.rowCount, board.rows.length + 1);
  const besides = book.getWorksheet('现状和重述')?.rowCount ?? 0;
  assert.equal(board.rows.length + besides - 1, read.promises.length);
  assert.equal(book.getWorksheet('按章明细')?.rowCount, board.rows.length + 1);
  assert.equal(book.getWorksheet('数据来源')?.rowCount, board.rows.length + 1);
  assert.equal((await getDocumentProxy(await print('briefPdf'))).numPages, 1);
});
