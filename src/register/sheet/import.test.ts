import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bookOf, type DeviceBooks, openDeviceBooks } from '../../../test/county/deviceBooks.ts';
import { device, gift } from '../../../test/county/devices.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { markedCopy, provenanceOf, type Register, shapeOf, sourcesOf, update } from '../index.ts';

let books: DeviceBooks;
before(async () => {
  books = await openDeviceBooks();
});
after(() => books?.store.close());

const HEAD = ['编号', '名称', '单位', '类别', '数量'];
const gifts = gift as unknown as Register;
const checked = async (bytes: Uint8Array, actor = books.planner, name = '设备.xlsx') => granted(await books.check(actor, bytes, name));
const codesIn = ({
  marks,
}: {
  readonly marks: readonly { readonly code: string; readonly line: number; readonly place: number | null }[];
}) => marks.map(({ code, line, place }) => `${line}:${place} ${code}`);
const numbered = async (number: string) => (await books.all()).find(row => row.number === number)!;

test('headings are found under title rows, in another order, by unit, aka and in two rows; what is unknown or missing is told', async () => {
  const bytes = await bookOf(
    ['设备登记表'],
    ['填报单位：基教科'],
    ['数量（台）', '备 忘', '类别*', '编　号', '单位名称', '名称'],
    [3, 'x', '计算机', 'H1', '基教科', '电脑'],
  );
  const { outcome, layout } = await checked(bytes);
  assert.deepEqual([outcome.headingLine, outcome.read, outcome.added], [3, 1, 1]);
  assert.deepEqual(
    [...layout.places],
    [
      ['pieces', 0],
      ['kind', 2],
      ['number', 3],
      ['organisation', 4],
      ['name', 5],
    ],
  );
  assert.deepEqual(outcome.unknown, [{ column: 'B', heading: '备 忘' }]);
  assert.deepEqual(outcome.absent, ['投入', '日期', '学期', '是否夜间', '协助单位', '电话', '说明']);
  const two = await checked(
    await bookOf(['编号', '基本情况', '', '', '数量'], ['', '名称', '单位', '类别', ''], ['H2', '电脑', '基教科', '其他', 1]),
  );
  assert.deepEqual([two.outcome.headingLine, two.outcome.added], [2, 1]);
  assert.deepEqual(codesOf(await books.check(books.planner, await bookOf(['编号', '名称'], ['H3', '电脑']))), ['sheet.missingColumns']);
  assert.deepEqual(codesOf(await books.check(books.planner, await bookOf(['一', '二'], ['H3', '电脑']))), ['sheet.noHeadings']);
  assert.deepEqual(codesOf(await books.check(books.planner, await bookOf([...HEAD, '编号'], ['H3', '电脑']))), ['sheet.twiceTheSame']);
});

test('full-width digits, units, serial numbers and days and months as text are understood', async () => {
  const days = ['2027年9月1日', '2027/9/1', '2027.9', 46_631, '20270901', 46_631.5, new Date(Date.UTC(2027, 8, 1))];
  const rows = days.map((day, i) => [`Ｔ${i}`, '电脑', '基教科', ' 计算机', '１２台', day, '2027.9']);
  const result = await checked(await bookOf([...HEAD, '日期', '学期'], ...rows));
  assert.deepEqual([result.outcome.added, result.outcome.firsts], [7, 1]);
  const lines = [...result.spool.batches()].flat();
  assert.deepEqual([...new Set(lines.map(line => line.values.boughtOn))], ['2027-09-01']);
  assert.deepEqual(lines[0]?.values, { ...lines[0]?.values, number: 'T0', kind: 'computer', pieces: 12, term: '2027-09' });
});

test('every wrong cell of every row is told at its place: codes, days, references, rules, rows twice', async () => {
  const result = await checked(
    await bookOf(
      [...HEAD, '日期', '协助单位'],
      ['W1', '电脑', '基教科', '计算机', 1, null, '基教科、安全科'],
      ['W1', '电脑', '基教科', '计算机', 1],
      ['W2', null, '没有科', '电视', 'x', '2021-02-30', '基教科、没有科'],
      ['W3', '电脑', '基教科', '计算机', 0],
      ['合计', null, null, null, 3],
    ),
  );
  assert.deepEqual(codesIn(result), [
    '3:0 sheetRow.twice',
    '4:1 field.blank',
    '4:2 sheetCell.noSuchRef',
    '4:3 field.notInList',
    '4:4 field.notACount',
    '4:5 field.notADay',
    '4:6 sheetCell.noSuchRef',
    '5:4 device.some',
  ]);
  assert.deepEqual([result.outcome.read, result.outcome.added, result.outcome.wrong, result.outcome.skipped.sums], [4, 1, 3, 1]);
});

test('a dry run writes nothing; the same file twice changes nothing; a corrected one merges by its key', async () => {
  const first = await bookOf([...HEAD, '说明'], ['K1', '电脑', '基教科', '计算机', 1, '甲'], ['K2', '电脑', '安全科', '计算机', 2, '乙']);
  const head = () => books.store.read({ county: books.county, actor: 'test' }, reading => reading.head());
  const before = await head();
  const run = await checked(first);
  assert.equal(await head(), before);
  assert.deepEqual(granted(await books.save(books.planner, run)), { added: 2, changed: 0 });
  const again = await checked(first);
  assert.deepEqual([again.outcome.same, again.outcome.added + again.outcome.changed], [2, 0]);
  assert.deepEqual(codesOf(await books.save(books.planner, again)), ['sheetImport.nothingToSave']);
  const corrected = await checked(
    await bookOf(HEAD, ['K2', '笔记本', '安全科', '计算机', 2], ['K1', '电脑', '基教科', '计算机', 1], ['K3', '幕布', '基教科', '其他', 1]),
  );
  assert.deepEqual([corrected.outcome.added, corrected.outcome.changed, corrected.outcome.same], [1, 1, 1]);
  granted(await books.save(books.planner, corrected));
  const row = await numbered('K2');
  assert.deepEqual([row.name, row.note, row.version], ['笔记本', '乙', 2]);
});

test('an old .xls is checked, saved and returned marked as any other workbook', async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'read', 'xls', 'devices.xls')));
  const run = await checked(bytes, books.planner, '设备.xls');
  assert.deepEqual([run.outcome.headingLine, run.outcome.read, run.outcome.added], [2, 150, 150]);
  assert.deepEqual(granted(await books.save(books.planner, run)), { added: 150, changed: 0 });
  const row = await numbered('S4');
  assert.deepEqual([row.name, row.pieces, row.boughtOn], ['Projector 3', 4, '2024-01-04']);
  const filed = await checked(bytes, books.filer, '设备.xls');
  assert.equal(filed.outcome.wrong, 75);
  const copy = await markedCopy(bytes, '设备.xls', filed);
  assert.deepEqual([...(copy?.bytes.slice(0, 2) ?? [])], [0x50, 0x4b]);
});

test('rows without a key are known by themselves: the same file adds nothing, two equal rows are two', async () => {
  const bytes = await bookOf(['意见', '数量'], ['书', 3], ['书', 3], ['笔', 4]);
  const first = granted(await books.check(books.planner, bytes, '捐赠.xlsx', gifts));
  assert.deepEqual(granted(await books.save(books.planner, first, 'all', gifts)), { added: 3, changed: 0 });
  const more = await bookOf(['意见', '数量'], ['笔', 4], ['书', 3], ['书', 3], ['灯', 1]);
  const again = granted(await books.check(books.planner, more, '捐赠.xlsx', gifts));
  assert.deepEqual([again.outcome.same, again.outcome.added], [3, 1]);
});

test('a filer brings rows of the own section alone, may leave its column out, and changes no row that is settled', async () => {
  const without = await checked(await bookOf(['编号', '名称', '类别', '数量'], ['P1', '电脑', '计算机', 1]), books.filer);
  granted(await books.save(books.filer, without));
  assert.equal((await numbered('P1')).organisation, books.basic);
  const others = await checked(await bookOf(HEAD, ['P1', '电脑', '安全科', '计算机', 5]), books.other);
  assert.deepEqual(codesIn(others), ['2:0 sheetRow.notYours']);
  const row = await numbered('P1');
  await books.at(books.planner, 'devices.adopt', '', desk =>
    desk.store.update({ name: 'device', columns: {}, unique: [] }, row.id, row.version, {}, 'adopted'),
  );
  const late = await checked(await bookOf(HEAD, ['P1', '电脑', '基教科', '计算机', 5]), books.filer);
  assert.deepEqual(codesIn(late), ['2:0 sheetRow.settled']);
});

test('a masked cell keeps what is stored, and is refused where nothing like it is', async () => {
  granted(
    await books.save(books.planner, await checked(await bookOf([...HEAD, '电话'], ['M1', '电脑', '基教科', '计算机', 1, '13800001111']))),
  );
  const masked = await checked(
    await bookOf(
      [...HEAD, '电话'],
      ['M1', '电脑', '基教科', '计算机', 2, '138****1111'],
      ['M2', '电脑', '基教科', '计算机', 2, '138****1111'],
    ),
  );
  assert.deepEqual([masked.outcome.changed, codesIn(masked)], [1, ['3:5 sheetRow.masked']]);
  granted(await books.save(books.planner, masked, 'accepted'));
  const row = await numbered('M1');
  assert.deepEqual([row.pieces, row.phone], [2, '13800001111']);
});

test('what others entered between the check and the saving refuses all of it', async () => {
  const run = await checked(await bookOf(HEAD, ['O1', '电脑', '基教科', '计算机', 1], ['O2', '电脑', '基教科', '计算机', 1]), books.filer);
  granted(await books.save(books.other, await checked(await bookOf(HEAD, ['O2', '电脑', '安全科', '计算机', 1]), books.other)));
  assert.deepEqual(codesOf(await books.save(books.filer, run, 'accepted')), ['sheetImport.overtaken']);
  assert.deepEqual([await numbered('O1'), (await numbered('O2')).organisation], [undefined, books.safety]);
});

test('every value says its file, sheet, line and column, or who typed it', async () => {
  granted(await books.save(books.planner, await checked(await bookOf(['设备表'], HEAD, ['Q1', '电脑', '基教科', '计算机', 1]))));
  const row = await numbered('Q1');
  await books.at(books.filer, 'devices.correctDevice', '', desk => update(desk, device, row.id, row.version, { pieces: 9 }));
  const sources = await books.reading(books.planner)(desk => sourcesOf(desk, device, row.id));
  assert.deepEqual(
    [sources.pieces?.from, sources.pieces?.by, sources.name?.from, sources.name?.by],
    ['typed', books.filer.id, 'file', books.planner.id],
  );
  assert.deepEqual(sources.name, { ...sources.name, sheet: '设备', line: 3, column: 'B', contentHash: 'hash' });
  const shown = await books.reading(books.planner)(async desk =>
    provenanceOf(desk, books.ledgers, device as unknown as Register, (await desk.store.row(shapeOf(device), row.id))!),
  );
  assert.deepEqual(
    shown.map(one => [one.field, one.from === 'file' ? `${one.sheet}!${one.column}${one.line}` : one.label]),
    [
      ['number', '设备!A3'],
      ['name', '设备!B3'],
      ['organisation', '设备!C3'],
      ['kind', '设备!D3'],
      ['pieces', 'devices.correctDevice'],
    ],
  );
});
