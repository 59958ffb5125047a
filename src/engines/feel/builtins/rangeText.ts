import { parseDecimal } from '#kernel/decimal.ts';
import { unquoted } from '../stringText.ts';
import { parseAtLiteral, parseDate, parseDateTime, parseDuration, parseTime } from '../temporalText.ts';
import { FeelRange, kindOf, order, type Value } from '../value.ts';
import { type Builtin, builtin, way } from './signature.ts';

const quoted = '"(?:\\\\.|[^"\\\\])*"';
const endpoint = `(?:${quoted}|@${quoted}|(?:date and time|date|time|duration)\\s*\\(\\s*${quoted}\\s*\\)|-?[\\d.][\\d.eE+-]*?)`;
const written = new RegExp(`^\\s*([[\\](])\\s*(${endpoint})?\\s*\\.\\.\\s*(${endpoint})?\\s*([[\\])])\\s*$`, 's');

const readers: Readonly<Record<string, (text: string) => Value>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  duration: parseDuration,
};

/** The value of a literal end of a range; null when it is none. */
function literalValue(text: string): Value {
  if (text.startsWith('"')) return unquoted(text);
  if (text.startsWith('@')) return parseAtLiteral(unquoted(text.slice(1)));
  const call = /^([a-z ]+?)\s*\(\s*(".*")\s*\)$/s.exec(text);
  return call === null ? parseDecimal(text) : (readers[call[1]!]?.(unquoted(call[2]!)) ?? null);
}

/** `[1..3]`, `(@"2027-01-01"..@"2027-12-31"]` as a range; null unless both ends are literals of one kind, in order. */
export function parseRange(text: string): FeelRange | null {
  const parts = written.exec(text);
  if (parts === null || parts[2] === undefined || parts[3] === undefined) return null;
  const start = literalValue(parts[2]);
  const end = literalValue(parts[3]);
  if (start === null || end === null || kindOf(start) !== kindOf(end) || (order(start, end) ?? 1) > 0) return null;
  return new FeelRange(start, parts[1] === '[', end, parts[4] === ']');
}

/** The standard's conversion of text to a range. */
export const rangeConversion: Builtin = builtin(
  'range',
  'range',
  way(['from:string'], ([from]) => parseRange(from as string)),
);
