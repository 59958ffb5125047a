import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import { inclusivePreschool2020 } from '#standards/inclusivePreschool/2020.ts';
import { readLocalStandard } from './localStandard.ts';

const bases = { balancedQuality: balancedQuality2017, inclusivePreschool: inclusivePreschool2020, labels: ['最大班额', '本学段在校生数'] };
const head = { title: '某省义务教育优质均衡实施办法', document: '某政教督〔2024〕2号', year: 2024 };
const read = (file: object | string) => readLocalStandard(typeof file === 'string' ? file : JSON.stringify(file), bases);
const refused = (file: object | string) => {
  const result = read(file);
  assert.ok(!result.ok);
  return result.problems.map(problem => [problem.code, problem.at]);
};

test('a stricter province is laid over the nation: what it does not name stays', () => {
  const changes = {
    allocation: { L1: { primary: '4.5' } },
    spread: { junior: '0.4' },
    school: { met: 7 },
    leastPupilsOfTeachingPoint: 100,
  };
  const result = read({ kind: 'balancedQuality', ...head, changes });
  assert.ok(result.ok && result.value.kind === 'balancedQuality');
  const { standard } = result.value;
  assert.deepEqual(standard.allocation[0]!.min, { primary: '4.5', junior: '5.3' });
  assert.deepEqual(standard.spread.value, { primary: '0.5', junior: '0.4' });
  assert.equal(standard.school.value.met, 7);
  assert.equal(standard.school.value.floor, '0.85');
  assert.equal(standard.leastPupilsOfTeachingPoint.value, 100);
  assert.equal(standard.document, head.document);
});

test('what is laxer, unknown, no number or missing is refused with its place, all at once', () => {
  const changes = { allocation: { L1: { primary: '4' }, L9: {} }, spread: { primary: 0.6, junior: '很小' }, books: 1 };
  assert.deepEqual(refused({ kind: 'balancedQuality', year: 2024, title: '', document: '某号', changes }), [
    ['standard.file.blank', 'title'],
    ['standard.file.unknown', 'changes'],
    ['standard.file.unknown', 'changes.allocation'],
    ['standard.file.laxer', 'changes.allocation.L1.primary'],
    ['standard.file.laxer', 'changes.spread.primary'],
    ['standard.file.notNumber', 'changes.spread.junior'],
  ]);
  assert.deepEqual(refused('{'), [['standard.file.notJson', undefined]]);
  assert.deepEqual(refused({ kind: 'books' }), [['standard.file.wrongKind', 'kind']]);
});

test('a preschool standard is laid over the nation’s in the same way', () => {
  const result = read({ kind: 'inclusivePreschool', ...head, changes: { rates: { A1: '0.9' }, childrenPerTeacher: 13 } });
  assert.ok(result.ok && result.value.kind === 'inclusivePreschool');
  assert.deepEqual(
    result.value.standard.rates.map(rate => rate.min),
    ['0.9', '0.8', '0.5'],
  );
  assert.equal(result.value.standard.childrenPerTeacher.value, '13');
  assert.deepEqual(refused({ kind: 'inclusivePreschool', ...head, changes: { classSize: { small: 30 } } }), [
    ['standard.file.laxer', 'changes.classSize.small'],
  ]);
});

test('further rules are read with their formulas, and refused where a formula reads a figure that nobody keeps', () => {
  const rule = { code: 'P1', name: '小学最大班额', value: '最大班额', operator: '<=', limit: 40, source: '第三条' };
  const result = read({ kind: 'rules', ...head, rules: [{ ...rule, when: '学段 = "小学"' }] });
  assert.ok(result.ok && result.value.kind === 'rules');
  assert.deepEqual(result.value.standard.rules[0], {
    ...{ ...rule, when: '学段 = "小学"', english: '', about: 'stage', unit: '', v: 'one', limit: '40' },
  });
  assert.deepEqual(refused({ kind: 'rules', ...head, rules: [{ ...rule, value: '图书册数' }] }), [['standard.rule.wrongFormula', 'value']]);
  assert.deepEqual(refused({ kind: 'rules', ...head, rules: [{ ...rule, operator: '<', source: undefined }] }), [
    ['standard.file.wrongWord', 'rules[0]'],
    ['standard.file.blank', 'rules[0].source'],
  ]);
  assert.deepEqual(refused({ kind: 'rules', ...head }), [['standard.file.blank', 'rules']]);
});
