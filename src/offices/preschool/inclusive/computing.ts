import { add, compare, type Decimal, divide, multiply, round, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
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

/** A reason in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** What one rate comes to, or why it comes to nothing. */
export interface SupportLine {
  readonly rate: string;
  readonly name: string;
  /** Children, classes or yuan of invoices that were counted; null where it is not known. */
  readonly counted: number | null;
  /** Yuan to the cent; null where nothing is due or it cannot be told. */
  readonly yuan: number | null;
  readonly because: Said;
}

const exact = (value: number): Decimal => toDecimal(value) ?? zero;
const cents = (value: Decimal): number => toNumber(round(value, 2, 'halfUp'));
const told = (facts: SupportFacts, unknown: string) =>
  Object.entries(factWords)
    .map(([key, word]) => `${word}：${facts[key as keyof SupportFacts] ?? unknown}`)
    .join('；');

/** Yuan by invoices: the share of their sum, and no more than so many yuan a child where the rate says. */
function byInvoice({ yuan: most, share }: Rate, sum: number, children: number | null): Pick<SupportLine, 'yuan' | 'because'> {
  const part = divide(multiply(exact(sum), exact(share ?? 0)), exact(100)) ?? zero;
  const [zh, en] = [`票据${sum}元×${share}%`, `${share}% of invoices of ${sum} yuan`];
  if (most === null) return { yuan: cents(part), because: { zh, en } };
  if (children === null)
    return {
      yuan: null,
      because: {
        zh: `${zh}；每名幼儿最多${most}元，在园幼儿数未核定`,
        en: `${en}; at most ${most} a child, and the children are not confirmed`,
      },
    };
  const cap = multiply(exact(most), exact(children));
  if (compare(part, cap) <= 0) return { yuan: cents(part), because: { zh, en } };
  const over = {
    zh: `${zh}，超过每名幼儿${most}元×${children}人，按上限`,
    en: `${en}, beyond ${most} yuan × ${children} children: the limit`,
  };
  return { yuan: cents(cap), because: over };
}

/** What a rate comes to for a kindergarten that may have it. */
function lineOf(rate: Rate, { facts, invoices }: Supported): SupportLine {
  const { id, name, condition } = rate;
  const none = (zh: string, en: string, counted: number | null = null): SupportLine => ({
    rate: id,
    name,
    counted,
    yuan: null,
    because: { zh, en },
  });
  const held = rate.holds(facts);
  if (held === null)
    return none(
      `补助条件“${condition}”缺数据，不能判断（${told(facts, '未知')}）`,
      `A figure for the condition “${condition}” is missing (${told(facts, 'unknown')})`,
    );
  if (!held)
    return none(
      `不符合补助条件“${condition}”（${told(facts, '未知')}）`,
      `The condition “${condition}” does not hold (${told(facts, 'unknown')})`,
    );
  if (rate.basis === 'byInvoice') {
    const sum = invoices[id] ?? 0;
    if (sum === 0) return none('没有核过的票据', 'No checked invoice', 0);
    return { rate: id, name, counted: sum, ...byInvoice(rate, sum, facts.children) };
  }
  const isClass = rate.basis === 'perClass';
  const counted = isClass ? facts.classes : facts.children;
  if (counted === null) return none('年度数据还没有核定，缺的数不当作零', 'The figures are not confirmed; nothing missing counts as zero');
  const yuan = rate.yuan ?? 0;
  const because = {
    zh: `${yuan}元×${counted}${isClass ? '个班' : '人'}`,
    en: `${yuan} yuan × ${counted} ${isClass ? 'classes' : 'children'}`,
  };
  return { rate: id, name, counted, yuan: cents(multiply(exact(yuan), exact(counted))), because };
}

/** Why a kindergarten is due nothing at all; null where the rates decide. */
function whyNothing(rates: readonly Rate[], { isRecognised, facts }: Supported): Said | null {
  const { monthlyFee: fee, feeLimit: limit } = facts;
  if (!isRecognised) return { zh: '没有在有效期内的普惠性民办园认定', en: 'No recognition in force' };
  if (limit !== null && fee === null) return { zh: '没有填月保教费，不能与限价比较', en: 'No monthly fee to compare with the limit' };
  if (limit !== null && fee !== null && fee > limit)
    return { zh: `月保教费${fee}元，高于限价${limit}元`, en: `The monthly fee of ${fee} yuan is above the limit of ${limit}` };
  return rates.some(one => one.basis !== 'feeLimit')
    ? null
    : { zh: '这一年没有登记扶持标准', en: 'No rate of support is entered for this year' };
}

/** Everything that a kindergarten is due by the rates of a year, or the one reason why it is due nothing. Limits of fees are conditions, not money. */
export function supportOf(
  rates: readonly Rate[],
  its: Supported,
): { readonly lines: readonly SupportLine[]; readonly total: number | null; readonly whyNot: Said | null } {
  const whyNot = whyNothing(rates, its);
  if (whyNot !== null) return { lines: [], total: null, whyNot };
  const lines = rates.filter(one => one.basis !== 'feeLimit').map(rate => lineOf(rate, its));
  const due = lines.flatMap(one => (one.yuan === null ? [] : [exact(one.yuan)]));
  return { lines, total: due.length === 0 ? null : cents(due.reduce((so, one) => add(so, one), zero)), whyNot: null };
}
