import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '#standards/planEvaluation/2018.cases.json' with { type: 'json' };
import { planEvaluation2018 as standard } from '#standards/planEvaluation/2018.ts';
import { asked, values } from './asked.ts';
import { check, judge, type Method, type Rules } from './index.ts';

const rules: Rules = {
  limits: standard.limits.value,
  bindingLimits: standard.bindingLimits.value,
  aboutTolerance: standard.aboutTolerance.value,
  notBegunLimit: standard.notBegunLimit.value,
};

for (const known of cases)
  test(`the standard’s case holds: ${known.name}`, () => {
    const question = asked({
      method: known.method as Method,
      baseline: known.baseline,
      target: known.target,
      to: 2025 + known.years,
      actuals: values(...known.values),
      owedYear: null,
    });
    assert.equal(check(question, rules).ok, true);
    const found = judge(question, rules);
    const shown = {
      progress: found.progress,
      timeProgress: found.timeProgress,
      ratio: Number(found.ratio?.toFixed(4)),
      status: found.status,
    };
    assert.deepEqual(shown, { progress: known.progress, timeProgress: known.timeProgress, ratio: known.ratio, status: known.status });
  });

test('every figure of the standard says where it comes from and how well it was verified', () => {
  const figures = [
    standard.limits,
    standard.bindingLimits,
    standard.aboutTolerance,
    standard.notBegunLimit,
    standard.filingDay,
    ...Object.values(standard.ratingTerms),
    ...Object.values(standard.natures),
    ...Object.values(standard.taskStatuses),
    ...Object.values(standard.rules),
  ];
  assert.deepEqual(
    figures.filter(f => f.source === '' || !['two', 'one', 'memory', 'convention'].includes(f.v)),
    [],
  );
});
