import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, inYear, rules, values } from './asked.ts';
import { check, digitsFor, judge, meanProgress, type Question, straightLine } from './index.ts';

const say = (changes: Partial<Question>) => judge(asked(changes), rules);

test('a promise far behind its time says the shares, the ratio and the limit it missed', () => {
  const found = say({ actuals: values(45.2, 47.1) });
  assert.equal(found.status, 'hard');
  assert.equal(found.reason.zh, '已走完19.4%，时间已过40%，比值0.48，低于0.60的界限。');
  assert.equal(found.reason.en, '19.4% of the way with 40% of the time gone: ratio 0.48, below the limit of 0.60.');
  assert.deepEqual(
    found.because.map(s => `${s.label} ${s.formula} = ${s.value}`),
    ['完成度 （47.1 − 44） ÷ （60 − 44） = 19.4%', '时间进度 2 ÷ 5 年 = 40%', '比值 19.4% ÷ 40% = 0.48'],
  );
  assert.deepEqual(found.outlook, { value: 51.75, year: 2030, reaches: false });
});

test('limits are compared exactly: a ratio of exactly 0.9 is near, a hair below it lags and is never printed as 0.90', () => {
  assert.equal(say({ baseline: 0, target: 100, actuals: values(10, 36) }).status, 'near');
  const hair = say({ baseline: 0, target: 100, actuals: values(10, 35.999) });
  assert.equal(hair.status, 'behind');
  assert.equal(hair.reason.zh, '已走完36%，时间已过40%，比值0.89，低于0.90的界限。');
});

test('a target reached before its time is early, at its time done', () => {
  assert.equal(say({ actuals: values(50, 60) }).reason.zh, '已走完100%，时间已过40%，比值2.50，比期限早3年。');
  const done = say({ to: 2027, actuals: values(50, 61) });
  assert.deepEqual([done.status, done.reason.zh], ['done', '已走完106.3%，时间已过100%，比值1.06，期限已到，承诺已兑现。']);
});

test('a promise short of its target at the end of its time was not kept, and no pace is drawn on', () => {
  const found = say({ to: 2027, actuals: values(45.2, 58) });
  assert.deepEqual([found.status, found.lapsed, found.outlook], ['behind', true, null]);
  assert.equal(found.reason.zh, '已走完87.5%，时间已过100%，比值0.88，低于0.90的界限；期限已过，未兑现。');
  assert.match(found.reason.en, /; its time is over and it was not kept\.$/);
  assert.equal(say({ to: 2028, actuals: values(45.2, 58) }).lapsed, false);
  assert.equal(say({ to: 2027, actuals: values(45.2, 61) }).lapsed, false);
  assert.equal(say({ to: 2027, actuals: values(45.2) }).lapsed, false);
  const floor = say({ method: 'floor', to: 2027, actuals: values(61, 58) });
  assert.deepEqual([floor.status, floor.lapsed], ['behind', true]);
});

test('an actual worse than the baseline is at least yellow, even where its milestone asked for nothing yet', () => {
  const found = say({ actuals: values(43.9), owedYear: 2026, milestones: [{ year: 2026, value: 44 }] });
  assert.deepEqual([found.status, found.regress], ['behind', true]);
  assert.equal(found.reason.zh, '现值43.9%不如基期44%，已走完−0.6%，按里程碑应走完0%。');
});

test('a milestone set by hand takes the place of time', () => {
  const found = say({ actuals: values(44, 46), milestones: [{ year: 2027, value: 46 }] });
  assert.equal(found.status, 'on');
  assert.equal(found.reason.zh, '已走完12.5%，按里程碑应走完12.5%，比值1.00，达到序时。');
});

test('binding promises are judged by stricter limits where the bureau has set them', () => {
  const question = asked({ nature: 'binding', baseline: 0, target: 100, actuals: values(10, 37) });
  assert.equal(judge(question, rules).status, 'near');
  assert.equal(judge(question, { ...rules, bindingLimits: { near: 0.95, behind: 0.8 } }).status, 'behind');
  assert.equal(judge({ ...question, nature: 'expected' }, { ...rules, bindingLimits: { near: 0.95, behind: 0.8 } }).status, 'near');
});

test('unknown stays unknown: no figure, no baseline, an unfiled year, a gap in a sum', () => {
  const cases = [
    say({}),
    say({ baseline: null, actuals: values(45, 47) }),
    say({ actuals: values(45) }),
    say({ method: 'cumulative', target: 250, actuals: [inYear(2027, 35)] }),
    say({ actuals: [inYear(2026, 45), inYear(2027, null, 'adjusted')] }),
    say({ target: null, actuals: values(45, 47) }),
  ];
  assert.deepEqual(
    cases.map(c => [c.status, c.progress, c.reason.zh]),
    [
      ['na', null, '还没有审定的实际值。'],
      ['na', null, '缺基期值，不能算完成度。'],
      ['na', null, '2027年的实际值还没有审定，最近的是2026年。'],
      ['na', null, '缺2026年的数，累计不能算。'],
      ['na', null, '2027年口径已调整，不与原目标比较。'],
      ['na', null, '缺目标值，不能算完成度。'],
    ],
  );
});

test('what is reached needs neither a baseline nor the missing years', () => {
  assert.equal(say({ baseline: null, actuals: values(50, 60) }).status, 'early');
  assert.equal(say({ method: 'cumulative', target: 4, actuals: [inYear(2027, 4)] }).status, 'early');
});

test('a sum of years is told as a sum', () => {
  const found = say({ method: 'cumulative', baseline: null, target: 250, unit: '人', actuals: values(35, 26) });
  assert.equal(found.status, 'behind');
  assert.equal(found.reason.zh, '累计61人，目标250人，已走完24.4%，时间已过40%，比值0.61，低于0.90的界限。');
  assert.equal(found.because[0]?.formula, '35 + 26');
});

test('a floor is kept or broken every year, and broken it lags however little is missing', () => {
  const floor = { method: 'floor', baseline: null, target: 98 } as const;
  assert.equal(say({ ...floor, actuals: values(99, 98.4) }).reason.zh, '2027年为98.4%，守住98%的下限。');
  const broken = say({ ...floor, actuals: values(99, 97.2) });
  assert.deepEqual([broken.status, broken.reason.zh], ['behind', '2027年为97.2%，低于98%的下限，只到99.2%。']);
  assert.equal(say({ ...floor, target: 0, actuals: values(1, -1.2) }).status, 'hard');
});

test('a ceiling is the floor upside down, and a ceiling of zero is broken by one', () => {
  const ceiling = { method: 'ceiling', baseline: null, target: 0.5, unit: null } as const;
  assert.equal(say({ ...ceiling, actuals: values(0.4, 0.5) }).status, 'on');
  assert.equal(say({ ...ceiling, actuals: values(0.4, 0.52) }).status, 'behind');
  assert.equal(say({ ...ceiling, target: 0, actuals: values(0, 1) }).status, 'hard');
});

test('only-up promises compare with the year before', () => {
  const rising = { method: 'floor', baseline: 30, target: null, strict: true, unit: '%' } as const;
  assert.equal(say({ ...rising, actuals: values(31, 32) }).status, 'on');
  assert.equal(say({ ...rising, actuals: values(31, 31) }).reason.zh, '2027年为31%，没有超过上年的31%，只到100%。');
  assert.equal(say({ ...rising, actuals: values(31, 30) }).status, 'behind');
});

test('a baseline that already meets its target leaves only the keeping of it', () => {
  const found = say({ baseline: 99.62, target: 99.6, actuals: values(99.7, 99.5) });
  assert.deepEqual([found.status, found.reason.zh], ['behind', '2027年为99.5%，低于99.6%的下限，只到99.9%。']);
});

test('左右 allows its tolerance, 超过 does not allow equality', () => {
  const yearly = { method: 'floor', baseline: null, target: 50, unit: '人' } as const;
  assert.equal(say({ ...yearly, about: true, actuals: values(50, 48) }).status, 'on');
  assert.equal(say({ ...yearly, about: true, actuals: values(50, 47) }).status, 'behind');
  assert.equal(say({ ...yearly, strict: true, actuals: values(50, 50) }).status, 'behind');
});

test('growth is compared as an average yearly rate', () => {
  const growth = { method: 'growth', baseline: 100, target: 5 } as const;
  assert.equal(say({ ...growth, actuals: values(105, 110.25) }).status, 'on');
  const slow = say({ ...growth, actuals: values(102, 108) });
  assert.deepEqual([slow.status, slow.reason.zh], ['behind', '年均增长3.9%，承诺5%，比值0.78，低于0.90的界限。']);
  assert.equal(say({ ...growth, baseline: 0, actuals: values(1, 2) }).status, 'na');
});

test('a task is judged by its state, and by its share of completion where one is filed', () => {
  const task = { method: 'state', baseline: null, target: null, unit: null } as const;
  const stateOf = (changes: Partial<Question>) => {
    const found = say({ ...task, ...changes });
    return [found.status, found.reason.zh];
  };
  assert.deepEqual(stateOf({ actuals: [inYear(2026, null, 'finished')] }), ['early', '2026年已完成，比期限早4年。']);
  assert.deepEqual(stateOf({ actuals: [inYear(2027, null, 'standing')] }), ['on', '2027年长期坚持。']);
  assert.deepEqual(stateOf({ actuals: [inYear(2027, 45, 'underWay')], to: 2028 }), [
    'behind',
    '2027年推进中，已走完45%，时间已过66.7%，比值0.68，低于0.90的界限。',
  ]);
  assert.deepEqual(stateOf({ actuals: [inYear(2027, null, 'underWay')] }), ['near', '2027年推进中，未填形象进度，不能证明达到序时。']);
  assert.deepEqual(stateOf({ actuals: [inYear(2027, null, 'notStarted')] }), ['behind', '2027年未启动，5年已过2年。']);
  assert.deepEqual(stateOf({ actuals: [inYear(2027, null, 'notStarted')], to: 2028 }), ['hard', '2027年未启动，3年已过2年。']);
  assert.deepEqual(stateOf({ actuals: [inYear(2027, null, 'ended')] }), ['hard', '2027年已终止，承诺不会兑现。']);
});

test('the outlook warns beside the status and never changes it', () => {
  const on = say({ actuals: values(50, 50.4) });
  assert.equal(on.status, 'on');
  assert.deepEqual(on.outlook, { value: 60, year: 2030, reaches: true });
  assert.equal(say({ method: 'floor', actuals: values(60, 60) }).outlook, null);
});

test('a straight line is offered with one digit more than its ends, so that a fifth of the way is a fifth', () => {
  assert.deepEqual(
    straightLine({ baseline: 44, target: 60, from: 2026, to: 2030, digits: 1 }).map(m => m.value),
    [47.2, 50.4, 53.6, 56.8, 60],
  );
  assert.equal(digitsFor(98.2, 98.5), 2);
  assert.equal(digitsFor(0, 12), 1);
  assert.equal(digitsFor(0, 8400), 0);
});

test('the mean counts known shares only, each at most the whole, and a yearly promise as far as its time', () => {
  const byDate = { yearly: false, timeProgress: 0.4 };
  assert.equal(
    meanProgress([
      { ...byDate, progress: null },
      { ...byDate, progress: 0.2 },
      { ...byDate, progress: 1.4 },
    ]),
    0.6,
  );
  assert.equal(meanProgress([{ progress: 1, yearly: true, timeProgress: 0.4 }]), 0.4);
  assert.equal(meanProgress([{ ...byDate, progress: null }]), null);
});

test('a question that makes no sense is refused with all that is wrong', () => {
  const refused = check(asked({ from: 2030, to: 2026, target: Number.NaN, actuals: [inYear(2026, 1), inYear(2026, 2)] }), {
    ...rules,
    limits: { near: 0.5, behind: 0.6 },
  });
  assert.deepEqual(refused.ok ? [] : refused.problems.map(p => p.code), [
    'indicator.endBeforeStart',
    'indicator.notFinite',
    'indicator.yearTwice',
    'indicator.limitsOutOfOrder',
  ]);
});

test('the same question is answered with the same bytes', () => {
  const question = asked({ actuals: values(45.2, 47.1) });
  assert.equal(JSON.stringify(judge(question, rules)), JSON.stringify(judge(question, rules)));
});
