import { integerOf } from '../arithmetic.ts';
import { monthNames, weekdayNames } from '../builtins/dates.ts';
import { builtins } from '../builtins/index.ts';
import { invoke } from '../builtins/signature.ts';
import { DaysDuration } from '../temporal.ts';
import type { Value } from '../value.ts';
import { bothMissing, equalSql } from './compare.ts';
import { literalSql } from './literal.ts';
import { exponential, logarithm, remainder, roundings, squareRoot } from './numbers.ts';
import { postgresPattern, postgresReplacement } from './pattern.ts';
import { textOfScalar } from './text.ts';
import * as times from './times.ts';
import {
  asNumeric,
  nothing,
  numeric,
  once,
  type Parameters,
  refuseSql,
  type Scalar,
  type ScalarKind,
  type SqlValue,
  scalar,
  truth,
} from './value.ts';

/** The arguments of a call, in the order of the parameters. */
export type Args = readonly SqlValue[];
type Made = SqlValue | null;

const isScalar = <K extends ScalarKind>(value: SqlValue | undefined, kind: K): value is Scalar & { readonly kind: K } =>
  value?.sort === 'scalar' && value.kind === kind;

/** One list of one item stands for the item, as the standard's functions take it. */
export const single = (value: SqlValue): SqlValue => (value.sort === 'list' && value.items.length === 1 ? value.items[0]! : value);

/** What a function makes of written arguments, where it only reads a literal (a date, a duration, a range from text). */
function written(p: Parameters, name: string, args: Args): SqlValue | null {
  const values = args.map(arg => (arg.sort === 'scalar' ? arg.literal : arg.sort === 'null' ? null : undefined));
  if (values.some(value => value === undefined)) return null;
  return literalSql(p, invoke(builtins.get(name)!, values as Value[], null, { now: () => null }));
}

const dates = (p: Parameters, name: string, args: Args): Made => {
  const [a, b, c] = args;
  if (args.length === 1 && isScalar(a, 'string')) return written(p, name, args) ?? refuseSql('只能由写明的文字得到日期和时间');
  if (name === 'date' && args.length === 1)
    return isScalar(a, 'date') ? a : isScalar(a, 'dateTime') ? scalar('date', times.dateOf(a.sql)) : nothing;
  if (name === 'date') {
    if (!isScalar(a, 'number') || !isScalar(b, 'number') || !isScalar(c, 'number')) return nothing;
    const year = a.literal === undefined ? 0 : integerOf(a.literal, true);
    if (year === null || (Math.abs(year) > 4_000 && Math.abs(year) > (year < 0 ? 4_600 : 200_000)))
      return refuseSql('日期超出数据库的范围');
    return scalar('date', times.dateFromParts(p, asNumeric(a), asNumeric(b), asNumeric(c)));
  }
  if (name === 'time') return timeOf(p, args);
  if (args.length === 1)
    return isScalar(a, 'dateTime')
      ? a
      : isScalar(a, 'date')
        ? scalar('dateTime', `${times.daysOf(a.sql)} * 86400`, { offset: 0 })
        : nothing;
  if (!(isScalar(a, 'date') || isScalar(a, 'dateTime')) || !isScalar(b, 'time')) return nothing;
  const days = a.kind === 'date' ? times.daysOf(a.sql) : times.dayOf(a.sql);
  return scalar('dateTime', `(${days} * 86400 + ${b.sql})`, b.zone);
};

function timeOf(p: Parameters, args: Args): Made {
  const [a, b, c, offset] = args;
  if (args.length === 1) {
    if (isScalar(a, 'date')) return scalar('time', `${times.daysOf(a.sql)} * 0`, { offset: 0 });
    return isScalar(a, 'time') ? a : isScalar(a, 'dateTime') ? scalar('time', times.clockOf(p, a.sql), a.zone) : nothing;
  }
  if (!isScalar(a, 'number') || !isScalar(b, 'number') || !isScalar(c, 'number')) return nothing;
  if (offset?.sort === 'scalar' && !(offset.literal instanceof DaysDuration)) return refuseSql('时区要写明');
  const seconds = offset?.sort === 'scalar' ? Number((offset.literal as DaysDuration).nanos / 1_000_000_000n) : null;
  if (seconds !== null && Math.abs(seconds) > 18 * 3600) return nothing;
  const made = once(
    p,
    [asNumeric(a), asNumeric(b), asNumeric(c)],
    (h, m, s) =>
      `CASE WHEN ${h} = trunc(${h}) AND ${h} BETWEEN 0 AND 23 AND ${m} = trunc(${m}) AND ${m} BETWEEN 0 AND 59 AND ${s} >= 0 AND ${s} < 60 THEN ${h} * 3600 + ${m} * 60 + trunc(${s}, 9) END`,
  );
  return scalar('time', made, seconds === null ? null : { offset: seconds });
}

const dateSqlOf = (value: SqlValue | undefined): string | null =>
  isScalar(value, 'date') ? value.sql : isScalar(value, 'dateTime') ? times.dateOf(value.sql) : null;

/** ARRAY['Monday', …][n]. */
const named = (names: readonly string[], n: string): string => `(ARRAY[${names.map(name => `'${name}'`).join(', ')}])[(${n})::int]`;

function dayFunctions(name: string, args: Args): Made {
  const date = dateSqlOf(args[0]);
  if (date === null || args.length !== 1) return nothing;
  if (name === 'day of year') return numeric(`extract(doy from ${date})`);
  if (name === 'week of year') return numeric(`extract(week from ${date})`);
  if (name === 'day of week') return scalar('string', named(weekdayNames, `extract(isodow from ${date})`));
  return scalar('string', named(monthNames, `extract(month from ${date})`));
}

function rounded(p: Parameters, name: string, [n, s]: Args): Made {
  if (!isScalar(n, 'number') || (s !== undefined && !isScalar(s, 'number'))) return nothing;
  const round = roundings[name]!;
  const written = s === undefined ? 0 : integerOf(s.literal ?? null, true);
  if (written !== null) {
    if (written < -6111 || written > 6176) return nothing;
    // PostgreSQL rounds to at most 2000 digits either way, beyond which none of its numbers has any.
    const places = String(Math.max(-2000, Math.min(2000, written)));
    return numeric(once(p, [asNumeric(n)], v => round(v, places)));
  }
  const scale = `trunc(${asNumeric(s as Scalar)})`;
  return numeric(
    once(
      p,
      [asNumeric(n), scale],
      (v, q) => `CASE WHEN ${q} BETWEEN -6111 AND 6176 THEN ${once(p, [v, `${q}::int`], (x, places) => round(x, places))} END`,
    ),
  );
}

function numberFunctions(p: Parameters, name: string, args: Args): Made {
  const [a, b] = args;
  if (name === 'abs') {
    const absolute = a?.sort === 'scalar' && ['number', 'daysDuration', 'monthsDuration'].includes(a.kind);
    return absolute ? scalar((a as Scalar).kind, `abs(${asNumeric(a as Scalar)})`) : nothing;
  }
  if (!isScalar(a, 'number')) return nothing;
  if (name === 'modulo') return isScalar(b, 'number') ? numeric(remainder(p, asNumeric(a), asNumeric(b))) : nothing;
  if (name === 'odd' || name === 'even') return truth(`(abs(mod(${asNumeric(a)}, 2)) = ${name === 'odd' ? 1 : 0})`);
  return numeric({ sqrt: squareRoot, log: logarithm, exp: exponential }[name as 'sqrt']!(p, asNumeric(a)));
}

const textFunctions: Readonly<Record<string, (p: Parameters, a: string, b: string) => SqlValue>> = {
  'string length': (_p, a) => numeric(`length(${a})::numeric`),
  'upper case': (_p, a) => scalar('string', `upper(${a})`),
  'lower case': (_p, a) => scalar('string', `lower(${a})`),
  contains: (_p, a, b) => truth(`(strpos(${a}, ${b}) > 0)`),
  'starts with': (_p, a, b) => truth(`starts_with(${a}, ${b})`),
  'ends with': (p, a, b) => truth(once(p, [a, b], (x, y) => `right(${x}, length(${y})) = ${y} AND length(${x}) >= length(${y})`)),
  'substring before': (p, a, b) =>
    scalar(
      'string',
      once(p, [a, b], (x, y) => `CASE WHEN strpos(${x}, ${y}) = 0 THEN '' ELSE left(${x}, strpos(${x}, ${y}) - 1) END`),
    ),
  'substring after': (p, a, b) =>
    scalar(
      'string',
      once(p, [a, b], (x, y) => `CASE WHEN strpos(${x}, ${y}) = 0 THEN '' ELSE substr(${x}, strpos(${x}, ${y}) + length(${y})) END`),
    ),
};

function textFunction(p: Parameters, name: string, args: Args): Made {
  const needed = ['string length', 'upper case', 'lower case'].includes(name) ? 1 : 2;
  if (args.length !== needed || !args.every(arg => isScalar(arg, 'string'))) return nothing;
  return textFunctions[name]!(p, (args[0] as Scalar).sql, (args[1] as Scalar | undefined)?.sql ?? '');
}

function substring(p: Parameters, [s, start, length]: Args): Made {
  if (!isScalar(s, 'string') || !isScalar(start, 'number') || (length !== undefined && !isScalar(length, 'number'))) return nothing;
  const parts = [s.sql, `trunc(${asNumeric(start)})::int`, ...(length === undefined ? [] : [`trunc(${asNumeric(length as Scalar)})::int`])];
  return scalar(
    'string',
    once(p, parts, (x, from, size) => {
      const at = `CASE WHEN ${from} > 0 THEN ${from} ELSE length(${x}) + 1 + ${from} END`;
      const taken = size === undefined ? `substr(${x}, ${at})` : `CASE WHEN ${size} >= 1 THEN substr(${x}, ${at}, ${size}) END`;
      return `CASE WHEN ${from} <> 0 AND abs(${from}) <= length(${x}) THEN ${taken} END`;
    }),
  );
}

const literalText = (value: SqlValue | undefined, what: string): string | null => {
  if (value === undefined || value.sort === 'null') return null;
  return isScalar(value, 'string') && typeof value.literal === 'string' ? value.literal : refuseSql(`${what}要写明`);
};

function patterns(p: Parameters, name: string, args: Args): Made {
  const [input, pattern, third, fourth] = args;
  if (!isScalar(input, 'string') || !isScalar(pattern, 'string')) return nothing;
  const flags = literalText(name === 'matches' ? third : fourth, '标志') ?? '';
  const source = postgresPattern(literalText(pattern, '式样')!, flags, name === 'replace');
  if (source === null) return nothing;
  if (name === 'matches') return truth(`(${input.sql} ~ ${(literalSql(p, source.text) as Scalar).sql})`);
  if (!isScalar(third, 'string')) return nothing;
  const replacement = postgresReplacement(literalText(third, '替换的文字')!, source.groups);
  if (replacement === null) return nothing;
  const [pattern_, replacement_] = [source.text, replacement].map(text => (literalSql(p, text) as Scalar).sql);
  return scalar('string', `regexp_replace(${input.sql}, ${pattern_}, ${replacement_}, 'g')`);
}

function numberFromText(p: Parameters, args: Args): Made {
  const [from, grouping, decimal] = args;
  if (!isScalar(from, 'string')) return nothing;
  const [g, d] = [literalText(grouping, '分隔符'), literalText(decimal, '分隔符')];
  if ((g !== null && ![' ', ',', '.'].includes(g)) || (d !== null && !['.', ','].includes(d)) || (g !== null && g === (d ?? '.')))
    return nothing;
  const ungrouped = g === null ? from.sql : `replace(${from.sql}, '${g}', '')`;
  const plain = d === ',' ? `replace(replace(${ungrouped}, '.', '?'), ',', '.')` : ungrouped;
  return numeric(once(p, [plain], s => `CASE WHEN ${s} ~ '^-?[0-9]*[.]?[0-9]+([eE][+-]?[0-9]{1,3})?$' THEN ${s}::numeric END`));
}

function same(p: Parameters, args: Args): Made {
  const [a, b] = args;
  if (a === undefined || b === undefined) return truth('FALSE');
  if (a.sort === 'scalar' && b.sort === 'scalar') {
    if (a.kind !== b.kind) return bothMissing(a, b);
    if (zoneOnly(a) !== zoneOnly(b)) return bothMissing(a, b);
    return truth(`(${a.sql} IS NOT DISTINCT FROM ${b.sql})`);
  }
  return truth(`coalesce(${equalSql(p, a, b).sql}, FALSE)`);
}

const zoneOnly = (value: Scalar): string | null =>
  value.zone === null ? null : 'id' in value.zone ? value.zone.id : String(value.zone.offset);

/** A call of a built-in in SQL; null when the function has none. */
export function functionSql(p: Parameters, name: string, given: Args): Made {
  const args = given.map(single);
  if (['date', 'time', 'date and time'].includes(name)) return dates(p, name, args);
  if (name === 'duration' || name === 'range') return written(p, name, args) ?? refuseSql('只能由写明的文字得到');
  if (name === 'years and months duration') {
    const [from, to] = [dateSqlOf(args[0]), dateSqlOf(args[1])];
    return from === null || to === null || args.length !== 2 ? nothing : scalar('monthsDuration', times.monthsBetween(p, from, to));
  }
  if (/ of (?:year|week)$/.test(name)) return dayFunctions(name, args);
  if (name in roundings) return rounded(p, name, args);
  if (['abs', 'modulo', 'sqrt', 'log', 'exp', 'odd', 'even'].includes(name)) return numberFunctions(p, name, args);
  if (name in textFunctions) return textFunction(p, name, args);
  if (name === 'substring') return substring(p, args);
  if (name === 'matches' || name === 'replace') return patterns(p, name, args);
  if (name === 'number') return numberFromText(p, args);
  if (name === 'string')
    return args[0]?.sort === 'scalar' ? scalar('string', textOfScalar(p, args[0])) : args[0]?.sort === 'null' ? nothing : null;
  if (name === 'not') return isScalar(args[0], 'boolean') ? truth(`(NOT ${args[0].sql})`) : nothing;
  return name === 'is' ? same(p, args) : null;
}
