import { Decimal, parseDecimal } from '#kernel/decimal.ts';
import { integerOf } from '../arithmetic.ts';
import { matchesPattern, replacePattern, splitPattern } from '../regex.ts';
import { textOf, type Value } from '../value.ts';
import { type Builtin, builtin, type Signature, way } from './signature.ts';

const text = (value: Value | undefined): string => value as string;

/** Characters from `start` (1 is the first, −1 the last), as the standard counts: code points, not UTF-16 units. */
function substring(value: string, start: number | null, length: number | null | undefined): string | null {
  const characters = [...value];
  if (start === null || start === 0 || Math.abs(start) > characters.length || length === null || (length !== undefined && length < 1))
    return null;
  const from = start > 0 ? start - 1 : characters.length + start;
  return characters.slice(from, length === undefined ? undefined : from + length).join('');
}

function before(value: string, match: string): string {
  const at = value.indexOf(match);
  return at < 0 ? '' : value.slice(0, at);
}

function after(value: string, match: string): string {
  const at = value.indexOf(match);
  return at < 0 ? '' : value.slice(at + match.length);
}

function join(list: Value, delimiter: Value): Value {
  const items = (list as readonly Value[]).filter(item => item !== null);
  if (!items.every(item => typeof item === 'string')) return null;
  return items.join(text(delimiter ?? ''));
}

/** A number from text with the given separators; null when the text or a separator is none. */
function numberOf(from: string, grouping: Value, decimal: Value): Value {
  if (grouping !== null && ![' ', ',', '.'].includes(text(grouping))) return null;
  if (decimal !== null && !['.', ','].includes(text(decimal))) return null;
  if (grouping !== null && grouping === (decimal ?? '.')) return null;
  const ungrouped = grouping === null ? from : from.replaceAll(text(grouping), '');
  const plain = decimal === ',' ? ungrouped.replace(/[.]/g, '?').replace(',', '.') : ungrouped;
  return /^-?\d*\.?\d+([eE][+-]?\d+)?$/.test(plain) ? parseDecimal(plain) : null;
}

const onText = (run: (value: string, match: string) => Value): Signature =>
  way(['string:string', 'match:string'], ([a, b]) => run(text(a), text(b)));

/** The standard's functions on text, and those that make text or numbers of it. */
export const textBuiltins: readonly Builtin[] = [
  builtin(
    'string',
    'string',
    way(['from:any'], ([from]) => textOf(from!)),
  ),
  builtin(
    'number',
    'number',
    way(['from:string', 'grouping separator:string!', 'decimal separator:string!'], ([from, grouping, decimal]) =>
      numberOf(text(from), grouping!, decimal!),
    ),
  ),
  builtin(
    'substring',
    'string',
    way(['string:string', 'start position:number'], ([s, start]) => substring(text(s), integerOf(start!, true), undefined)),
    way(['string:string', 'start position:number', 'length:number'], ([s, start, length]) =>
      substring(text(s), integerOf(start!, true), integerOf(length!, true)),
    ),
  ),
  builtin(
    'string length',
    'number',
    way(['string:string'], ([s]) => new Decimal([...text(s)].length, 0)),
  ),
  builtin(
    'upper case',
    'string',
    way(['string:string'], ([s]) => text(s).toUpperCase()),
  ),
  builtin(
    'lower case',
    'string',
    way(['string:string'], ([s]) => text(s).toLowerCase()),
  ),
  builtin('substring before', 'string', onText(before)),
  builtin('substring after', 'string', onText(after)),
  builtin(
    'contains',
    'boolean',
    onText((value, match) => value.includes(match)),
  ),
  builtin(
    'starts with',
    'boolean',
    onText((value, match) => value.startsWith(match)),
  ),
  builtin(
    'ends with',
    'boolean',
    onText((value, match) => value.endsWith(match)),
  ),
  builtin(
    'matches',
    'boolean',
    way(['input:string', 'pattern:string', 'flags:string~'], ([input, pattern, flags]) =>
      matchesPattern(text(input), text(pattern), text(flags ?? '')),
    ),
  ),
  builtin(
    'replace',
    'string',
    way(['input:string', 'pattern:string', 'replacement:string', 'flags:string~'], ([input, pattern, replacement, flags]) =>
      replacePattern(text(input), text(pattern), text(replacement), text(flags ?? '')),
    ),
  ),
  builtin(
    'split',
    { kind: 'list', of: { kind: 'string' } },
    way(['string:string', 'delimiter:string'], ([s, delimiter]) => splitPattern(text(s), text(delimiter))),
  ),
  builtin(
    'string join',
    'string',
    way(['list:list', 'delimiter:string~'], ([list, delimiter]) => join(list!, delimiter!)),
  ),
];
