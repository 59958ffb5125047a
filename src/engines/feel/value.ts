import { compare as compareDecimals, Decimal, decimalText, equals as equalDecimals, toDecimal } from '#kernel/decimal.ts';
import { DaysDuration, FeelDate, FeelDateTime, FeelTime, MonthsDuration } from './temporal.ts';
import { parseDate, parseDateTime, parseDuration, parseTime, temporalText } from './temporalText.ts';
import type { Type, ValueKind } from './types.ts';
import { instantOf, timeOffsetOf } from './zone.ts';

/** A context: names with values. Made by us without a prototype; one given by a caller may be any plain object. */
export interface ContextValue {
  readonly [name: string]: Value;
}

/** What a formula can be worth. */
export type Value =
  | null
  | string
  | boolean
  | Decimal
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysDuration
  | MonthsDuration
  | FeelRange
  | FeelFunction
  | readonly Value[]
  | ContextValue;

/** A range; an end is undefined where it is unbounded. A unary test `= x` or `!= x` is a range of one point that says so. */
export class FeelRange {
  readonly start: Value | undefined;
  readonly end: Value | undefined;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  readonly test: '=' | '!=' | null;
  constructor(
    start: Value | undefined,
    startIncluded: boolean,
    end: Value | undefined,
    endIncluded: boolean,
    test: '=' | '!=' | null = null,
  ) {
    this.start = start;
    this.startIncluded = startIncluded;
    this.end = end;
    this.endIncluded = endIncluded;
    this.test = test;
  }
}

/** A function value: its parameter lists (one for each way to call it), its type, and what it does. */
export class FeelFunction {
  readonly type: Type;
  readonly call: (args: readonly Value[], names: readonly string[] | null) => Value;
  constructor(type: Type, call: (args: readonly Value[], names: readonly string[] | null) => Value) {
    this.type = type;
    this.call = call;
  }
}

/** The kind of a value. */
export function kindOf(value: Value): ValueKind {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof Decimal) return 'number';
  if (Array.isArray(value)) return 'list';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDateTime) return 'dateTime';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof DaysDuration) return 'daysDuration';
  if (value instanceof MonthsDuration) return 'monthsDuration';
  if (value instanceof FeelRange) return 'range';
  return value instanceof FeelFunction ? 'function' : 'context';
}

/** True for a context of ours. */
export const isContext = (value: Value): value is ContextValue => kindOf(value) === 'context';
/** True for a list. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Contexts of our own inherit nothing, so that no name of JavaScript's objects is taken for an entry; a constructor keeps them fast. */
function Entries(this: Record<string, Value>): void {}
Entries.prototype = Object.create(null);

const emptyContext = (): Record<string, Value> => new (Entries as unknown as new () => Record<string, Value>)();

/** A fresh context of our own. */
export const contextOf = (entries: Iterable<readonly [string, Value]>): ContextValue => {
  const made = emptyContext();
  for (const [name, value] of entries) made[name] = value;
  return made;
};

/** True for a context as a caller gives it, not yet lifted. */
export const isGiven = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
};

const readText: Partial<Record<Type['kind'], (text: string) => Value>> = {
  date: parseDate,
  time: parseTime,
  dateTime: parseDateTime,
  daysDuration: parseDuration,
  monthsDuration: parseDuration,
  number: text => toDecimal(text),
};

/**
 * A value from outside as a FEEL value: numbers become decimals by their shortest text, undefined becomes null, and text
 * is read as a date, time, duration or number where the declared type says so. A fault if it is nothing FEEL knows.
 */
export function lift(value: unknown, type?: Type): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? new Decimal(value + 0, 0) : toDecimal(value);
  if (typeof value === 'string') return type === undefined || type.kind === 'string' ? value : liftText(value, type);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return toDecimal(value);
  if (Array.isArray(value)) return value.map(item => lift(item, type?.of));
  if (typeof value !== 'object') throw new TypeError(`no FEEL value: ${typeof value}`);
  if (!isGiven(value)) return value as Value;
  const made = emptyContext();
  for (const name of Object.keys(value)) made[name] = lift(value[name], type?.fields?.[name]);
  return made;
}

const liftText = (text: string, type: Type): Value => {
  const read = readText[type.kind];
  return read === undefined ? text : read(text);
};

/** Temporal equality and order look at whole milliseconds, as the standard's test kit does. */
const millis = (nanos: bigint): bigint => (nanos >= 0n ? nanos / 1_000_000n : -((999_999n - nanos) / 1_000_000n));

/** -1, 0 or 1; null when the two cannot be ordered. */
export function order(a: Value, b: Value): number | null {
  if (a instanceof Decimal) return b instanceof Decimal ? compareDecimals(a, b) : null;
  if (a === null || b === null) return null;
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null;
  if (a instanceof FeelDate) return b instanceof FeelDate ? Math.sign(a.days - b.days) : null;
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) {
    return (a.zone === null) !== (b.zone === null) ? null : compareBig(millis(instantOf(a)), millis(instantOf(b)));
  }
  if (a instanceof FeelTime && b instanceof FeelTime) {
    if ((a.zone === null) !== (b.zone === null)) return null;
    return compareBig(millis(timeInstant(a)), millis(timeInstant(b)));
  }
  if (a instanceof DaysDuration) return b instanceof DaysDuration ? compareBig(a.nanos, b.nanos) : null;
  if (a instanceof MonthsDuration) return b instanceof MonthsDuration ? Math.sign(a.months - b.months) : null;
  return null;
}

const timeInstant = (value: FeelTime): bigint => BigInt(value.nanos) - BigInt(timeOffsetOf(value) ?? 0) * 1_000_000_000n;
const compareBig = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of two texts by code points, the order of PostgreSQL's "C" collation. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const surrogates = (x >= 0xd800 && x <= 0xdfff) !== (y >= 0xd800 && y <= 0xdfff);
    return surrogates ? (x >= 0xd800 && x <= 0xdfff ? 1 : -1) : x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** FEEL equality: true or false, and null when the kinds differ; null equals only null. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a instanceof Decimal && b instanceof Decimal) return equalDecimals(a, b);
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]!) === true);
  if (kind === 'context') return equalContexts(a as ContextValue, b as ContextValue);
  if (a instanceof FeelRange && b instanceof FeelRange) return equalRanges(a, b);
  if (kind === 'function') return null;
  return order(a, b) === 0;
}

function equalContexts(a: ContextValue, b: ContextValue): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(name => Object.hasOwn(b, name) && equal(a[name]!, b[name]!) === true);
}

function equalRanges(a: FeelRange, b: FeelRange): boolean {
  const same = (x: Value | undefined, y: Value | undefined) => x === y || (x !== undefined && y !== undefined && equal(x, y) === true);
  if (a.test !== b.test || a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded) return false;
  return same(a.start, b.start) && same(a.end, b.end);
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const nested = (value: Value): string => (typeof value === 'string' ? quoted(value) : (textOf(value) ?? 'null'));

/** What `string()` gives; null for null. */
export function textOf(value: Value): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Decimal) return decimalText(value);
  if (isList(value)) return `[${value.map(nested).join(', ')}]`;
  if (value instanceof FeelRange) return rangeText(value);
  if (value instanceof FeelFunction) return 'function';
  if (isContext(value)) {
    const key = (name: string) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : quoted(name));
    return `{${Object.entries(value)
      .map(([name, item]) => `${key(name)}: ${nested(item)}`)
      .join(', ')}}`;
  }
  return temporalText(value);
}

function rangeText(range: FeelRange): string {
  if (range.test !== null) return `(${range.test} ${nested(range.start ?? null)})`;
  if (range.start === undefined) return `(${range.endIncluded ? '<=' : '<'} ${nested(range.end ?? null)})`;
  if (range.end === undefined) return `(${range.startIncluded ? '>=' : '>'} ${nested(range.start)})`;
  return `${range.startIncluded ? '[' : '('}${nested(range.start)}..${nested(range.end)}${range.endIncluded ? ']' : ')'}`;
}
