import { compare, type Decimal, divide, one, subtract } from '#kernel/decimal.ts';
import { type Measured, step, type Unknown } from './measured.ts';
import type { Question } from './question.ts';
import { timeAt } from './time.ts';
import { exact, figure, percent, ratioText } from './words.ts';

/** A power or root, as a decimal of twelve digits: more would only print the rounding of the machine. */
const rounded = (value: number): Decimal => exact(Number(value.toPrecision(12)));

/** Growth: (c ÷ b)^(1 ÷ k) − 1 against the promised yearly rate; progress is the growth so far over the growth promised in all. */
export function measureGrowth(question: Question, year: number, value: Decimal, limits: readonly Decimal[]): Measured | Unknown {
  if (question.target === null) return { missing: { zh: '缺目标增速', en: 'There is no promised rate' } };
  if (question.baseline === null) return { missing: { zh: '缺基期值，不能算年均增速', en: 'There is no baseline value' } };
  const time = timeAt(question, year);
  const whole = divide(value, exact(question.baseline));
  if (whole === null || time.passed === 0 || question.baseline <= 0 || Number(whole) <= 0)
    return { missing: { zh: '基期值或现值不是正数，不能算年均增速', en: 'Growth needs a positive baseline and actual' } };
  const promised = exact(question.target / 100);
  const rate = rounded(Number(whole) ** (1 / time.passed) - 1);
  const inAll = rounded((1 + Number(promised)) ** time.whole - 1);
  const gap = compare(rate, promised);
  const met = question.strict ? gap > 0 : gap >= 0;
  const ratio = divide(rate, promised);
  return {
    met,
    judged: 'rate',
    progress: divide(subtract(whole, one), inAll),
    ratio,
    regress: Number(rate) < 0 && question.target > 0,
    otherwise: null,
    told: {
      zh: `年均增长${percent(rate)}，承诺${percent(promised)}${ratio === null ? '' : `，比值${ratioText(ratio, limits)}`}`,
      en: `${percent(rate)} a year against ${percent(promised)} promised${ratio === null ? '' : `: ratio ${ratioText(ratio, limits)}`}`,
    },
    steps: [
      step(
        '年均增速',
        'Yearly growth',
        `（${figure(value)} ÷ ${figure(exact(question.baseline))}）^（1 ÷ ${time.passed}） − 1`,
        percent(rate),
      ),
      ...(ratio === null ? [] : [step('比值', 'Ratio', `${percent(rate)} ÷ ${percent(promised)}`, ratioText(ratio, limits))]),
    ],
  };
}
