import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '#standards/schoolRules/cases.json' with { type: 'json' };
import { figureNames } from '#standards/schoolRules/figures.ts';
import { nationalRules } from '#standards/schoolRules/index.ts';
import { checkRules, type RuleRow, rulesOver } from './rules.ts';

const labels = figureNames;
const rules = rulesOver(nationalRules, labels);
const aboutCounty = new Set(nationalRules.flatMap(pack => pack.rules.filter(rule => rule.about === 'county').map(rule => rule.code)));

for (const { say, rule, rows, value, holds } of cases)
  test(say, () => {
    const found = aboutCounty.has(rule) ? rules.ofCounty(rows as RuleRow[]) : rules.ofStage(rows[0] as unknown as RuleRow);
    const verdict = found.find(one => one.code === rule)!;
    assert.deepEqual([verdict.value, verdict.holds], [value === null ? null : Number(value), holds]);
  });

test('the national packs can be read, each rule once', () => {
  assert.deepEqual(
    nationalRules.flatMap(pack => checkRules(pack, labels)),
    [],
  );
  const codes = nationalRules.flatMap(pack => pack.rules.map(rule => rule.code));
  assert.equal(new Set(codes).size, codes.length);
});

test('a rule is not asked of a stage it is not about, and says which figure it lacks', () => {
  assert.ok(!rules.ofStage({ 学段: '初中', 最大班额: 46 }).some(one => one.code === 'CS1'));
  const verdict = rules.ofStage({ 学段: '小学', 本学段在校生数: 300 }).find(one => one.code === 'ST1');
  assert.deepEqual(verdict, { code: 'ST1', value: null, holds: null, missing: ['本学段教职工数'] });
});

test('formulas that cannot be read, or come to something else, are named', () => {
  const rule = { ...nationalRules[0]!.rules[0]!, code: 'X1' };
  const codes = (change: object) => checkRules({ rules: [{ ...rule, ...change }] }, labels).map(problem => problem.code);
  assert.deepEqual(codes({ value: '最大班额 <=' }), ['standard.rule.wrongFormula']);
  assert.deepEqual(codes({ value: '班主任数' }), ['standard.rule.wrongFormula']);
  assert.deepEqual(codes({ value: '最大班额 > 45' }), ['standard.rule.notNumber']);
  assert.deepEqual(codes({ when: '最大班额' }), ['standard.rule.notYesNo']);
});
