import { compare, type Decimal, divide, one, sign, zero } from '#kernel/decimal.ts';
import { type Measured, step, type Unknown } from './measured.ts';
import type { Question, Rules } from './question.ts';
import { reaches } from './reach.ts';
import { exact, figure, percent, withUnit, withUnitEnglish } from './words.ts';

/** The value to be kept in a year: that year's milestone, the target, or (for 逐年递增, 只增不减) the value of the year before. */
function levelFor(question: Question, year: number): { readonly level: Decimal; readonly ofLastYear: boolean } | null {
  const set = question.milestones.find(m => m.year === year)?.value ?? question.target;
  if (set !== null) return { level: exact(set), ofLastYear: false };
  const before = question.actuals.find(a => a.year === year - 1)?.value ?? (year === question.from ? question.baseline : null);
  return before === null ? null : { level: exact(before), ofLastYear: true };
}

const share = (value: Decimal, level: Decimal, up: boolean) => (up ? divide(value, level) : divide(level, value)) ?? zero;
const clamp = (part: Decimal) => (sign(part) < 0 ? zero : compare(part, one) > 0 ? one : part);

/** Kept year by year: at or above a floor, at or below a ceiling; else the share reached (c ÷ t, t ÷ c), and the promise lags. */
export function measureKeep(question: Question, year: number, value: Decimal, up: boolean, rules: Rules): Measured | Unknown {
  const found = levelFor(question, year);
  if (found === null)
    return {
      missing: { zh: `缺${year - 1}年的值或目标值，不能比较`, en: `There is neither a target nor a value of ${year - 1} to compare with` },
    };
  const { level, ofLastYear } = found;
  const met = reaches(value, level, up ? 'up' : 'down', question, rules);
  const progress = met ? one : clamp(share(value, level, up));
  const [v, l] = [withUnit(value, question.unit), withUnit(level, question.unit)];
  const [vEnglish, lEnglish] = [withUnitEnglish(value, question.unit), withUnitEnglish(level, question.unit)];
  const line = ofLastYear
    ? { zh: `上年的${l}`, en: `last year’s ${lEnglish}` }
    : up
      ? { zh: `${l}的下限`, en: `the floor of ${lEnglish}` }
      : { zh: `${l}的上限`, en: `the ceiling of ${lEnglish}` };
  const side = met ? { zh: '守住', en: 'keeps to' } : up ? { zh: '低于', en: 'is below' } : { zh: '高于', en: 'is above' };
  const equalToLastYear = !met && compare(value, level) === 0;
  return {
    met,
    judged: 'yearly',
    progress,
    ratio: progress,
    regress: ofLastYear && !met && !equalToLastYear,
    otherwise: null,
    told: {
      zh: `${year}年为${v}，${equalToLastYear ? '没有超过' : side.zh}${line.zh}`,
      en: `${vEnglish} in ${year} ${equalToLastYear ? 'does not exceed' : side.en} ${line.en}`,
    },
    steps: [
      step(
        up ? '下限' : '上限',
        up ? 'Floor' : 'Ceiling',
        ofLastYear ? { zh: `${year - 1}年的值`, en: `value of ${year - 1}` } : { zh: '目标值', en: 'target' },
        figure(level),
      ),
      step(
        '完成度',
        'Progress',
        met
          ? `${figure(value)} ${up ? '≥' : '≤'} ${figure(level)}`
          : up
            ? `${figure(value)} ÷ ${figure(level)}`
            : `${figure(level)} ÷ ${figure(value)}`,
        percent(progress),
      ),
    ],
  };
}
