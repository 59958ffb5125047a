import { once, type Parameters } from './value.ts';

/** 10^-p as numeric, for a whole number p in SQL. */
const step = (p: string): string => (/^-?\d+$/.test(p) ? `1e${-Number(p)}::numeric` : `('1e' || (-(${p}))::text)::numeric`);

/** True when v lies just between two numbers of p digits: only then does it matter whether the last one is even. */
const tie = (v: string, p: string): string =>
  `(${p} < 0 OR scale(trim_scale(${v})) = ${p} + 1) AND abs(${v} - trunc(${v}, ${p})) * 2 = ${step(p)}`;

/** v rounded half-even to p digits after the point; PostgreSQL's own round goes away from zero on a tie. */
const roundEven = (v: string, p: string): string =>
  `CASE WHEN ${tie(v, p)} AND mod(trunc(${v}, ${p}) / ${step(p)}, 2) = 0 THEN trunc(${v}, ${p}) ELSE round(${v}, ${p}) END`;

/** The roundings of the standard in SQL: v to p digits. */
export const roundings: Readonly<Record<string, (v: string, p: string) => string>> = {
  decimal: roundEven,
  'round half up': (v, p) => `round(${v}, ${p})`,
  'round half down': (v, p) => `CASE WHEN ${tie(v, p)} THEN trunc(${v}, ${p}) ELSE round(${v}, ${p}) END`,
  'round down': (v, p) => `trunc(${v}, ${p})`,
  'round up': (v, p) => `CASE WHEN trunc(${v}, ${p}) = ${v} THEN ${v} ELSE trunc(${v}, ${p}) + sign(${v}) * ${step(p)} END`,
  floor: (v, p) => `CASE WHEN trunc(${v}, ${p}) > ${v} THEN trunc(${v}, ${p}) - ${step(p)} ELSE trunc(${v}, ${p}) END`,
  ceiling: (v, p) => `CASE WHEN trunc(${v}, ${p}) < ${v} THEN trunc(${v}, ${p}) + ${step(p)} ELSE trunc(${v}, ${p}) END`,
};

/** Digits after the point that leave 34 significant ones: counted on the number or its text, which unlike a logarithm is exact. */
const placesFor = (v: string): string =>
  `(34 - CASE WHEN abs(${v}) >= 1 THEN length(trunc(abs(${v}))::text) WHEN abs(${v}) >= 0.1 THEN 0 WHEN abs(${v}) >= 0.01 THEN -1 ` +
  `ELSE -length(substring(abs(${v})::text from '^0\\.(0*)')) END)`;

/** A quotient, root or power cut half-even to 34 significant digits, as closures do. */
export const significant = (p: Parameters, sql: string): string =>
  once(p, [sql], v => `CASE WHEN ${v} = 0 THEN 0 ELSE trim_scale(${roundEven(v, placesFor(v))}) END`);

/** Digits after the point that PostgreSQL carries before the cut to 34 significant ones. */
const carried = 80;
/** A number with enough digits for what is cut to 34 afterwards. */
export const wide = (v: string): string => `round(${v}, ${carried})`;

/** a ÷ b to 34 significant digits; null when b is zero. */
export const quotient = (p: Parameters, a: string, b: string): string => significant(p, `${wide(a)} / nullif(${b}, 0)`);

/** The remainder with the divisor's sign; null when b is zero. */
export const remainder = (p: Parameters, a: string, b: string): string =>
  once(
    p,
    [a, b],
    (x, y) =>
      `CASE WHEN ${y} <> 0 THEN CASE WHEN mod(${x}, ${y}) <> 0 AND sign(mod(${x}, ${y})) <> sign(${y}) THEN mod(${x}, ${y}) + ${y} ELSE mod(${x}, ${y}) END END`,
  );

/** The square root; null below zero. */
export const squareRoot = (p: Parameters, a: string): string =>
  once(p, [a], x => `CASE WHEN ${x} >= 0 THEN ${significant(p, `sqrt(${wide(x)})`)} END`);
/** The natural logarithm; null at or below zero. */
export const logarithm = (p: Parameters, a: string): string =>
  once(p, [a], x => `CASE WHEN ${x} > 0 THEN ${significant(p, `ln(${wide(x)})`)} END`);
/** e to the power a; null beyond decimal128. */
export const exponential = (p: Parameters, a: string): string =>
  once(p, [a], x => `CASE WHEN ${x} < 14000 THEN ${significant(p, `exp(${wide(x)})`)} END`);

/** a to the power b; null where it has no real value. */
export const power = (p: Parameters, a: string, b: string): string =>
  once(
    p,
    [a, b],
    (x, y) =>
      `CASE WHEN ${y} = 0 THEN 1 WHEN ${x} = 0 THEN CASE WHEN ${y} > 0 THEN 0 END WHEN ${x} < 0 AND ${y} <> trunc(${y}) THEN NULL ` +
      `WHEN ${y} = trunc(${y}) AND ${y} < 0 THEN ${significant(p, `${wide('1::numeric')} / power(${wide(x)}, -${y})`)} ` +
      `ELSE ${significant(p, `power(${wide(x)}, ${y})`)} END`,
  );
