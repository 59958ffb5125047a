import { readFileSync } from 'node:fs';
import { compoundSurnames, surnames } from './surnames.ts';

let table: ReadonlyMap<string, readonly string[]> | null = null;

function readTable(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  const lines = readFileSync(new URL('./pinyin.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  const parts = lines.map(line => line.split(' '));
  for (const place of [1, 2])
    for (const line of parts)
      for (const sign of line[place] ?? '') {
        const known = readings.get(sign);
        if (known === undefined) readings.set(sign, [line[0]!]);
        else known.push(line[0]!);
      }
  return readings;
}

/** How a character is read, the usual reading first, without tones (`ü` as `v`); none for what is no Chinese character. */
export function readingsOf(sign: string): readonly string[] {
  table ??= readTable();
  return table.get(sign) ?? [];
}

/** A name is as long as people's names are; what is longer is a place, a school, a matter. */
const LONGEST_NAME = 4;
const MOST_READINGS = 4;
const LONGEST_TITLE = 24;
const LETTERS = 8;

/** The readings of each character of a name: the first as a surname. */
function readingsOfName(signs: readonly string[]): readonly (readonly string[])[] {
  const compound = compoundSurnames[signs.slice(0, 2).join('')];
  return signs.map((sign, place) => {
    if (compound !== undefined && place < 2) return [compound[place]!];
    return place === 0 ? (surnames[sign] ?? readingsOf(sign).slice(0, 1)) : readingsOf(sign).slice(0, 2);
  });
}

const long = (syllable: string): string => (/^[zcs]h/.test(syllable) ? syllable.slice(0, 2) : syllable.slice(0, 1));
const short = (syllable: string): string => syllable.slice(0, 1);

/** Whole readings, initials (`zj`, `zhj`), and the surname whole or by its initial with the rest the other way. */
function keysOfReading(syllables: readonly string[]): readonly string[] {
  const [first = '', ...rest] = syllables;
  const initials = rest.map(short).join('');
  return [
    syllables.join(''),
    first + initials,
    short(first) + rest.join(''),
    syllables.map(short).join(''),
    long(first) + initials,
    syllables.map(long).join(''),
  ];
}

function keysOfName(signs: readonly string[]): readonly string[] {
  let whole: readonly (readonly string[])[] = [[]];
  for (const readings of readingsOfName(signs))
    whole = whole.flatMap(before => readings.map(one => [...before, one])).slice(0, MOST_READINGS);
  return whole.flatMap(keysOfReading);
}

/** Initials from each character on, so that a school is found by the letters of any part of its name. */
function keysOfTitle(signs: readonly string[]): readonly string[] {
  const initials = signs.slice(0, LONGEST_TITLE).map(sign => short(readingsOf(sign)[0] ?? ''));
  return initials.map((_, place) => initials.slice(place, place + LETTERS).join(''));
}

/** The surnames of a text's names and the first two initials, as they are typed most: the database learns how common each is, as it cannot of beginnings. */
export function commonKeysOf(text: string): readonly string[] {
  const names = (text.match(/[\p{Script=Han}]+/gu) ?? []).map(run => [...run]).filter(signs => signs.length <= LONGEST_NAME);
  const keys = names.flatMap(signs => {
    const [surname = [], given = []] = readingsOfName(signs);
    const initials = surname.flatMap(first => given.map(second => short(first) + short(second)));
    return [...surname, ...initials];
  });
  return [...new Set(keys)];
}

/** The letters under which a name or a title is found: what is typed must be the beginning of one of them. */
export function keysOf(text: string): readonly string[] {
  const runs = text.match(/[\p{Script=Han}]+/gu) ?? [];
  const keys = runs.flatMap(run => {
    const signs = [...run];
    return signs.length <= LONGEST_NAME ? keysOfName(signs) : keysOfTitle(signs);
  });
  const sorted = [...new Set(keys)].sort();
  // A key that begins the next one is found with it.
  return sorted.filter((key, place) => key !== '' && sorted[place + 1]?.startsWith(key) !== true);
}
