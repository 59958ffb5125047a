import { compare, Decimal, parseDecimal, round } from '#kernel/decimal.ts';
import { identical } from './builtins/dates.ts';
import { compile } from './formula.ts';
import type { Scope } from './scope.ts';
import { parseDate, parseDateTime, parseDuration, parseTime } from './temporalText.ts';
import { contextOf, isContext, isList, kindOf, type Value } from './value.ts';

/** An expected value as the test kit's extract writes it: an XSD type with text, a list, a context, or null. */
export interface Expected {
  readonly type: string;
  readonly value?: unknown;
}

/** One literal-expression case of the DMN test kit. */
export interface TckCase {
  readonly suite: string;
  readonly id: string;
  readonly expression: string;
  readonly expected: Expected;
  readonly errorResult?: boolean;
}

const readers: Readonly<Record<string, (text: string) => Value>> = {
  decimal: parseDecimal,
  boolean: text => text === 'true',
  string: text => text,
  date: parseDate,
  time: parseTime,
  dateTime: parseDateTime,
  duration: parseDuration,
};

/** The value that a case expects. A type we do not know is a fault. */
export function expectedValue(expected: Expected): Value {
  if (expected.type === 'null' || expected.value === null || expected.value === undefined) return null;
  if (expected.type === 'list') return (expected.value as readonly Expected[]).map(expectedValue);
  if (expected.type === 'context') {
    return contextOf(
      Object.entries(expected.value as Readonly<Record<string, Expected>>).map(([name, item]) => [name, expectedValue(item)]),
    );
  }
  const read = readers[expected.type];
  if (read === undefined) throw new Error(`unknown type ${expected.type}`);
  return read(String(expected.value));
}

/** Digits after the point from which an expected number counts as cut off rather than exact. */
const cutOff = 8;

function sameNumber(actual: Decimal, wanted: Decimal): boolean {
  if (compare(actual, wanted) === 0) return true;
  if (wanted.scale < cutOff) return false;
  return compare(round(actual, wanted.scale), wanted) === 0 || compare(round(actual, wanted.scale, 'down'), wanted) === 0;
}

/** True when a value is what was expected: exactly, or, for a number expected with 8 or more decimals, to those decimals. */
export function agrees(actual: Value, wanted: Value): boolean {
  if (actual instanceof Decimal && wanted instanceof Decimal) return sameNumber(actual, wanted);
  if (isList(actual) && isList(wanted)) return actual.length === wanted.length && actual.every((item, i) => agrees(item, wanted[i]!));
  if (actual !== null && wanted !== null && isContext(actual) && isContext(wanted)) {
    const names = Object.keys(wanted);
    return (
      names.length === Object.keys(actual).length &&
      names.every(name => Object.hasOwn(actual, name) && agrees(actual[name]!, wanted[name]!))
    );
  }
  return kindOf(actual) === kindOf(wanted) && identical(actual, wanted);
}

/** The scope of the kit's cases: nothing is declared and a refusal is null. */
export const tckScope = (now: string): Scope => ({ names: {}, lenient: true, now: () => now });

/** What a closure gives for a case. */
export function answer(test: TckCase, scope: Scope): Value {
  const formula = compile(test.expression, scope);
  return formula.ok ? formula.value.evaluate({}) : null;
}
