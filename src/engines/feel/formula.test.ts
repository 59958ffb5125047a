import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, type Formula } from './formula.ts';
import type { Scope } from './scope.ts';
import { unitText } from './unit.ts';
import { textOf } from './value.ts';

const schools: Scope = {
  names: {
    在校生数: { kind: 'number', unit: '人', grain: 'school' },
    寄宿生数: { kind: 'number', unit: '人', grain: 'school' },
    合格教师数: { kind: 'number', unit: '人', grain: 'school' },
    校舍面积: { kind: 'number', unit: '平方米', grain: 'school' },
    学校名称: { kind: 'string', grain: 'school' },
    '生师比+上限': { kind: 'number', unit: '' },
    '2027年在校生数': { kind: 'number', unit: '人', grain: 'school' },
    '教师(专任)数': { kind: 'number', unit: '人', grain: 'school' },
    教师: {
      kind: 'list',
      unit: '人',
      grain: 'school',
      of: {
        kind: 'context',
        grain: 'teacher',
        fields: { 学历: { kind: 'string' }, 教龄: { kind: 'number', unit: '年' }, 入职日期: { kind: 'date' } },
      },
    },
    学生: { kind: 'number', unit: '厘米', grain: 'pupil' },
  },
};

function made(text: string, scope: Scope = schools): Formula {
  const formula = compile(text, scope);
  assert.ok(formula.ok, formula.ok ? '' : formula.problems.map(problem => problem.message).join('\n'));
  return formula.value;
}
const codes = (text: string, scope: Scope = schools): readonly string[] => {
  const formula = compile(text, scope);
  return formula.ok ? [] : formula.problems.map(problem => problem.code);
};
const worth = (text: string, context: Readonly<Record<string, unknown>>): string | null => textOf(made(text).evaluate(context));

test('an indicator over Chinese names is typed, read and computed exactly', () => {
  const formula = made('合格教师数 / 在校生数 * 100');
  assert.deepEqual(formula.names, ['合格教师数', '在校生数']);
  assert.equal(formula.type.kind, 'number');
  assert.equal(formula.type.grain, 'school');
  assert.equal(unitText(formula.type.unit!), '');
  assert.equal(textOf(formula.evaluate({ 合格教师数: 3, 在校生数: 40 })), '7.5');
  assert.equal(unitText(made('校舍面积 / 在校生数').type.unit!), '平方米/人');
});

test('a missing input makes the value missing, never zero', () => {
  assert.equal(worth('合格教师数 / 在校生数', { 合格教师数: 3 }), null);
  assert.equal(worth('合格教师数 / 在校生数', { 合格教师数: 3, 在校生数: null }), null);
  assert.equal(worth('合格教师数 / 在校生数', { 合格教师数: 3, 在校生数: 0 }), null);
  assert.equal(worth('在校生数 >= 寄宿生数', { 在校生数: 3 }), null);
});

test('names with signs and spaces are told from operators by the scope', () => {
  assert.equal(worth('生师比+上限 + 1', { '生师比+上限': 19 }), '20');
  assert.equal(worth('2027年在校生数 / 教师(专任)数', { '2027年在校生数': 190, '教师(专任)数': 10 }), '19');
  assert.deepEqual(made('教师(专任)数+1').names, ['教师(专任)数']);
});

test('rows of different things may not be mixed, nor a whole with its parts', () => {
  assert.deepEqual(codes('在校生数 + 学生'), ['feel.mixedGrain', 'feel.mixedUnit']);
  assert.deepEqual(codes('sum(在校生数) / 寄宿生数'), ['feel.mixedWithWhole']);
  assert.deepEqual(codes('max(在校生数, 学生)'), ['feel.mixedGrain']);
  assert.deepEqual(codes('count(教师) / 在校生数'), []);
  assert.deepEqual(codes('教师[学历 = "本科"][1].教龄 * 在校生数'), []);
  assert.deepEqual(codes('sum(在校生数) / sum(寄宿生数)'), []);
  assert.deepEqual(codes('count(教师[教龄 > 3]) >= 在校生数 / 20'), []);
});

test('figures in different units may not be added or compared, but may be multiplied and divided', () => {
  assert.deepEqual(codes('在校生数 + 校舍面积'), ['feel.mixedUnit']);
  assert.deepEqual(codes('在校生数 > 校舍面积'), ['feel.mixedUnit']);
  assert.deepEqual(codes('校舍面积 / 在校生数 >= 4.5'), []);
  assert.deepEqual(codes('在校生数 + 1'), []);
  assert.deepEqual(codes('在校生数 <= count(教师) * 19'), []);
  assert.deepEqual(codes('在校生数 <= 校舍面积 * 100'), ['feel.mixedUnit']);
});

test('all that is wrong is said at once, with its place, in both languages', () => {
  const refused = compile('在校生 + 学校名称 * 2', schools);
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.problems.map(problem => [problem.code, problem.at]),
    [
      ['feel.unknownName', '第1–3个字'],
      ['feel.cannotCombine', '第7–14个字'],
    ],
  );
  assert.match(refused.problems[0]!.message, /没有名为“在校生”的数据项/);
  assert.match(refused.problems[0]!.english, /no item called “在校生”/);
});

test('what cannot be read is refused with the place where reading stopped', () => {
  for (const text of ['', '   ', 'sum(', '1 +', '在校生数 ! 2', '(1', '"开口']) assert.equal(codes(text).length, 1, text);
  assert.deepEqual(codes('sum('), ['feel.syntax']);
  assert.equal(codes(`1${' + 1'.repeat(2000)}`).length, 1);
  assert.deepEqual(codes(`1${' + 1'.repeat(500)}`), ['feel.tooDeep']);
  assert.equal(codes(`${'['.repeat(3000)}1${']'.repeat(3000)}`).length, 1);
  assert.deepEqual(codes('甲'.repeat(20_001)), ['feel.tooDeep']);
  assert.deepEqual(codes(`1${' + 1'.repeat(300)}`), []);
});

test('unknown functions, wrong arguments and wrong conditions are refused under a strict scope and doubted under a lenient one', () => {
  assert.deepEqual(codes('average(在校生数)'), ['feel.unknownFunction']);
  assert.deepEqual(codes('substring(学校名称)'), ['feel.wrongArguments']);
  assert.deepEqual(codes('upper case(在校生数)'), ['feel.wrongArguments']);
  assert.deepEqual(codes('if 在校生数 then 1 else 2'), ['feel.wrongKind']);
  assert.deepEqual(codes('教师[学 = 1]'), ['feel.unknownName']);
  const lenient = made('average(在校生数)', { ...schools, lenient: true });
  assert.equal(lenient.evaluate({ 在校生数: 3 }), null);
  assert.deepEqual(
    lenient.doubts.map(doubt => doubt.code),
    ['feel.unknownFunction'],
  );
});

test('lists of rows are filtered and counted by their columns', () => {
  const context = {
    在校生数: 40,
    教师: [
      { 学历: '本科', 教龄: 4, 入职日期: '2020-09-01' },
      { 学历: '专科', 教龄: 12 },
      { 学历: null, 教龄: null },
    ],
  };
  assert.equal(worth('count(教师[学历 in ("本科", "研究生")])', context), '1');
  assert.equal(worth('count(教师)', context), '3');
  assert.equal(worth('mean(教师[教龄 > 0].教龄)', context), '8');
  assert.equal(worth('max(教师.教龄)', context), null);
  assert.equal(worth('教师[1].入职日期 + duration("P1Y")', context), '2021-09-01');
  assert.equal(worth('some t in 教师 satisfies t.教龄 > 10', context), 'true');
});

test('an aggregate over a set of records sums their rows and is missing when one of them is', () => {
  const rows = [
    { 在校生数: 100, 寄宿生数: 40 },
    { 在校生数: 200, 寄宿生数: 0 },
  ];
  assert.equal(textOf(made('sum(在校生数)').evaluateGroup(rows)), '300');
  assert.equal(textOf(made('sum(寄宿生数) / sum(在校生数)').evaluateGroup(rows)), '0.1333333333333333333333333333333333');
  assert.equal(textOf(made('sum(if 寄宿生数 > 0 then 在校生数 else 0)').evaluateGroup(rows)), '100');
  assert.equal(made('sum(在校生数)').evaluateGroup([...rows, { 在校生数: null }]), null);
  assert.equal(textOf(made('count(在校生数)').evaluateGroup([...rows, { 在校生数: null }])), '3');
});

test('over a group a ratio becomes the ratio of sums, and its parts can be taken apart', () => {
  const ratio = made('decimal(合格教师数 / 在校生数 * 100, 2)');
  const group = ratio.overGroup();
  assert.ok(group.ok);
  assert.equal(
    textOf(
      group.value.evaluateGroup([
        { 合格教师数: 8, 在校生数: 100 },
        { 合格教师数: 12, 在校生数: 200 },
      ]),
    ),
    '6.67',
  );
  const parts = ratio.ratio();
  assert.deepEqual([parts?.numerator, parts?.denominator, parts?.factor.toString()], ['合格教师数', '在校生数', '100']);
  assert.equal(made('在校生数 + 1').ratio(), null);
});

test('every part of a formula says what it is worth', () => {
  const parts = made('合格教师数 / 在校生数 * 100').explain({ 合格教师数: 3, 在校生数: 40 });
  assert.deepEqual(
    parts.map(part => [part.text, textOf(part.value)]),
    [
      ['合格教师数', '3'],
      ['在校生数', '40'],
      ['合格教师数 / 在校生数', '0.075'],
      ['合格教师数 / 在校生数 * 100', '7.5'],
    ],
  );
  const whole = made('sum(寄宿生数) / sum(在校生数)').explain({}, [
    { 寄宿生数: 1, 在校生数: 4 },
    { 寄宿生数: 2, 在校生数: 8 },
  ]);
  assert.deepEqual(
    whole.map(part => textOf(part.value)),
    ['3', '12', '0.25'],
  );
});

test('a formula compiled once gives the same answer every time and for records in any order', () => {
  const formula = made('for i in 1..3 return i * 在校生数');
  assert.deepEqual(
    [1, 2, 1].map(n => textOf(formula.evaluate({ 在校生数: n }))),
    ['[1, 2, 3]', '[2, 4, 6]', '[1, 2, 3]'],
  );
});

test('names of JavaScript objects are no names of a context', () => {
  const open: Scope = { names: {}, lenient: true };
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) assert.equal(made(name, open).evaluate({}), null, name);
  assert.equal(textOf(made('{"__proto__": 1}', open).evaluate({})), '{__proto__: 1}');
});
