import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import exceljs from 'exceljs';
import { type SheetLimits, usualSheetLimits } from '../../limits.ts';
import { UnreadableSheet } from '../../problem.ts';
import type { RawRow } from '../cells.ts';
import { openSheets } from '../readSheet.ts';
import { openOldBook } from './book.ts';
import { rowsOfOldSheet } from './cells.ts';

/** A workbook of invented devices, saved by LibreOffice as Excel 97–2003: two sheets that can be seen and one that cannot. */
const devices = new Uint8Array(readFileSync(join(import.meta.dirname, 'devices.xls')));

function read(bytes: Uint8Array, sheet: number, limits: Partial<SheetLimits> = {}): readonly RawRow[] {
  const book = openOldBook(bytes, { ...usualSheetLimits, ...limits });
  return [...rowsOfOldSheet(book, book.sheets[sheet]!.from, { ...usualSheetLimits, ...limits })].flat();
}

/** What reading gives: the rows of all sheets, or why it was refused; anything else is thrown on. */
function told(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): string {
  try {
    const { sheets } = openOldBook(bytes, usualSheetLimits);
    return JSON.stringify(sheets.map((_, sheet) => read(bytes, sheet, limits)));
  } catch (cause) {
    if (cause instanceof UnreadableSheet) return cause.refusal.name;
    throw cause;
  }
}

const whole = told(devices);

async function throughThread(bytes: Uint8Array) {
  const opened = await openSheets(bytes, { name: '设备.xls' });
  if (!opened.ok) return opened.problems.map(problem => problem.code);
  const found: RawRow[] = [];
  for await (const rows of opened.value.rows(0)) found.push(...rows);
  await opened.value.close();
  return found;
}

/** The bytes with some of them written over. */
function patched(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const placeOf = (...wanted: readonly number[]) => Buffer.from(devices).indexOf(Buffer.from(wanted));
const BEGIN = placeOf(0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00);

test('a workbook of Excel 97 to 2003 gives its texts, numbers and days, over the seams of its long table of texts', async () => {
  const rows = (await throughThread(devices)) as readonly RawRow[];
  assert.deepEqual(rows[0], { line: 1, cells: ['玉泉市学校设备登记表'] });
  assert.deepEqual(rows[1]?.cells, ['编号', '名称', '单位', '类别', '数量', '投入', '日期', '说明']);
  const expected = Array.from({ length: 150 }, (_, i) => [
    `S${i + 1}`,
    i % 3 === 0 ? `Projector ${i}` : `第${i}号电脑（${'甲乙丙丁'[i % 4]}）`,
    i % 2 ? '基教科' : '安全科',
    i % 5 ? '计算机' : '其他',
    i + 1,
    1000.25 * (i + 1),
    new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
    `${'含混排文字 mixed text '.repeat(i % 6)}${i}`,
  ]);
  assert.deepEqual(
    rows.slice(2).map(row => row.cells),
    expected,
  );
});

test('yes and no, results of formulas, errors, rich text and numbers of every packing are read; a hidden sheet is not', () => {
  assert.deepEqual(
    openOldBook(devices, usualSheetLimits).sheets.map(sheet => sheet.name),
    ['设备', '值'],
  );
  assert.deepEqual(read(devices, 1), [
    { line: 1, cells: [true, false, 2, '甲乙', { error: '#N/A' }, true, -7, 0.1, 123_456_789_012_345, 1e-7] },
    { line: 2, cells: [null, '𠮷', 'a"b&<c>', ' 空 ', '两\n行'] },
    { line: 5, cells: [null, null, '远'] },
    { line: 6, cells: ['富文', '2027-09-01', 0.5, 0.25] },
  ]);
});

test('passwords, macros, older versions and files beyond the limits are refused, each with its own sentence', () => {
  assert.equal(told(patched(devices, BEGIN + 20, 0x2f, 0x00)), 'encrypted');
  assert.equal(told(patched(devices, BEGIN + 4, 0x00, 0x05)), 'oldExcel');
  const sheet = placeOf(0x85, 0x00);
  assert.equal(told(patched(devices, sheet + 9, 0x01)), 'macros');
  assert.equal(told(devices, { columns: 3 }), 'tooManyColumns');
  assert.equal(told(devices, { rows: 10 }), 'tooManyRows');
});

test('a file cut at any sector is refused kindly or reads as the whole one', async () => {
  const cuts = Array.from({ length: Math.floor(devices.length / 512) }, (_, sector) => sector * 512);
  const found = new Set(cuts.map(bytes => told(devices.slice(0, bytes))));
  found.delete(whole);
  assert.deepEqual([...found].sort(), ['damaged']);
  assert.deepEqual(await throughThread(devices.slice(0, 5120)), ['sheet.damaged']);
});

test('chains that bite their own tail end', () => {
  const table = (Buffer.from(devices).readUInt32LE(76) + 1) * 512;
  const circle = devices.slice();
  for (let sector = 0; sector < 90; sector += 1)
    new DataView(circle.buffer).setUint32(table + sector * 4, sector === 0 ? 0 : sector - 1, true);
  assert.equal(told(circle), 'damaged');
});

test('a thousand files with bytes changed at random are read or refused, none of them hangs or breaks', () => {
  let state = 20_271_123;
  const next = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % most;
  };
  const began = performance.now();
  for (let round = 0; round < 1000; round += 1) {
    const copy = devices.slice();
    for (let change = 0; change < 8; change += 1) copy[next(round % 2 === 0 ? 4096 : copy.length)] = next(256);
    assert.equal(typeof told(copy), 'string');
  }
  assert.ok(performance.now() - began < 60_000);
});

const libreOffice = 'soffice';
const office = spawnSync(libreOffice, ['--version'], { encoding: 'utf8', timeout: 60_000 });
const missing = office.status === 0 ? false : 'LibreOffice (soffice) is not on this machine';

test('what LibreOffice saves as .xls reads as the .xlsx that it was made of', { skip: missing, timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-xls-'));
  try {
    const book = new exceljs.Workbook();
    const page = book.addWorksheet('教师');
    for (let i = 0; i < 3000; i += 1)
      page.addRow([`T${i}`, `教师${'长'.repeat(i % 40)}`, i * 1.1, i % 7 === 0 ? null : -i, i % 2 === 0, `a${i}`.repeat(i % 30)]);
    await book.xlsx.writeFile(join(folder, '教师.xlsx'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const made = spawnSync(
      libreOffice,
      [profile, '--headless', '--convert-to', 'xls:MS Excel 97', '--outdir', folder, join(folder, '教师.xlsx')],
      { encoding: 'utf8', timeout: 150_000 },
    );
    assert.equal(made.status, 0, made.stderr);
    const [old, now] = ['教师.xls', '教师.xlsx'].map(name => throughThread(new Uint8Array(readFileSync(join(folder, name)))));
    assert.deepEqual(await old, await now);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
