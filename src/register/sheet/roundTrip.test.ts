import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { draftMigration } from '#store/index.ts';
import { type DeviceBooks, openDeviceBooks } from '../../../test/county/deviceBooks.ts';
import { granted } from '../../../test/county/people.ts';
import {
  amount,
  cellsOfRows,
  code,
  columnsOfSheet,
  count,
  csvOf,
  date,
  defineOffice,
  defineRegister,
  flag,
  geo,
  group,
  idNumber,
  list,
  money,
  note,
  optional,
  period,
  phone,
  type Register,
  ref,
  rows,
  shapeOf,
  templateOf,
  text,
  titlesFor,
  year,
} from '../index.ts';

const codes = { first: '甲类', second: '乙类（含丙）' };

/** A made-up register with a field of every kind that a cell can hold, and of lists and groups of them. */
const every = defineRegister({
  name: 'everyKind',
  label: '各类字段',
  scope: 'bureau',
  key: ['number'],
  title: ['number'],
  fields: {
    number: text('编号'),
    word: optional(text('词')),
    story: optional(note('经过')),
    heads: optional(count('人数', { unit: '人' })),
    area: optional(amount('面积', { unit: '平方米' })),
    cost: optional(money('经费')),
    isOpen: optional(flag('开放')),
    kind: optional(code('类别', codes)),
    kinds: optional(list('各类别', code('各类别', codes))),
    organisation: optional(ref('organisation', '单位')),
    partners: optional(list('协作单位', ref('organisation', '协作单位'))),
    words: optional(list('关键词', text('关键词'))),
    day: optional(date('日子')),
    built: optional(year('建成年份')),
    half: optional(period('半年')),
    month: optional(period('月份')),
    term: optional(period('学年')),
    place: optional(geo('位置')),
    contact: optional(group('联系人', { who: optional(text('联系人姓名')), room: optional(count('房间')) })),
    identity: optional(idNumber('证件号码')),
    call: optional(phone('电话')),
  },
  rules: [],
  workflow: {},
  readBy: ['planner'],
  importBy: ['planner'],
  person: 'organisation',
  basis: '《示例办法》',
  purpose: '试验',
  retention: '一年',
});
const register = every as unknown as Register;
const office = defineOffice({
  name: 'everything',
  label: '各类',
  basis: [],
  serves: [],
  roles: [],
  registers: [every],
  verbs: [],
  views: [],
});

let books: DeviceBooks;
before(async () => {
  const migration = { name: '9998-every', sql: draftMigration(shapeOf(every)), digest: 'every' };
  books = await openDeviceBooks({ inMemory: true }, { migrations: [migration], offices: [office] });
  const blank = Object.fromEntries(Object.keys(every.fields).map(name => [name, null]));
  const full = {
    word: '=1+1',
    story: '第一行\n第二行，"引号"、逗号',
    heads: 1200,
    area: 0.1,
    cost: 1_234_567.89,
    isOpen: false,
    kind: 'second',
    kinds: ['first', 'second'],
    organisation: books.basic,
    partners: [books.basic, books.safety],
    words: ['寄宿', '+走读'],
    day: '2027-09-01',
    built: 1998,
    half: '2027H2',
    month: '2027-09',
    term: '2027-2028',
    place: { longitude: 97.05, latitude: 40.28 },
    contact: { who: '@赵', room: 305 },
    identity: '11010519491231002X',
    call: '13800001111',
  };
  const signs = ['-3', '@SUM(A1)', '0012', '1e5', '20270901', "'单引号", '２０２７'.normalize('NFKC'), 'TRUE', '是'];
  const values = [
    { ...blank, ...full, number: 'A1' },
    { ...blank, number: 'A2', organisation: books.basic },
    ...signs.map((word, place) => ({ ...blank, number: `B${place}`, word, organisation: books.safety, isOpen: place % 2 === 0 })),
  ];
  granted(
    await books.at(books.planner, 'test.add', '', async desk => ({ ok: true, value: await desk.store.insertAll(shapeOf(every), values) })),
  );
});
after(() => books?.store.close());

/** The rows in the layout of the template, sensitive values masked. */
const cells = () =>
  books.reading(books.planner)(async desk => {
    const found = await rows(desk, register);
    const titles = await titlesFor(
      desk,
      books.ledgers,
      found.map(row => [register.fields, row] as const),
    );
    return cellsOfRows(register, found, titles);
  });

for (const kind of ['.xlsx', '.csv'] as const)
  test(`a ${kind} that was given away, brought again as it is, is the same in every row and every kind of field`, async () => {
    const given = await cells();
    const headings = columnsOfSheet(register).map(column => column.label);
    const bytes =
      kind === '.csv' ? new TextEncoder().encode(csvOf(headings, given)) : new Uint8Array(await templateOf(register, { rows: given }));
    const run = granted(await books.check(books.planner, bytes, `各类${kind}`, register));
    assert.deepEqual(run.marks, []);
    assert.deepEqual([run.outcome.read, run.outcome.same, run.outcome.changed, run.outcome.added], [11, 11, 0, 0]);
    assert.deepEqual(run.outcome.absent, []);
  });
