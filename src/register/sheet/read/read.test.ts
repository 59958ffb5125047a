import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import type { Result } from '#kernel/problem.ts';
import { type SheetLimits, usualSheetLimits } from '../limits.ts';
import type { RawRow } from './cells.ts';
import { type OpenSheets, openSheets } from './readSheet.ts';
import { dayOfSerial, showsDay } from './styles.ts';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BOOK = `<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELATIONS = `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
  <Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`;

/** A workbook of which the test writes the parts by hand. */
const packed = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': BOOK_RELATIONS,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};
const sheetOf = (rows: string) => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;

async function readAll(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<readonly RawRow[]> {
  const opened = await openSheets(bytes, { name: '表.xlsx' }, { ...usualSheetLimits, ...limits });
  assert.ok(opened.ok, JSON.stringify(opened));
  const found: RawRow[] = [];
  for await (const rows of opened.value.rows(0)) found.push(...rows);
  await opened.value.close();
  return found;
}

const codesOf = (result: Result<OpenSheets>) => (result.ok ? [] : result.problems.map(problem => problem.code));
const refused = async (bytes: Uint8Array, limits: Partial<SheetLimits> = {}) =>
  codesOf(await openSheets(bytes, { name: '表.xlsx' }, { ...usualSheetLimits, ...limits }));

test('a workbook gives text, rich text, numbers as they are shown, days, yes and no, errors and the value of a formula', async () => {
  const book = new exceljs.Workbook();
  const page = book.addWorksheet('教师');
  page.addRow(['甲&<"', new Date(Date.UTC(2027, 8, 1)), 0.1 + 0.2, true]);
  page.addRow([{ richText: [{ text: '富' }, { text: '文' }] }, null, { formula: '1+1', result: 2 }, { error: '#N/A' }]);
  const rows = await readAll(new Uint8Array(await book.xlsx.writeBuffer()));
  assert.deepEqual(
    rows.map(row => row.cells),
    [
      ['甲&<"', '2027-09-01', 0.3, true],
      ['富文', null, 2, { error: '#N/A' }],
    ],
  );
});

test('prefixes, comments, raw text, inline strings, missing addresses and numbered characters are read', async () => {
  const sheet = `<x:worksheet xmlns:x="u"><x:sheetData><!-- <x:row r="9"> --><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c>
    <x:c><x:v>7</x:v></x:c></x:row><x:row r="5"><x:c r="C5" t="str"><x:v>&#x7532;&amp;_x0041_</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  assert.deepEqual(await readAll(packed(sheet)), [
    { line: 1, cells: ['a<b', 7] },
    { line: 5, cells: [null, null, '甲&A'] },
  ]);
});

test('a text in UTF-8, with a mark or without, and in GB18030 is read alike, with quotes, line breaks and zeros', async () => {
  const text = '姓名,编号\n"张""三","0012"\n"两\n行",="007"\n';
  const gb = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x62, 0x0d, 0x0a, 0xd5, 0xc5, 0x2c, 0x31]);
  const expected = [
    ['姓名', '编号'],
    ['张"三', '0012'],
    ['两\n行', '007'],
  ];
  for (const bytes of [strToU8(text), strToU8(`\ufeff${text}`)])
    assert.deepEqual(
      (await readAll(bytes)).map(row => row.cells),
      expected,
    );
  assert.deepEqual(
    (await readAll(gb)).map(row => row.cells),
    [
      ['姓名', 'b'],
      ['张', '1'],
    ],
  );
  assert.deepEqual(
    (await readAll(strToU8('甲\t乙\n1\t2'))).map(row => row.cells),
    [
      ['甲', '乙'],
      ['1', '2'],
    ],
  );
});

test('what swells when it is unpacked is refused before it is unpacked', async () => {
  const zeros = `<row r="1"><c r="A1"><v>0</v></c></row>${' '.repeat(20 << 20)}`;
  const bytes = packed(sheetOf(zeros));
  assert.ok(bytes.length < 200_000);
  assert.deepEqual(await refused(bytes), ['sheet.hostile']);
  assert.deepEqual(await refused(packed(sheetOf(''), { 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(700_000)}</sst>` })), [
    'sheet.hostile',
  ]);
});

test('entities, inside or outside, are refused wherever they are declared', async () => {
  const evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const row = '<row r="1"><c r="A1" t="str"><v>&e;</v></c></row>';
  assert.deepEqual(await refused(packed(`<?xml version="1.0"?>${evil}<worksheet><sheetData>${row}</sheetData></worksheet>`)), [
    'sheet.hostile',
  ]);
  assert.deepEqual(await refused(packed(sheetOf(''), { 'xl/workbook.xml': evil + BOOK })), ['sheet.hostile']);
  assert.deepEqual(await readAll(packed(sheetOf(row))), [{ line: 1, cells: ['&e;'] }]);
});

test('a million columns, too many rows and addresses that run back are refused', async () => {
  const wide = `<row r="1">${Array.from({ length: 2000 }, (_, i) => `<c><v>${i}</v></c>`).join('')}</row>`;
  assert.deepEqual(await refused(packed(sheetOf(wide))), ['sheet.tooManyColumns']);
  assert.deepEqual(await refused(packed(sheetOf('<row r="1"><c r="BDWGN1"><v>1</v></c></row>'))), ['sheet.tooManyColumns']);
  assert.deepEqual(await readAll(packed(sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="4"/></row>'))), [{ line: 1, cells: [1] }]);
  assert.deepEqual(await refused(strToU8(','.repeat(1_000_000))), ['sheet.tooManyColumns']);
  const rows = Array.from({ length: 11 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('');
  assert.deepEqual(await refused(packed(sheetOf(rows)), { rows: 10 }), ['sheet.tooManyRows']);
  assert.deepEqual(await refused(packed(sheetOf('<row r="5"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>'))), ['sheet.damaged']);
});

test('macros, torn containers, passwords, web pages and torn files are each refused with a sentence of their own', async () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
  const locked = Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  assert.deepEqual(await refused(packed(sheetOf(''), { 'xl/vbaProject.bin': 'x' })), ['sheet.macros']);
  assert.deepEqual(await refused(ole), ['sheet.damaged']);
  assert.deepEqual(await refused(locked), ['sheet.encrypted']);
  assert.deepEqual(await refused(strToU8('<html><table><tr><td>1</td></tr></table></html>')), ['sheet.otherKind']);
  assert.deepEqual(await refused(packed(sheetOf('<row r="1"><c><v>1</v></c></row>')).subarray(0, 500)), ['sheet.damaged']);
  assert.deepEqual(await refused(packed('<worksheet><sheetData><row r="1"><c><v>1</v>')), ['sheet.damaged']);
  assert.deepEqual(await refused(new Uint8Array()), ['sheet.empty']);
  assert.deepEqual(await refused(packed(sheetOf(''))), ['sheet.empty']);
});

test('the days of serial numbers are Excel’s, and only formats that show a day make one', () => {
  assert.deepEqual(
    [dayOfSerial(1), dayOfSerial(61), dayOfSerial(46_631), dayOfSerial(45_169, true)],
    ['1900-01-01', '1900-03-01', '2027-09-01', '2027-09-01'],
  );
  assert.equal(dayOfSerial(0), null);
  assert.deepEqual(['yyyy-mm-dd', 'yyyy"年"m"月"', '[$-804]yyyy/m/d', 'd-mmm'].map(showsDay), [true, true, true, true]);
  assert.deepEqual(['0.00', '#,##0', 'General', '[Red]0', '@', '0.00E+00', 'h:mm'].map(showsDay), [
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
