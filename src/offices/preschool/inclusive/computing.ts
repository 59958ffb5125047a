import { add, type Decimal, divide, multiply, round, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { type Condition, factWords, type SupportFacts } from './facts.ts';

/** A rate as the computation takes it. */
export interface Rate {
  readonly id: string;
  readonly name: string;
  readonly basis: 'perChild' | 'perClass' | 'byInvoice' | 'feeLimit';
  readonly yuan: number | null;
  readonly share: number | null;
  readonly condition: string | null;
  readonly holds: Condition;
  readonly source: string;
}

/** A kindergarten before the rates: whether it is recognised, its facts, and the sums of its checked invoices by rate. */
export interface Supported {
  readonly isRecognised: boolean;
  readonly facts: SupportFacts;
  readonly invoices: Readonly<Record<string, number>>;
}

/** What one rate comes to, or why it comes to nothing. */
export interface SupportLine {
  readonly rate: string;
  readonly name: string;
  /** Children, classes or yuan of invoices that were counted; null where it is not known. */
  readonly counted: number | null;
  /** Yuan to the cent; null where nothing is due or it cannot be told. */
  readonly yuan: number | null;
  readonly because: string;
}

const exact = (value: number): Decimal => toDecimal(value) ?? zero;
const cents = (value: Decimal): number => toNumber(round(value, 2, 'halfUp'));
const told = (facts: SupportFacts) =>
  Object.entries(factWords)
    .map(([key, word]) => `${word}：${facts[key as keyof SupportFacts] ?? '未知'}`)
    .join('；');

/** Yuan by invoices: the share of their sum, and no more than so many yuan a child where the rate says. */
function byInvoice(
  { yuan: most, share }: Rate,
  sum: number,
  children: number | null,
): { readonly yuan: number | null; readonly because: string } {
  const part = divide(multiply(exact(sum), exact(share ?? 0)), exact(100)) ?? zero;
  const so = `票据${sum}元×${share}%`;
  if (most === null) return { yuan: cents(part), because: so };
  if (children === null) return { yuan: null, because: `${so}；每名幼儿最多${most}元，在园幼儿数未核定` };
  const cap = multiply(exact(most), exact(children));
  return toNumber(part) > toNumber(cap)
    ? { yuan: cents(cap), because: `${so}，超过每名幼儿${most}元×${children}人，按上限` }
    : { yuan: cents(part), because: so };
}

/** What a rate comes to for a kindergarten that may have it. */
function lineOf(rate: Rate, { facts, invoices }: Supported): SupportLine {
  const { id, name, condition } = rate;
  const none = (because: string, counted: number | null = null): SupportLine => ({ rate: id, name, counted, yuan: null, because });
  const held = rate.holds(facts);
  if (held === null) return none(`补助条件“${condition}”缺数据，不能判断（${told(facts)}）`);
  if (!held) return none(`不符合补助条件“${condition}”（${told(facts)}）`);
  if (rate.basis === 'byInvoice') {
    const sum = invoices[id] ?? 0;
    if (sum === 0) return none('没有核过的票据', 0);
    return { rate: id, name, counted: sum, ...byInvoice(rate, sum, facts.children) };
  }
  const counted = rate.basis === 'perClass' ? facts.classes : facts.children;
  if (counted === null) return none('年度数据还没有核定，缺的数不当作零');
  const [unit, yuan] = [rate.basis === 'perClass' ? '个班' : '人', rate.yuan ?? 0];
  return { rate: id, name, counted, yuan: cents(multiply(exact(yuan), exact(counted))), because: `${yuan}元×${counted}${unit}` };
}

/** Everything that a kindergarten is due by the rates of a year, or the one reason why it is due nothing. Limits of fees are conditions, not money. */
export function supportOf(
  rates: readonly Rate[],
  its: Supported,
): { readonly lines: readonly SupportLine[]; readonly total: number | null; readonly whyNot: string | null } {
  const { monthlyFee, feeLimit } = its.facts;
  const nothing = (whyNot: string) => ({ lines: [], total: null, whyNot });
  if (!its.isRecognised) return nothing('没有在有效期内的普惠性民办园认定');
  if (feeLimit !== null && monthlyFee === null) return nothing('没有填月保教费，不能与限价比较');
  if (feeLimit !== null && monthlyFee !== null && monthlyFee > feeLimit) return nothing(`月保教费${monthlyFee}元，高于限价${feeLimit}元`);
  const lines = rates.filter(one => one.basis !== 'feeLimit').map(rate => lineOf(rate, its));
  if (lines.length === 0) return nothing('这一年没有登记扶持标准');
  const due = lines.flatMap(one => (one.yuan === null ? [] : [exact(one.yuan)]));
  return { lines, total: due.length === 0 ? null : cents(due.reduce((so, one) => add(so, one), zero)), whyNot: null };
}
