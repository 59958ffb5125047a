import { Decimal, decimalText, toNumber } from '#kernel/decimal.ts';
import { isContext, isList, textOf, type Value } from './value.ts';

/** A value for JSON: a number where one holds it exactly, else its text; dates, durations and ranges as FEEL writes them. */
export function jsonOf(value: Value): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Decimal) return String(toNumber(value)) === decimalText(value) ? toNumber(value) : decimalText(value);
  if (isList(value)) return value.map(jsonOf);
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, jsonOf(item)]));
  return textOf(value);
}

/** A value as a FEEL literal: text in quotes, null as null. */
export const literalOf = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : (textOf(value) ?? 'null'));
