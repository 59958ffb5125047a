import { isDay } from '#kernel/day.ts';
import type { TextKind } from './schema.ts';

const DATE = /^(-?\d{4}-\d{2}-\d{2})(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
/** Letters of names in XML 1.0; the colon is left out, since an identifier is one name. */
const FIRST = '_A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u2C00-\\u2FEF\\u3001-\\uD7FF';
const NAME = new RegExp(`^[${FIRST}][-.0-9\\u00B7${FIRST}]*$`);

/** True for addresses that every judge of anyURI takes: a scheme or none, a port of digits, one fragment, whole escapes, no brackets. */
function isAddress(text: string): boolean {
  if (!/^[^\s[\]\\^`{}|<>"]*$/.test(text) || /%(?![0-9a-f]{2})/i.test(text) || text.split('#').length > 2) return false;
  const head = /^[^/?#]*/.exec(text)![0];
  const authority = /^(?:[^/?#]*:)?\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  return (!head.includes(':') || /^[a-z][a-z0-9+.-]*:/i.test(head)) && /^[^:@]*(?::\d{1,5})?$/.test(authority);
}

const blanks = (text: string) => text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');

/** True for text that the schema takes for this kind. The empty text stands for a date or number that is not given. */
export function fitsKind(kind: TextKind, text: string): boolean {
  if (kind === 'date') return text === '' || isDay(DATE.exec(text)?.[1] ?? '');
  if (kind === 'decimal') return text === '' || DECIMAL.test(text);
  if (kind === 'id') return NAME.test(text);
  if (kind === 'uri') return isAddress(text);
  return kind === 'string' || kind.includes(text);
}

/** The text as it is kept: blanks around dates, numbers, names and addresses say nothing; text stays as it is. */
export const tidied = (kind: TextKind, text: string): string => (kind === 'string' ? text : blanks(text));

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 cannot hold
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Text with what XML 1.0 cannot hold replaced. */
export const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '\ufffd');

/** A number as the schema wants it: digits, no exponent. */
export const decimalOf = (value: number): string => value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** An identifier that the schema takes, from any text: `_` before what does not begin as a name, other signs made `_`; null for nothing. */
export function identifierFrom(text: string): string | null {
  const bare = blanks(text)
    .replace(new RegExp(`[^-.0-9\\u00B7${FIRST}]`, 'g'), '_')
    .slice(0, 200);
  if (bare === '') return null;
  return NAME.test(bare) ? bare : `_${bare}`;
}
