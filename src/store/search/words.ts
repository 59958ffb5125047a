import { toSnake } from '../names.ts';
import type { TableShape } from '../types.ts';
import { commonKeysOf, keysOf } from './pinyin.ts';

/** Changes with whatever makes the words of the same row come out otherwise; what was written under another is written anew. */
const EDITION = 1;
/** Of a longer text the beginning is searched. */
const LONGEST = 1000;
const LAST_PLACE = 16_000;
// Signs for private use, which no text of a form has: after the last character of a run, and before the letters of a reading.
const END = '\ue000';
const READ = '\ue001';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Most texts are plain Chinese and ASCII, which NFKC leaves as they are.
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;
const normalised = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase();
const quotedWord = (word: string): string =>
  word.includes("'") || word.includes('\\') ? `'${word.replace(/['\\]/g, sign => sign + sign)}'` : `'${word}'`;
const runsOf = (text: string): readonly string[] =>
  normalised(text)
    .split(/\s+/)
    .filter(run => run !== '');

/** The pairs of neighbouring characters of a run, the last with the mark of the end. */
function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.map((sign, place) => sign + (signs[place + 1] ?? END));
}

/** True where a table has words to be searched. */
export const isSearched = (table: TableShape): boolean => (table.searched ?? []).length > 0;

/** The name of the rule by which a table's words were written: another rule, other words. */
export const ruleOf = (table: TableShape): string =>
  `${EDITION} ${(table.searched ?? []).map(({ column, isTitle }) => `${toSnake(column)}${isTitle ? '*' : ''}`).join(' ')}`;

/**
 * The words of a row as the text of a `tsvector`: each pair of neighbouring characters with its place, so that any two characters are
 * found by the index and longer words exactly, and the readings of titles. Empty where nothing is written in the searched columns.
 */
export function wordsOf(table: TableShape, row: Readonly<Record<string, unknown>>): string {
  const words: string[] = [];
  let place = 0;
  for (const { column, isTitle } of table.searched ?? []) {
    const value = row[column];
    if (typeof value !== 'string' || value === '' || ID.test(value)) continue;
    const text = value.slice(0, LONGEST);
    for (const run of runsOf(text)) {
      for (const pair of pairsOf(run)) {
        place += 1;
        if (place < LAST_PLACE) words.push(`${quotedWord(pair)}:${place}`);
      }
      place += 1;
    }
    if (!isTitle) continue;
    const title = text.normalize('NFKC');
    for (const key of [...keysOf(title), ...commonKeysOf(title).map(one => one + END)]) words.push(quotedWord(READ + key));
  }
  return words.join(' ');
}

/** The words of a changed row, where the change touches any of them. */
export const searchedAnew = (
  table: TableShape,
  row: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): { readonly searchWords?: string } =>
  (table.searched ?? []).some(({ column }) => Object.hasOwn(changes, column)) ? { searchWords: wordsOf(table, row) } : {};

function queryOfTerm(term: string): string {
  const signs = [...term];
  const asWritten = signs.length === 1 ? `${quotedWord(term)}:*` : pairsOf(term).slice(0, -1).map(quotedWord).join(' <-> ');
  const letters = term.replaceAll('ü', 'v');
  return /^[a-z]+$/.test(letters) ? `(${asWritten} | ${quotedWord(READ + letters)}:*)` : `(${asWritten})`;
}

/**
 * What is searched for as the text of a `tsquery`: every word between blanks must be there, as it is written anywhere in a searched
 * column, or, in letters, as the beginning of a title's reading (`zj`, `zhj`, `zhao`). Null where nothing is asked.
 */
export function queryOf(words: string): string | null {
  const terms = runsOf(words);
  return terms.length === 0 ? null : terms.map(queryOfTerm).join(' & ');
}
