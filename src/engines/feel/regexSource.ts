import { blocks } from './regexBlocks.ts';

/** A reading of an XPath pattern; `fail` leaves it at once, caught by `patternSource`. */
interface Reading {
  readonly text: readonly string[];
  readonly extended: boolean;
  readonly dotAll: boolean;
  at: number;
  groups: number;
  readonly open: number[];
}

class InvalidPattern extends Error {}
const fail = (): never => {
  throw new InvalidPattern();
};

const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const namePart = `${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;

/** Escapes that stand for a set: what goes between brackets, and whether the set is the complement of it. */
const sets: Readonly<Record<string, readonly [string, boolean]>> = {
  s: [' \\t\\n\\r', false],
  S: [' \\t\\n\\r', true],
  d: ['\\p{Nd}', false],
  D: ['\\p{Nd}', true],
  w: ['\\p{P}\\p{Z}\\p{C}', true],
  W: ['\\p{P}\\p{Z}\\p{C}', false],
  i: [nameStart, false],
  I: [nameStart, true],
  c: [namePart, false],
  C: [namePart, true],
};

const categories = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;
const isSpace = (character: string | undefined): boolean => character !== undefined && /^[ \t\n\r]$/.test(character);

/** `{IsGreek}` or `{Lu}` after \p: what goes between brackets. */
function property(r: Reading): string {
  const close = r.text.indexOf('}', r.at);
  if (r.text[r.at] !== '{' || close < 0) fail();
  const written = r.text
    .slice(r.at + 1, close)
    .filter(character => !(r.extended && isSpace(character)))
    .join('');
  r.at = close + 1;
  if (!written.startsWith('Is')) return categories.test(written) ? `\\p{${written}}` : fail();
  const block = blocks[written.slice(2)] ?? fail();
  return block
    .split('-')
    .map(code => `\\u{${code}}`)
    .join('-');
}

/** A set escape after a backslash; null when the escape is of one character. */
function setEscape(r: Reading): readonly [string, boolean] | null {
  const letter = r.text[r.at] ?? fail();
  if (letter in sets) {
    r.at += 1;
    return sets[letter]!;
  }
  if (letter !== 'p' && letter !== 'P') return null;
  r.at += 1;
  return [property(r), letter === 'P'];
}

/** A single escaped character as JavaScript source. */
function characterEscape(r: Reading): string {
  const letter = r.text[r.at++] ?? fail();
  if ('nrt'.includes(letter)) return `\\${letter}`;
  return '\\|.-^?*+{}()[]$'.includes(letter) ? `\\${letter}` : fail();
}

const complement = ([inside, negated]: readonly [string, boolean]): string => `[${negated ? '^' : ''}${inside}]`;
const escapeInClass = (character: string): string => (/[\\\]^[-]/.test(character) ? `\\${character}` : character);

/** One end of a class range, or a set (as source that can stand alone). */
function classItem(r: Reading): { readonly source: string; readonly set: boolean } {
  const character = r.text[r.at++] ?? fail();
  if (character === '[') fail();
  if (character !== '\\') return { source: escapeInClass(character), set: false };
  const set = setEscape(r);
  return set === null ? { source: characterEscape(r), set: false } : { source: complement(set), set: true };
}

/** A character class as JavaScript source: an alternation of its parts, minus what is subtracted. */
function classOf(r: Reading): string {
  const negated = r.text[r.at] === '^';
  if (negated) r.at += 1;
  const plain: string[] = [];
  const setParts: string[] = [];
  let minus = '';
  for (let first = true; r.text[r.at] !== ']'; first = false) {
    if (!first && r.text[r.at] === '-' && r.text[r.at + 1] === '[') {
      r.at += 2;
      minus = classOf(r);
      break;
    }
    const item = classItem(r);
    if (item.set) {
      setParts.push(item.source);
    } else if (r.text[r.at] === '-' && r.text[r.at + 1] !== ']' && r.text[r.at + 1] !== '[') {
      r.at += 1;
      const end = classItem(r);
      if (end.set) fail();
      plain.push(`${item.source}-${end.source}`);
    } else {
      plain.push(item.source);
    }
  }
  if (r.text[r.at++] !== ']' || (plain.length === 0 && setParts.length === 0)) fail();
  const parts = [...(plain.length > 0 ? [`[${plain.join('')}]`] : []), ...setParts];
  const union = parts.length === 1 ? parts[0]! : `(?:${parts.join('|')})`;
  const body = negated ? (plain.length > 0 && setParts.length === 0 ? `[^${plain.join('')}]` : `(?:(?!${union})[\\s\\S])`) : union;
  return minus === '' ? body : `(?:(?!${minus})${body})`;
}

/** \N: the longest number of a group that is already closed. */
function backReference(r: Reading): string {
  const closed = (n: number) => n >= 1 && n <= r.groups && !r.open.includes(n);
  let n = Number(r.text[r.at++]);
  while (/^\d$/.test(r.text[r.at] ?? '') && n * 10 + Number(r.text[r.at]) <= r.groups) n = n * 10 + Number(r.text[r.at++]);
  return closed(n) ? `(?:\\${n})` : fail();
}

function escapeOf(r: Reading): string {
  if (/^\d$/.test(r.text[r.at] ?? '')) return backReference(r);
  const set = setEscape(r);
  return set === null ? characterEscape(r) : complement(set);
}

function group(r: Reading): string {
  const capturing = !(r.text[r.at] === '?' && r.text[r.at + 1] === ':');
  if (capturing) r.open.push(++r.groups);
  else r.at += 2;
  const inner = alternatives(r);
  if (r.text[r.at++] !== ')') fail();
  if (capturing) r.open.pop();
  return capturing ? `(${inner})` : `(?:${inner})`;
}

function atom(r: Reading): string {
  const character = r.text[r.at++]!;
  if (character === '(') return group(r);
  if (character === '[') return classOf(r);
  if (character === '\\') return escapeOf(r);
  if (character === '.') return r.dotAll ? '[\\s\\S]' : '[^\\n]';
  if ('?*+{}]'.includes(character)) fail();
  return /[/]/.test(character) ? `\\${character}` : character;
}

function quantifier(r: Reading): string {
  const rest = r.text.slice(r.at, r.at + 24).join('');
  const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(rest);
  if (found === null) return '';
  r.at += found[0].length;
  return found[0];
}

const skipSpaces = (r: Reading): void => {
  while (r.extended && isSpace(r.text[r.at])) r.at += 1;
};

function alternatives(r: Reading): string {
  let source = '';
  for (skipSpaces(r); r.at < r.text.length && r.text[r.at] !== ')'; skipSpaces(r)) {
    if (r.text[r.at] === '|' || r.text[r.at] === '^' || r.text[r.at] === '$') {
      source += r.text[r.at++];
      continue;
    }
    const one = atom(r);
    skipSpaces(r);
    source += one + quantifier(r);
  }
  return source;
}

/** The JavaScript source (for the flag u) of an XPath pattern, and its number of groups; null when the pattern is invalid. */
export function patternSource(pattern: string, flags: string): { readonly source: string; readonly groups: number } | null {
  const r: Reading = { text: [...pattern], extended: flags.includes('x'), dotAll: flags.includes('s'), at: 0, groups: 0, open: [] };
  try {
    const source = alternatives(r);
    if (r.at < r.text.length) fail();
    return { source, groups: r.groups };
  } catch (error) {
    if (error instanceof InvalidPattern) return null;
    throw error;
  }
}
