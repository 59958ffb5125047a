import type { PlanPromise } from '../promise.ts';
import type { Method } from '../types.ts';

/** What the method of judging follows from. */
export type Judged = Pick<
  PlanPromise,
  'kind' | 'comparator' | 'value' | 'valueHigh' | 'unit' | 'quote' | 'measure' | 'recurrence' | 'baseline'
>;

const percent = /[%％]|百分点/u;
const growing = /年均(?:增长|增速|递增)|增长率|增速|增幅/u;
const keeping = /保持|稳定|始终|维持|守住|不低于|不少于|不得少于|不小于|至少|确保/u;
const capping = /不超过|不高于|不多于|不大于|以内|以下|控制在/u;

const withoutNumber: Readonly<Partial<Record<PlanPromise['comparator'], Method>>> = {
  increase: 'floor',
  'not-decrease': 'floor',
  decrease: 'ceiling',
};

/** Verbs of making: what they count is gathered over the years. */
const making = /培养|培育|创建|新增|更新|引进|招聘|选派|遴选|开放|认定|评选|建成|新建|改建|改造|扩建|打造|发展|建设|配备/u;
const raising = new Set<PlanPromise['comparator']>(['>=', '>', 'increase', 'not-decrease']);
const lowering = new Set<PlanPromise['comparator']>(['<=', '<']);

/** A promise of every year, a duty or a standing amount: at least so much, or at most. A yearly step up or down is at least that step. */
const isYearly = (p: Judged) => p.recurrence !== null || p.kind === 'rule' || p.kind === 'standing-amount';

/** What is counted up over the years: new things, money of the plan, things built or trained, a step to be made once. */
function isGathered(p: Judged): boolean {
  if (p.comparator === 'new' || p.kind === 'budget' || p.comparator === 'increase' || p.comparator === 'decrease') return true;
  if (percent.test(p.unit ?? '')) return false;
  return p.kind === 'project' || (!raising.has(p.comparator) && making.test(p.quote));
}

/**
 * How a promise is judged, from its comparator and kind: yearly promises, duties and standards by a floor or ceiling; counts and money
 * of the plan by their sum; a value to be reached by its distance from the baseline; a value to be kept by a floor or ceiling; the rest by task state.
 */
export function methodOf(p: Judged): Method {
  if (p.kind === 'baseline' || p.comparator === 'status' || p.comparator === 'rank') return 'state';
  if (p.value === null) return withoutNumber[p.comparator] ?? 'state';
  if (percent.test(p.unit ?? '') && growing.test(p.measure + p.quote) && !lowering.has(p.comparator)) return 'growth';
  const down = lowering.has(p.comparator) || (capping.test(p.quote) && p.comparator === '=');
  if (isYearly(p)) return down ? 'ceiling' : 'floor';
  if (isGathered(p)) return 'cumulative';
  const falls = p.baseline !== null && p.baseline > (p.valueHigh ?? p.value) && !raising.has(p.comparator);
  if (down) return falls ? 'decrease' : 'ceiling';
  if (keeping.test(p.quote) && !/提高|提升|增加|扩大|达到/u.test(p.quote)) return 'floor';
  return falls ? 'decrease' : 'increase';
}

/** 约束性 only where the text says so; what it does not name is expected. */
export const natureOf = (quote: string): PlanPromise['nature'] => (/约束性/u.test(quote) ? 'binding' : 'expected');
