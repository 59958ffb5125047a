import { compare, Decimal, decimalText, divide, multiply, round, subtract, toDecimal } from '#kernel/decimal.ts';
import { amount } from '../../fields/number.ts';
import type { Fields } from '../../register.ts';
import { type FormulaOver, readFormula } from '../../rule.ts';
import type { Measure, YearlyDeclaration, YearlyRule } from './declaration.ts';

/** Met, broken, or not to be told because a figure is missing. */
export type YearlyVerdict = 'met' | 'broken' | 'unknown';

/** What a rule says of a year: the value, what it was held against, the sum in words, which figures of which years are missing. Numbers are exact, as text. */
export interface Judgement {
  readonly verdict: YearlyVerdict;
  readonly value: string | null;
  readonly against: string | null;
  readonly because: string;
  readonly missing: readonly string[];
}

/** The figures of one year by item; what was not entered is null or not there. */
export type YearFigures = Readonly<Record<string, number | null>>;

/** A rule whose formulas were read. */
export interface ReadRule extends YearlyRule {
  readonly name: string;
  readonly value: FormulaOver;
  readonly other: FormulaOver | null;
  /** The item of a label. */
  readonly itemOf: ReadonlyMap<string, string>;
}

/** The figures as fields that a formula may name. */
const fieldsOf = ({ items }: YearlyDeclaration): Fields =>
  Object.fromEntries(Object.entries(items).map(([name, { label, unit }]) => [name, amount(label, { unit })]));

/** Reads the rules' formulas. Throws with the place for one that cannot be read. */
export function readYearly(said: YearlyDeclaration): readonly ReadRule[] {
  const fields = fieldsOf(said);
  const read = (name: string, text: string): FormulaOver => {
    const found = readFormula(fields, text, 'number');
    if (found.ok) return found.value;
    const why = found.problems.map(({ message, english, at }) => `${at ?? ''} ${message} (${english})`).join('; ');
    throw new Error(`office ${said.office}, yearly rule ${name}: “${text}” ${why}`);
  };
  const itemOf = new Map(Object.entries(said.items).map(([item, { label }]) => [label, item]));
  return Object.entries(said.rules).map(([name, rule]) => ({
    ...rule,
    name,
    itemOf,
    value: read(name, rule.of),
    other: rule.measure.kind === 'outgrows' ? read(name, rule.measure.than) : null,
  }));
}

const isDecimal = (value: unknown): value is Decimal => value instanceof Decimal;
const exact = (value: number): Decimal => toDecimal(value)!;
const hundred = exact(100);

/** Growth from one year to the next in percent, to two places; null where it cannot be told. */
function growth(now: Decimal, before: Decimal): Decimal | null {
  const share = divide(subtract(now, before), before);
  return share === null ? null : round(multiply(share, hundred), 2, 'halfUp');
}

interface Asked {
  readonly rule: ReadRule;
  readonly year: number;
  readonly figures: (year: number) => YearFigures;
}

/** The value of a formula in a year, or what is missing for it. */
function valueIn({ rule, figures }: Asked, over: FormulaOver, year: number): Decimal | readonly string[] {
  const of = figures(year);
  const value = over.of(of);
  if (isDecimal(value)) return value;
  const blank = over.formula.names.filter(label => (of[rule.itemOf.get(label) ?? ''] ?? null) === null);
  return blank.length === 0 ? [`${year}年“${over.formula.text}”算不出`] : blank.map(label => `${year}年${label}`);
}

const unknown = (missing: readonly string[], value: Decimal | null = null): Judgement => ({
  verdict: 'unknown',
  value: value === null ? null : decimalText(value),
  against: null,
  because: `缺少${missing.join('、')}`,
  missing,
});

const told = (isMet: boolean, value: Decimal, against: Decimal | null, because: string): Judgement => ({
  verdict: isMet ? 'met' : 'broken',
  value: decimalText(value),
  against: against === null ? null : decimalText(against),
  because,
  missing: [],
});

const shown = (value: Decimal): string => decimalText(round(value, 4, 'halfUp'));

function againstBefore(asked: Asked, now: Decimal): Judgement {
  const { rule, year } = asked;
  const before = valueIn(asked, rule.value, year - 1);
  if (!isDecimal(before)) return unknown(before, now);
  const off = subtract(now, before);
  const isMet = compare(off, exact(0)) >= 0;
  const words = `${year}年${shown(now)}${rule.unit}，${year - 1}年${shown(before)}${rule.unit}，${isMet ? '增加' : '减少'}${shown(isMet ? off : subtract(before, now))}${rule.unit}`;
  return told(isMet, now, before, words);
}

function againstGrowth(asked: Asked, now: Decimal, other: FormulaOver): Judgement {
  const { rule, year } = asked;
  const values = [valueIn(asked, rule.value, year - 1), valueIn(asked, other, year), valueIn(asked, other, year - 1)];
  const missing = values.flatMap(value => (isDecimal(value) ? [] : value));
  const [before, there, thereBefore] = values;
  if (!isDecimal(before) || !isDecimal(there) || !isDecimal(thereBefore)) return unknown([...new Set(missing)], now);
  const [own, others] = [growth(now, before), growth(there, thereBefore)];
  if (own === null || others === null) return unknown([`${year - 1}年为零，不能算增长率`], now);
  return told(compare(own, others) > 0, own, others, `增长${decimalText(own)}%，对照增长${decimalText(others)}%`);
}

/** Broken where the value fell in each of so many years on end. */
function againstDecline(asked: Asked, now: Decimal, years: number): Judgement {
  const run: Decimal[] = [now];
  for (let back = 1; back <= years; back++) {
    const value = valueIn(asked, asked.rule.value, asked.year - back);
    if (!isDecimal(value)) return unknown(value, now);
    run.unshift(value);
  }
  const fell = run.slice(1).every((value, place) => compare(value, run[place]!) < 0);
  return told(!fell, now, run[0]!, run.map((value, place) => `${asked.year - years + place}年${shown(value)}`).join('，'));
}

/** What a rule says of a year. A year before the rule's first is not asked: null. */
export function judgeYear(rule: ReadRule, year: number, figures: (year: number) => YearFigures): Judgement | null {
  if (rule.since !== undefined && year < rule.since) return null;
  const asked: Asked = { rule, year, figures };
  const now = valueIn(asked, rule.value, year);
  if (!isDecimal(now)) return unknown(now);
  const measure: Measure = rule.measure;
  switch (measure.kind) {
    case 'neverFalls':
      return againstBefore(asked, now);
    case 'outgrows':
      return againstGrowth(asked, now, rule.other!);
    case 'noLongDecline':
      return againstDecline(asked, now, measure.years);
    case 'atLeast':
      return told(
        compare(now, exact(measure.least)) >= 0,
        now,
        exact(measure.least),
        `${year}年${shown(now)}${rule.unit}，不低于${measure.least}${rule.unit}`,
      );
    case 'atMost':
      return told(
        compare(now, exact(measure.most)) <= 0,
        now,
        exact(measure.most),
        `${year}年${shown(now)}${rule.unit}，不高于${measure.most}${rule.unit}`,
      );
  }
}
