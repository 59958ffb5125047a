import { replacementParts } from '../regex.ts';
import { patternSource } from '../regexSource.ts';
import { refuseSql } from './value.ts';

/** What PostgreSQL's regular expressions cannot say, or say otherwise than XPath's. */
const foreign = /\\p\{(?!Nd\})|\[\^[^\]]*\\p/;
const quantifiers = (source: string): number =>
  source
    .replace(/\[(?:\\.|[^\]\\])*\]|\\./g, 'x')
    .replaceAll('(?', '(')
    .match(/[*+?]\??|\{\d+,\d*\}\??/g)?.length ?? 0;

/** The decimal digits of all scripts as ranges of a character class, found once when first asked for. */
let digits: string | null = null;
function decimalDigits(): string {
  if (digits !== null) return digits;
  const zeros = Array.from({ length: 0x1ffff }, (_, code) => code).filter(
    code => /\p{Nd}/u.test(String.fromCodePoint(code)) && !/\p{Nd}/u.test(String.fromCodePoint(Math.max(0, code - 1))),
  );
  const lastOf = (code: number): number => (/\p{Nd}/u.test(String.fromCodePoint(code + 1)) ? lastOf(code + 1) : code);
  digits = zeros.map(code => `${codePoint(code)}-${codePoint(lastOf(code))}`).join('');
  return digits;
}

const codePoint = (code: number): string =>
  code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;

/** JavaScript's source as PostgreSQL's. */
const translated = (source: string): string =>
  source
    .replaceAll('[\\s\\S]', '(?:.|\\n)')
    .replaceAll('\\/', '/')
    .replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_whole, hex: string) => codePoint(Number.parseInt(hex, 16)))
    .replace(/\\p\{Nd\}/g, () => decimalDigits());

/** An XPath pattern for PostgreSQL; null when it is invalid, refused where the two could find different things. */
export function postgresPattern(
  pattern: string,
  flags: string,
  replacing: boolean,
): { readonly text: string; readonly groups: number } | null {
  if (!/^[smix]*$/.test(flags)) return null;
  const read = patternSource(pattern, flags);
  if (read === null) return null;
  if (foreign.test(read.source) || (flags.includes('i') && /\P{ASCII}/u.test(pattern))) return refuseSql('数据库没有这种式样');
  if (replacing && (/[|]|\(\?!/.test(read.source) || quantifiers(read.source) > 1)) return refuseSql('数据库与标准取最长匹配的规则不同');
  if (replacing && new RegExp(read.source, 'u').test('')) return null;
  const options = `${flags.includes('i') ? 'i' : ''}${flags.includes('m') ? 'w' : ''}`;
  return { text: options === '' ? translated(read.source) : `(?${options})${translated(read.source)}`, groups: read.groups };
}

/** The replacement text for regexp_replace; null when it is invalid. */
export function postgresReplacement(replacement: string, groups: number): string | null {
  const parts = replacementParts(replacement, groups);
  if (parts === null) return null;
  return parts
    .map(part => {
      if (typeof part === 'string') return part === '\\' ? '\\\\' : part;
      if (part > 9) return refuseSql('数据库只认前九个分组');
      return part === 0 ? '\\&' : part <= groups ? `\\${part}` : '';
    })
    .join('');
}
