import { nameOf } from '../ids.ts';

/** The same words in both languages of the screens. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A stretch of the plan's text, in its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a finding is about; stable, one a rule. */
export type FindingCode =
  | 'targetWithoutBaseline'
  | 'baselineWithoutYear'
  | 'baselineMeetsTarget'
  | 'restatedDifferently'
  | 'targetsDisagree'
  | 'factsDisagree'
  | 'countDiffersFromList'
  | 'partExceedsWhole'
  | 'percentAboveHundred'
  | 'promiseWithoutOwner'
  | 'deadlineOutsidePlan'
  | 'vagueQuantity'
  | 'vagueDegree'
  | 'hedgedWhole'
  | 'rankWithoutMeasure'
  | 'shorthandUnexplained'
  | 'numberingGap'
  | 'repeatedPassage'
  | 'brokenLine';

/** A remark of the check-up (规划体检): what is amiss, where, and what to do about it. */
export interface Finding {
  /** The same for the same remark on the same words, wherever they stand. */
  readonly id: string;
  readonly code: FindingCode;
  readonly title: Words;
  readonly sentence: Words;
  /** In the order of the text; at least one. */
  readonly places: readonly Span[];
  /** Ids of the promises and facts it is about; none where it is about the text. */
  readonly commitments: readonly string[];
}

const titles: Readonly<Record<FindingCode, Words>> = {
  targetWithoutBaseline: { zh: '目标没有现状值', en: 'Target without a baseline' },
  baselineWithoutYear: { zh: '现状值没有年份', en: 'Baseline without a year' },
  baselineMeetsTarget: { zh: '现状已达到目标', en: 'Baseline already meets its target' },
  restatedDifferently: { zh: '同一承诺前后说法不一', en: 'One promise stated in different ways' },
  targetsDisagree: { zh: '同一指标目标值不一', en: 'One indicator with different targets' },
  factsDisagree: { zh: '同一指标现状值不一', en: 'One indicator with different present values' },
  countDiffersFromList: { zh: '数目与所列不符', en: 'Count differs from its list' },
  partExceedsWhole: { zh: '其中数大于总数', en: 'Part larger than its whole' },
  percentAboveHundred: { zh: '百分比超过100%', en: 'Percentage above 100' },
  promiseWithoutOwner: { zh: '承诺没有责任单位', en: 'Promises without a responsible body' },
  deadlineOutsidePlan: { zh: '期限不在规划期内', en: 'Deadline outside the years of the plan' },
  vagueQuantity: { zh: '数量含糊，无法核验', en: 'Vague quantity that cannot be checked' },
  vagueDegree: { zh: '程度含糊，无法核验', en: 'Vague degree that cannot be checked' },
  hedgedWhole: { zh: '“基本”没有界限', en: '“Basically” without a bound' },
  rankWithoutMeasure: { zh: '位次没有衡量办法', en: 'Rank without a way to measure it' },
  shorthandUnexplained: { zh: '简称没有解释', en: 'Shorthand that is not explained' },
  numberingGap: { zh: '序号不连续', en: 'Numbering with a gap' },
  repeatedPassage: { zh: '整句重复', en: 'Sentence said twice' },
  brokenLine: { zh: '句子中间换行', en: 'Line broken within a sentence' },
};

/** Makes a finding; its id comes from its code and the words at its places, so that it outlives edits elsewhere. */
export function finding(
  text: string,
  code: FindingCode,
  sentence: Words,
  places: readonly Span[],
  commitments: readonly { readonly id: string }[] = [],
): Finding {
  const unique = new Map(places.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  const ordered = [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const words = ordered.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')).join('|');
  const ids = [...new Set(commitments.map(({ id }) => id))];
  return { id: `${code}-${nameOf(words)}`, code, title: titles[code], sentence, places: ordered, commitments: ids };
}
