import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asked, inYear, rules } from './asked.ts';
import { check, type Judgement, judge, type Method, type Question } from './index.ts';

const order = ['early', 'done', 'on', 'near', 'behind', 'hard'];
const rank = (found: Judgement) => order.indexOf(found.status);
const tenths = fc.integer({ min: -2000, max: 2000 }).map(n => n / 10);
const maybe = (of: fc.Arbitrary<number>) => fc.option(of, { nil: null });
const year = fc.integer({ min: 2026, max: 2031 });

const question: fc.Arbitrary<Question> = fc
  .record({
    method: fc.constantFrom<Method>('increase', 'decrease', 'cumulative', 'floor', 'ceiling', 'growth', 'state'),
    nature: fc.constantFrom<'binding' | 'expected'>('binding', 'expected'),
    baseline: maybe(tenths),
    target: maybe(tenths),
    strict: fc.boolean(),
    about: fc.boolean(),
    to: fc.integer({ min: 2026, max: 2032 }),
    owedYear: maybe(year),
    milestones: fc.uniqueArray(fc.record({ year, value: tenths }), { selector: one => one.year, maxLength: 5 }),
    actuals: fc.uniqueArray(
      fc.record({
        year,
        value: maybe(tenths),
        taskStatus: fc.option(fc.constantFrom('notStarted', 'underWay', 'finished', 'standing', 'adjusted', 'ended'), { nil: null }),
      }),
      { selector: one => one.year, maxLength: 6 },
    ),
  })
  .map(changes => asked(changes as Partial<Question>));

test('every question that passes the check is answered, with a reason in both languages and shares that are numbers', () => {
  fc.assert(
    fc.property(question, one => {
      assert.equal(check(one, rules).ok, true);
      const found = judge(one, rules);
      assert.match(found.reason.zh, /。$/u);
      assert.match(found.reason.en, /\.$/u);
      assert.ok(found.timeProgress >= 0 && found.timeProgress <= 1);
      assert.ok([found.progress, found.ratio].every(share => share === null || Number.isFinite(share)));
      assert.equal(found.status === 'na', found.missing.length > 0);
      assert.equal(found.status === 'na', found.asOf === null);
    }),
    { numRuns: 2000 },
  );
});

test('a better figure never gives a worse status', () => {
  const climbing = fc.record({
    baseline: tenths,
    way: fc.integer({ min: 1, max: 1000 }),
    a: tenths,
    b: tenths,
    about: fc.boolean(),
    strict: fc.boolean(),
  });
  fc.assert(
    fc.property(
      climbing,
      fc.constantFrom<Method>('increase', 'decrease', 'floor', 'ceiling'),
      ({ baseline, way, a, b, about, strict }, method) => {
        const rising = method === 'increase' || method === 'floor';
        const target = rising ? baseline + way / 10 : baseline - way / 10;
        const [worse, better] = rising ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        const say = (value: number) =>
          rank(judge(asked({ method, baseline, target, about, strict, actuals: [inYear(2027, value)] }), rules));
        assert.ok(say(better) <= say(worse), `${better} against ${worse}`);
      },
    ),
    { numRuns: 1000 },
  );
});

test('stricter limits never give a better status', () => {
  fc.assert(
    fc.property(question, one => {
      const strict = judge(one, { ...rules, limits: { near: 0.95, behind: 0.8 } });
      assert.ok(rank(strict) >= rank(judge(one, rules)));
    }),
    { numRuns: 1000 },
  );
});

test('whoever falls behind the baseline is at least yellow', () => {
  fc.assert(
    fc.property(tenths, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (baseline, way, back) => {
      const found = judge(asked({ baseline, target: baseline + way / 10, actuals: [inYear(2027, baseline - back / 10)] }), rules);
      assert.ok(found.regress);
      assert.ok(rank(found) >= order.indexOf('behind'));
    }),
  );
});
