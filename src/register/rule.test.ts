import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  amount,
  brokenRules,
  code,
  count,
  date,
  defineRegister,
  feelRule,
  flag,
  group,
  list,
  optional,
  readRecord,
  ref,
  text,
} from './index.ts';

const fields = {
  name: text('名称'),
  area: optional(amount('校舍面积', { unit: '平方米' })),
  rooms: count('教室数', { unit: '间' }),
  kind: code('类别', { school: '学校', kindergarten: '幼儿园' }),
  from: date('起始日'),
  to: optional(date('截止日')),
  boards: flag('是否寄宿'),
  marks: list('评分', group('评分项', { points: count('得分') })),
  owner: ref('organisation', '单位'),
};
const made = (...rules: Parameters<typeof feelRule>[]) =>
  defineRegister({
    name: 'building',
    label: '校舍',
    scope: 'bureau',
    key: ['name'],
    fields,
    rules: rules.map(rule => feelRule(...rule)),
    workflow: {},
  });
const building = made(
  ['area', '校舍面积 > 0', '面积应大于零。', 'The area is above zero.'],
  ['days', '截止日 >= 起始日', '截止日不得早于起始日。', 'The last day is not before the first.'],
  ['nursery', 'if 类别 = "幼儿园" then not(是否寄宿) else true', '幼儿园不办寄宿。', 'A kindergarten boards nobody.'],
  ['points', 'every x in 评分 satisfies x.得分 <= 10', '每项不超过10分。', 'Ten points at most for each.'],
);
const cells = {
  name: '甲楼',
  area: '12.5',
  rooms: 3,
  kind: '学校',
  from: '2027-09-01',
  to: '2028-07-01',
  boards: '是',
  marks: [{ points: 9 }],
  owner: '0190a1b2-0000-7000-8000-000000000001',
};
const codes = (changes: Readonly<Record<string, unknown>>) => {
  const read = readRecord(building, { ...cells, ...changes });
  return read.ok ? [] : read.problems.map(problem => [problem.code, problem.at]);
};

test('rules as formulas read the labels of fields, of codes and of parts, and speak in their own words', () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ area: 0 }), [['building.area', 'area']]);
  assert.deepEqual(codes({ to: '2027-08-31' }), [['building.days', undefined]]);
  assert.deepEqual(codes({ kind: 'kindergarten' }), [['building.nursery', undefined]]);
  assert.deepEqual(codes({ marks: [{ points: 10 }, { points: 11 }] }), [['building.points', 'marks']]);
});

test('a formula over a value that is missing says nothing, unless it asks for the value', () => {
  assert.deepEqual(codes({ area: null, to: null }), []);
  const strict = made(['known', '校舍面积 != null and 校舍面积 > 0', '面积应填写且大于零。', 'The area is known and above zero.']);
  const read = readRecord(strict, { ...cells, area: '' });
  assert.deepEqual(read.ok ? [] : read.problems.map(problem => problem.code), ['building.known']);
});

test('money is compared exactly, whatever the numbers of the machine are', () => {
  const sums = defineRegister({
    name: 'sums',
    label: '金额',
    scope: 'bureau',
    key: [],
    fields: { a: amount('甲'), b: amount('乙'), total: amount('合计') },
    rules: [feelRule('adds', '合计 = 甲 + 乙', '合计不等于甲加乙。', 'The total is not the sum.')],
    workflow: {},
  });
  assert.deepEqual(brokenRules(sums, { a: 0.1, b: 0.2, total: 0.3 }), []);
});

test('an error in a formula stops the start, with its place and a sentence', () => {
  const start = (formula: string) => () => made(['wrong', formula, '错。', 'Wrong.']);
  assert.throws(start('面积 > 0'), /building, rule wrong: “面积 > 0” .*面积.*校舍面积/);
  assert.throws(start('校舍面积 >'), /building, rule wrong.*第/);
  assert.throws(start('校舍面积 + 1'), /yes or no/);
  assert.throws(start('校舍面积 > 教室数'), /平方米/);
  assert.throws(start('起始日 <= today()'), /ask for the day/);
});
