import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalText, parseDecimal, trim } from '#kernel/decimal.ts';
import { randomOf } from '#kernel/random.ts';
import { openScratch } from '#store/index.ts';
import {
  type Definition,
  defineIndicator,
  figuresOver,
  groupFigure,
  type Plan,
  partsSqlOf,
  planIndicator,
  type Source,
  type SourceRow,
  sqlOf,
} from './index.ts';

const sources: readonly Source[] = [
  {
    name: '教职工',
    unit: '人',
    grain: 'staff',
    isSingle: false,
    fields: { 类别: { kind: 'string' }, 学历: { kind: 'string' }, 教龄: { kind: 'number', unit: '年' }, 任教艺术: { kind: 'boolean' } },
  },
  { name: '学生', unit: '人', grain: 'pupil', isSingle: false, fields: { 性别: { kind: 'string' } } },
  { name: '办学条件', unit: '份', grain: 'schoolFacts', isSingle: true, fields: { 教学用房面积: { kind: 'number', unit: '平方米' } } },
];

const written = (formula: string, more: Partial<Definition> = {}): Definition =>
  defineIndicator({
    name: formula,
    label: formula,
    unit: '',
    direction: 'higher',
    formula,
    grain: 'school',
    source: '试',
    note: null,
    ...more,
  });

function planned(formula: string, more: Partial<Definition> = {}): Plan {
  const plan = planIndicator(written(formula, more), sources);
  assert.ok(plan.ok, plan.ok ? '' : plan.problems.map(one => one.message).join('\n'));
  return plan.value;
}
const problemsOf = (formula: string) => {
  const plan = planIndicator(written(formula), sources);
  return plan.ok ? [] : plan.problems.map(one => [one.code, one.at]);
};
const told = (value: Plan['figure'] extends (...a: never[]) => infer F ? F : never) =>
  [value.value, value.numerator, value.denominator].map(one => (one === null ? null : decimalText(one)));

const teacher = (学历: string, 教龄: number | null, 任教艺术 = false): SourceRow => ({ 类别: '专任教师', 学历, 教龄, 任教艺术 });
const pupils = (many: number): readonly SourceRow[] => Array.from({ length: many }, () => ({ 性别: '女' }));
const L1 = 'count(教职工[类别 = "专任教师" and 学历 in ("大学本科", "硕士研究生")]) / count(学生) * 100';

const east = new Map([
  ['教职工', [teacher('大学本科', 3), teacher('大学专科', 20), teacher('硕士研究生', null)]],
  ['学生', pupils(40)],
]);
const west = new Map([
  ['教职工', [teacher('大学专科', 9)]],
  ['学生', pupils(10)],
  ['办学条件', [{ 教学用房面积: 62.5 }]],
]);

test('a formula over two registers is taken apart, computed by school, and its group is the ratio of sums', () => {
  const plan = planned(L1);
  assert.deepEqual(
    plan.parts.map(part => [part.source, part.field, part.merge]),
    [
      ['教职工', null, 'sum'],
      ['学生', null, 'sum'],
    ],
  );
  const [a, b] = [east, west].map(rows => figuresOver([plan], rows).get(L1)!);
  assert.deepEqual(told(a!), ['5', '2', '40']);
  assert.deepEqual(told(b!), ['0', '0', '10']);
  assert.deepEqual(told(groupFigure(plan, [a!.parts, b!.parts])), ['4', '2', '50']);
  const mean = planned(L1, { grouping: 'meanOfSchools' });
  assert.deepEqual(told(groupFigure(mean, [a!.parts, b!.parts])), ['2.5', '5', '2']);
});

test('what is missing stays missing and says of which register and column it is owed', () => {
  const area = planned('教学用房面积 / count(学生)');
  const years = planned('sum(教职工[类别 = "专任教师"].教龄) / count(教职工)');
  const [one, two] = [east, west].map(rows => figuresOver([area, years], rows));
  assert.deepEqual(one!.get('教学用房面积 / count(学生)')?.missing, ['办学条件']);
  assert.deepEqual([...one!.values()].at(-1)?.missing, ['教职工.教龄']);
  assert.deepEqual(told(two!.get('教学用房面积 / count(学生)')!), ['6.25', '62.5', '10']);
  assert.equal(groupFigure(area, [...[one, two].map(all => all!.get('教学用房面积 / count(学生)')!.parts)]).value, null);
  assert.deepEqual(told([...figuresOver([planned('sum(教职工[教龄 > 50].教龄)')], west).values()][0]!), ['0', '0', '1']);
});

test('a formula that mixes grains, means what cannot be added up, or reads nothing is refused with its place', () => {
  assert.deepEqual(problemsOf('教职工.教龄 + 教学用房面积')[0]?.[0], 'feel.cannotCombine');
  assert.deepEqual(problemsOf('count(学生) + 教学用房面积')[0]?.[0], 'feel.mixedUnit');
  assert.deepEqual(problemsOf('mean(教职工.教龄)'), [['aggregate.cannotAddUp', '第1个字']]);
  assert.deepEqual(problemsOf('1 + count(教职工[教龄 > 教学用房面积])')[0]?.[0], 'feel.mixedUnit');
  assert.deepEqual(problemsOf('count(学生) / count(教职工[学历 = 教学用房面积 and true])')[0]?.[0], 'feel.cannotCombine');
  assert.deepEqual(problemsOf('1 + 2'), [['aggregate.readsNothing', '第1个字']]);
  assert.deepEqual(problemsOf('count(学生) + 甲')[0]?.[0], 'feel.unknownName');
});

test('by SQL on a database the same formulas give the same figures, each register read once', async t => {
  const scratch = await openScratch();
  t.after(() => scratch.close());
  await scratch.query('CREATE TABLE staff (school int, kind text, degree text, years int, art boolean)', []);
  await scratch.query('CREATE TABLE pupil (school int, sex text)', []);
  await scratch.query('CREATE TABLE facts (school int, area numeric)', []);
  const random = randomOf(7);
  const draw = () => random.next();
  const bySchool = new Map<number, Map<string, SourceRow[]>>();
  for (let school = 1; school <= 5; school += 1) {
    const staff = Array.from({ length: 6 }, () =>
      teacher(['大学本科', '大学专科', '硕士研究生'][Math.floor(draw() * 3)]!, draw() < 0.1 ? null : Math.floor(draw() * 40), draw() < 0.3),
    );
    const many = 5 + Math.floor(draw() * 30);
    bySchool.set(
      school,
      new Map([
        ['教职工', staff],
        ['学生', [...pupils(many)]],
        ['办学条件', [{ 教学用房面积: 100.5 * school }]],
      ]),
    );
    for (const one of staff)
      await scratch.query('INSERT INTO staff VALUES ($1,$2,$3,$4,$5)', [
        school,
        '专任教师',
        String(one.学历),
        one.教龄 as number | null,
        one.任教艺术 === true,
      ]);
    await scratch.query('INSERT INTO pupil SELECT $1::int, $3 FROM generate_series(1, $2::int)', [school, many, '女']);
    await scratch.query('INSERT INTO facts VALUES ($1,$2)', [school, 100.5 * school]);
  }
  const plans = [
    L1,
    '教学用房面积 / count(学生)',
    'sum(教职工[任教艺术].教龄) / count(教职工)',
    'count(教职工[任教艺术 or 教龄 > 20]) * 2 - 1',
    'max(教职工.教龄)',
    'count(学生)',
    'if count(学生) > 20 then count(教职工[教龄 >= 10]) else count(教职工[学历 = "大学专科"])',
  ].map(formula => planned(formula));
  const tables = {
    教职工: {
      from: 'staff s',
      owner: 's.school',
      year: '2028',
      columns: { 类别: 's.kind', 学历: 's.degree', 教龄: 's.years', 任教艺术: 's.art' },
    },
    学生: { from: 'pupil u', owner: 'u.school', year: '2028', columns: { 性别: 'u.sex' } },
    办学条件: { from: 'facts f', owner: 'f.school', year: '2028', columns: { 教学用房面积: 'f.area' } },
  };
  const made = sqlOf(plans, tables);
  assert.ok(made.ok, JSON.stringify(made));
  const rows = await scratch.query(made.value.text, [...made.value.params]);
  const text = (value: unknown) => (value === null ? null : decimalText(trim(parseDecimal(String(value))!)));
  const bySql = rows.map(row => [row.owner, ...plans.map((_, i) => text(row[`f${i}`]))]).toSorted((a, b) => Number(a[0]) - Number(b[0]));
  const byClosure = [...bySchool].map(([school, own]) => {
    const figures = figuresOver(plans, own);
    return [
      school,
      ...plans.map(plan =>
        text(figures.get(plan.definition.name)!.value === null ? null : decimalText(figures.get(plan.definition.name)!.value!)),
      ),
    ];
  });
  assert.deepEqual(bySql, byClosure);
  const sums = partsSqlOf(plans, tables);
  assert.ok(sums.ok);
  const found = await scratch.query(sums.value.text, [...sums.value.params]);
  const bySums = found.map(row => [
    row.owner,
    ...plans.map((plan, i) => {
      const { value } = plan.figure(sums.value.partsOf[i]!.map(name => (row[name] === null ? null : parseDecimal(String(row[name])))));
      return text(value === null ? null : decimalText(value));
    }),
  ]);
  assert.deepEqual(
    bySums.toSorted((a, b) => Number(a[0]) - Number(b[0])),
    byClosure,
  );
  assert.equal((made.value.text.match(/FROM staff/g) ?? []).length, 1);
});
