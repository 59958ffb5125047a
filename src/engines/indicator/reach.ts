import { absolute, add, compare, type Decimal, divide, multiply, one, sign, subtract, zero } from '#kernel/decimal.ts';
import type { Sentence, Step } from './judgement.ts';
import { type Measured, step, type Unknown } from './measured.ts';
import type { Question, Rules } from './question.ts';
import { reachOf, type Time, timeAt } from './time.ts';
import { exact, figure, percent, ratioText, withUnit, withUnitEnglish } from './words.ts';

export type Direction = 'up' | 'down';

/** Whether a value stands on the promised side of a target; 左右 allows the tolerance, > and < do not allow equality. */
export function reaches(value: Decimal, target: Decimal, direction: Direction, question: Question, rules: Rules): boolean {
  const slack = question.about ? multiply(absolute(target), exact(rules.aboutTolerance)) : zero;
  const over = direction === 'up' ? subtract(add(value, slack), target) : subtract(add(target, slack), value);
  return question.strict && !question.about ? sign(over) > 0 : sign(over) >= 0;
}

/** The share that should be done by the end of a year: the milestone's where one is set, else the share of time. */
export function expectedShare(
  question: Question,
  year: number,
  shareOf: (value: Decimal) => Decimal | null,
): { readonly share: Decimal; readonly milestone: Decimal | null } {
  const set = question.milestones.find(m => m.year === year);
  const milestone = set === undefined ? null : exact(set.value);
  const share = milestone === null ? null : shareOf(milestone);
  if (share === null) return { share: timeAt(question, year).share, milestone: null };
  const reach = reachOf(question, year);
  if (reach === 1) return { share, milestone };
  // Within a year the share lies between those of the year before and of this one, as far along as the figure is.
  const before = year > question.from ? expectedShare(question, year - 1, shareOf).share : zero;
  return { share: add(before, multiply(subtract(share, before), exact(reach))), milestone };
}

/** The steps 时间, 里程碑 and 比值, and the half of the sentence that compares progress with them. */
export function compareWithSchedule(
  progress: Decimal,
  expected: { readonly share: Decimal; readonly milestone: Decimal | null },
  time: Time,
  question: Question,
  limits: readonly Decimal[],
): { readonly ratio: Decimal | null; readonly told: Sentence; readonly steps: readonly Step[] } {
  const ratio = sign(expected.share) > 0 ? divide(progress, expected.share) : null;
  const byTime = expected.milestone === null || percent(expected.share) === percent(time.share);
  const steps = [
    step(
      '时间进度',
      'Time passed',
      { zh: `${time.passed} ÷ ${time.whole} 年`, en: `${time.passed} ÷ ${time.whole} years` },
      percent(time.share),
    ),
    ...(expected.milestone === null
      ? []
      : [
          step(
            '里程碑',
            'Milestone',
            {
              zh: withUnit(expected.milestone, question.unit),
              en: withUnitEnglish(expected.milestone, question.unit),
            },
            percent(expected.share),
          ),
        ]),
    ...(ratio === null ? [] : [step('比值', 'Ratio', `${percent(progress)} ÷ ${percent(expected.share)}`, ratioText(ratio, limits))]),
  ];
  const due = byTime
    ? { zh: `时间已过${percent(expected.share)}`, en: `${percent(expected.share)} of the time gone` }
    : { zh: `按里程碑应走完${percent(expected.share)}`, en: `${percent(expected.share)} due by the milestone` };
  const over = ratio === null ? { zh: '', en: '' } : { zh: `，比值${ratioText(ratio, limits)}`, en: `: ratio ${ratioText(ratio, limits)}` };
  const told = {
    zh: `已走完${percent(progress)}，${due.zh}${over.zh}`,
    en: `${percent(progress)} of the way with ${due.en}${over.en}`,
  };
  return { ratio, told, steps };
}

/** Reached by a date: (c − b) ÷ (t − b), the same sum for rising and falling targets. */
export function measureReach(
  question: Question,
  year: number,
  value: Decimal,
  rules: Rules,
  limits: readonly Decimal[],
): Measured | Unknown {
  if (question.target === null) return { missing: { zh: '缺目标值，不能算完成度', en: 'There is no target value' } };
  const direction: Direction = question.method === 'decrease' ? 'down' : 'up';
  const target = exact(question.target);
  const met = reaches(value, target, direction, question, rules);
  const { unit } = question;
  if (question.baseline === null)
    return met
      ? reachedOutright(value, target, unit, year)
      : { missing: { zh: '缺基期值，不能算完成度', en: 'There is no baseline value' } };
  const base = exact(question.baseline);
  const way = subtract(target, base);
  const shareOf = (at: Decimal) => divide(subtract(at, base), way);
  const share = shareOf(value) ?? zero;
  const progress = met && compare(share, one) < 0 ? one : share;
  const regress = sign(multiply(subtract(value, base), way)) < 0;
  const schedule = compareWithSchedule(progress, expectedShare(question, year, shareOf), timeAt(question, year), question, limits);
  const formula = `（${figure(value)} − ${bracketed(base)}） ÷ （${figure(target)} − ${bracketed(base)}）`;
  const back = {
    zh: `现值${withUnit(value, unit)}不如基期${withUnit(base, unit)}，`,
    en: `${withUnitEnglish(value, unit)} is worse than the baseline of ${withUnitEnglish(base, unit)}; `,
  };
  return {
    met,
    judged: 'byDate',
    progress,
    ratio: schedule.ratio,
    regress,
    otherwise: null,
    told: regress ? { zh: back.zh + schedule.told.zh, en: back.en + schedule.told.en } : schedule.told,
    steps: [step('完成度', 'Progress', formula, percent(progress)), ...schedule.steps],
  };
}

const bracketed = (value: Decimal) => (sign(value) < 0 ? `（${figure(value)}）` : figure(value));

/** A target that is reached needs no baseline to be seen as reached. */
function reachedOutright(value: Decimal, target: Decimal, unit: string | null, year: number): Measured {
  const told = {
    zh: `${year}年为${withUnit(value, unit)}，已达到目标`,
    en: `${withUnitEnglish(value, unit)} in ${year} reaches the target`,
  };
  const formula = { zh: `${figure(value)} 对 ${figure(target)}`, en: `${figure(value)} against ${figure(target)}` };
  return {
    met: true,
    judged: 'byDate',
    progress: one,
    ratio: null,
    regress: false,
    otherwise: null,
    told,
    steps: [step('完成度', 'Progress', formula, '100%')],
  };
}

/** Whether the baseline already stands on the promised side, so that only keeping it is left. */
export function isReachedFromTheStart(question: Question, rules: Rules): boolean {
  if (question.baseline === null || question.target === null) return false;
  if (question.method !== 'increase' && question.method !== 'decrease') return false;
  const direction = question.method === 'increase' ? 'up' : 'down';
  const about = { ...question, about: false };
  return reaches(exact(question.baseline), exact(question.target), direction, about, rules);
}
