import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openScratch, type Scratch } from '#store/index.ts';
import { startServer, systemPrograms } from '../../../../test/county/servers.ts';
import { compile, type Formula } from '../formula.ts';
import type { Scope } from '../scope.ts';
import { textOf } from '../value.ts';
import type { Mapping, SqlOptions, SqlText } from './mapping.ts';

const scope: Scope = {
  names: {
    在校生数: { kind: 'number', unit: '人', grain: 'school' },
    寄宿生数: { kind: 'number', unit: '人', grain: 'school' },
    合格教师数: { kind: 'number', unit: '人', grain: 'school' },
    学校名称: { kind: 'string', grain: 'school' },
    建校日期: { kind: 'date', grain: 'school' },
    是否寄宿制: { kind: 'boolean', grain: 'school' },
    填报时间: { kind: 'dateTime', grain: 'school' },
    规模: { kind: 'context', grain: 'school', fields: { 在校: { kind: 'number' }, 寄宿: { kind: 'number' } } },
    全县教师: {
      kind: 'list',
      grain: '',
      of: { kind: 'context', grain: 'teacher', fields: { 学历: { kind: 'string' }, 教龄: { kind: 'number', unit: '年' } } },
    },
    教师: {
      kind: 'list',
      grain: 'school',
      of: { kind: 'context', grain: 'teacher', fields: { 学历: { kind: 'string' }, 教龄: { kind: 'number', unit: '年' } } },
    },
    学校: {
      kind: 'list',
      grain: '',
      of: { kind: 'context', grain: 'school', fields: { 在校生数: { kind: 'number' }, 是否寄宿制: { kind: 'boolean' } } },
    },
  },
};
const teacher = { table: 'teacher t', columns: { 学历: 't.degree', 教龄: 't.years' } };
const mapping: Mapping = {
  names: {
    在校生数: { column: 's.enrolled' },
    寄宿生数: { column: 's.boarders' },
    合格教师数: { column: 's.qualified' },
    学校名称: { column: 's.name' },
    建校日期: { column: 's.founded' },
    是否寄宿制: { column: 's.boarding' },
    填报时间: { column: 's.filed' },
    规模: { columns: { 在校: 's.enrolled', 寄宿: 's.boarders' } },
    教师: { ...teacher, on: 't.school_id = s.id' },
    全县教师: teacher,
    学校: { columns: { 在校生数: 's.enrolled', 是否寄宿制: 's.boarding' } },
  },
};

const schema = [
  'CREATE TABLE school (id int PRIMARY KEY, town text, enrolled int, boarders int, qualified int, name text, founded date, boarding boolean, filed timestamp)',
  'CREATE TABLE teacher (school_id int, degree text, years int)',
  `INSERT INTO school VALUES (1, '甲', 100, 40, 8, '一小', '1980-09-01', TRUE, '2027-03-01 08:30:00.5'),
     (2, '甲', 200, 250, 12, '二小', '1999-01-31', FALSE, NULL), (3, '乙', 300, 0, NULL, '三小', NULL, NULL, '2027-02-28 23:59:59')`,
  `INSERT INTO teacher VALUES (1, '本科', 3), (1, '专科', 13), (2, '研究生', 5), (2, '本科', 7), (3, NULL, 9)`,
];

const _columns: Readonly<Record<string, string>> = {
  在校生数: 'enrolled',
  寄宿生数: 'boarders',
  合格教师数: 'qualified',
  学校名称: 'name',
  建校日期: 'founded',
  是否寄宿制: 'boarding',
  填报时间: 'filed',
};

/** The same schools as records for closures. */
const teachers = [
  { school: 1, 学历: '本科', 教龄: 3 },
  { school: 1, 学历: '专科', 教龄: 13 },
  { school: 2, 学历: '研究生', 教龄: 5 },
  { school: 2, 学历: '本科', 教龄: 7 },
  { school: 3, 学历: null, 教龄: 9 },
];
const plainRecords = [
  {
    town: '甲',
    在校生数: 100,
    寄宿生数: 40,
    合格教师数: 8,
    学校名称: '一小',
    建校日期: '1980-09-01',
    是否寄宿制: true,
    填报时间: '2027-03-01T08:30:00.5',
    教师: teachers.slice(0, 2),
  },
  {
    town: '甲',
    在校生数: 200,
    寄宿生数: 250,
    合格教师数: 12,
    学校名称: '二小',
    建校日期: '1999-01-31',
    是否寄宿制: false,
    填报时间: null,
    教师: teachers.slice(2, 4),
  },
  {
    town: '乙',
    在校生数: 300,
    寄宿生数: 0,
    合格教师数: null,
    学校名称: '三小',
    建校日期: null,
    是否寄宿制: null,
    填报时间: '2027-02-28T23:59:59',
    教师: teachers.slice(4),
  },
];

const records = plainRecords.map(record => ({ ...record, 规模: { 在校: record.在校生数, 寄宿: record.寄宿生数 } }));

const onRows = [
  '合格教师数 / 在校生数 * 100',
  '在校生数 >= 寄宿生数',
  '在校生数 between 100 and 250 and not(学校名称 = "二小")',
  '是否寄宿制',
  '是否寄宿制 or 在校生数 > 250',
  '是否寄宿制 = null',
  '规模.在校 - 规模.寄宿',
  'if 在校生数 > 150 then "大" else "小"',
  '建校日期 + duration("P1M")',
  '建校日期.year * 100 + 建校日期.month',
  'day of week(建校日期)',
  'string(建校日期) + 学校名称',
  '填报时间',
  'string(填报时间 + duration("PT0.5S"))',
  'date(填报时间) - 建校日期',
  '填报时间 >= date and time("2027-03-01T00:00:00")',
  'years and months duration(建校日期, date("2027-03-01"))',
  'upper case(substring(学校名称, -1))',
  'contains(学校名称, "二") or starts with(学校名称, "三")',
  'matches(学校名称, "^[一三].$")',
  'number(string(在校生数), null, null) ** 2',
  'decimal(在校生数 / 7, 2)',
  'modulo(-在校生数, 7)',
  'sqrt(在校生数)',
  'max(在校生数, 寄宿生数)',
  'count([在校生数, 寄宿生数, 合格教师数][item > 50])',
  'sum([在校生数, 寄宿生数])',
  '学校名称 in ("一小", "三小")',
  '在校生数 in ([0..100], > 250)',
  '合格教师数 in (8, null)',
  'count(教师[学历 in ("本科", "研究生")])',
  'count(教师) / 在校生数',
  'mean(教师.教龄)',
  'median(教师.教龄)',
  'min(教师[教龄 > 4].教龄)',
  'max(教师.学历)',
  'some t in 教师 satisfies t.教龄 > 10',
  'every t in 教师 satisfies t.学历 != "专科"',
  'count(教师[教龄 * 20 > 在校生数 / 1])',
  'list contains(教师.学历, "本科")',
];

const onGroups = [
  'sum(在校生数)',
  'sum(合格教师数) / sum(在校生数) * 100',
  'mean(在校生数)',
  'median(在校生数)',
  'stddev(在校生数)',
  'count(合格教师数)',
  'min(建校日期)',
  'max(学校名称)',
  'all(是否寄宿制)',
  'any(是否寄宿制)',
  'sum(if 是否寄宿制 then 在校生数 else 0)',
  'count(全县教师[教龄 > 5]) / sum(在校生数)',
  'count(学校) * 2 / count(学校[是否寄宿制])',
  'sum(学校[是否寄宿制].在校生数)',
];

function made(text: string): Formula {
  const formula = compile(text, { ...scope, lenient: true });
  assert.ok(formula.ok, text);
  return formula.value;
}
function sqlOf(text: string, options: SqlOptions = {}): SqlText {
  const sql = made(text).toSql(mapping, options);
  assert.ok(sql.ok, sql.ok ? '' : `${text}: ${sql.problems[0]!.message}`);
  return sql.value;
}

async function compareAll(scratch: Scratch): Promise<void> {
  for (const statement of schema) await scratch.query(statement, []);
  for (const text of onRows) {
    const sql = sqlOf(text);
    const rows = await scratch.query(`SELECT ${sql.text} AS v FROM school s ORDER BY s.id`, sql.params);
    assert.deepEqual(
      rows.map(row => textOf(sql.decode(row.v))),
      records.map(record => textOf(made(text).evaluate(record))),
      text,
    );
  }
  for (const text of onGroups) {
    const sql = sqlOf(text);
    const rows = await scratch.query(`SELECT ${sql.text} AS v FROM school s GROUP BY s.town ORDER BY min(s.id)`, sql.params);
    const groups = ['甲', '乙'].map(town => records.filter(record => record.town === town));
    const wanted = groups.map(group => textOf(made(text).evaluateGroup(group, { 全县教师: teachers, 学校: group })));
    assert.deepEqual(
      rows.map(row => textOf(sql.decode(row.v))),
      wanted,
      text,
    );
  }
}

test('on PGlite, rows and groups give by SQL what closures give', async () => {
  const scratch = await openScratch();
  try {
    await compareAll(scratch);
  } finally {
    await scratch.close();
  }
});

const programs = systemPrograms();

test("on the machine's own PostgreSQL, rows and groups give by SQL what closures give", {
  skip: 'missing' in programs ? programs.missing : false,
}, async () => {
  const server = await startServer(programs as { readonly folder: string });
  try {
    const scratch = await openScratch(await server.newDatabase());
    try {
      await compareAll(scratch);
    } finally {
      await scratch.close();
    }
  } finally {
    await server.stop();
  }
});

test('a condition stays plain, so that an index serves it, and parameters count from where the statement has come', () => {
  const sql = sqlOf('学校名称 = "一小" and 在校生数 > 100', { condition: true, firstParameter: 4 });
  assert.equal(sql.text, '((s.name = $4::text) AND (s.enrolled > $5::numeric))');
  assert.deepEqual(sql.params, ['一小', '100']);
  assert.equal(sqlOf('学校名称 in ("一小", "二小")', { condition: true }).text, '((s.name = $1::text) OR (s.name = $2::text))');
});

test('what a person writes reaches the database as a parameter, never as text of the statement', () => {
  const nasty = "'; DROP TABLE school; --";
  const sql = sqlOf(`学校名称 = "${nasty}" or contains(学校名称, "${nasty}") or string join(["${nasty}"], "${nasty}") = 学校名称`);
  assert.ok(!sql.text.includes('DROP'));
  assert.ok(sql.params.every(param => param === nasty));
});

test('what the database cannot say is refused with the place and the reason', () => {
  const reasons = [
    '教师[1].学历',
    'for t in 教师 return t.教龄',
    '学校名称.x',
    'sort(教师, function(a, b) a.教龄 < b.教龄)',
    'matches(学校名称, 学校名称)',
    '教师',
    'replace(学校名称, "a|ab", "x")',
  ];
  const refusals = reasons.map(text => made(text).toSql(mapping)).map(sql => (sql.ok ? 'answered' : sql.problems[0]!.code));
  assert.deepEqual(refusals, [
    'feel.notInSql',
    'feel.notInSql',
    'answered',
    'feel.notInSql',
    'feel.notInSql',
    'feel.notInSql',
    'feel.notInSql',
  ]);
  const noColumn = made('在校生数').toSql({ names: {} });
  assert.ok(!noColumn.ok);
  assert.equal(noColumn.problems[0]!.code, 'feel.noColumn');
});
