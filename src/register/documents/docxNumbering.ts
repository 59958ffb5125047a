import { type Declared, declaredLists, type Level } from './docxLists.ts';
import type { Limits } from './limits.ts';
import { numeral } from './numeral.ts';

/** Which list and which level a paragraph stands in. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}
/** The automatic numbers of a Word document. */
export interface Numbering {
  /** The next number at this place, `（一）`, with the space that keeps it from running into the text; '' for none. */
  readonly next: (place: ListPlace) => string;
  /** The level whose declaration names this paragraph style. */
  readonly levelOfStyle: (list: string, style: string) => number | null;
}

/** Bullets of the symbol fonts, whose code points mean nothing outside them, as the signs they look like. */
const symbols: Readonly<Record<string, string>> = {
  '\uf075': '◆',
  '\uf06e': '■',
  '\uf06c': '●',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0b2': '◇',
};
const bullet = (text: string) => (text === '' ? '' : (symbols[text] ?? (/^[\ue000-\uf8ff]$/.test(text) ? '•' : text)));

/** A number that ends in a letter, a digit or a word (第一章) or is a bullet is set off from the text; 一、（一）1. are not. */
const spaced = (label: string, suffix: string) =>
  label !== '' && suffix !== 'nothing' && /[^、.．)）：:\s]$/.test(label) ? `${label} ` : label;

/** Looks lists up along the links between them. */
function finderOf({ abstracts, instances }: Declared) {
  const byStyleLink = new Map([...abstracts].flatMap(([id, { styleLink }]) => (styleLink === null ? [] : [[styleLink, id] as const])));
  const homeOf = (list: string) => {
    const id = instances.get(list)?.abstract ?? '';
    const link = abstracts.get(id)?.numStyleLink ?? null;
    return link === null ? id : (byStyleLink.get(link) ?? id);
  };
  const levelAt = (list: string, level: number): Level | null =>
    instances.get(list)?.levels.get(level) ?? abstracts.get(homeOf(list))?.levels.get(level) ?? null;
  return { homeOf, levelAt };
}

/** Counts on at a place and gives the numbers of all levels there; lists of one form count together, deeper levels begin anew. */
function counterOf({ instances }: Declared, { homeOf, levelAt }: ReturnType<typeof finderOf>) {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ list, level }: ListPlace): ReadonlyMap<number, number> => {
    const counts = counters.get(homeOf(list)) ?? new Map<number, number>();
    counters.set(homeOf(list), counts);
    const override = instances.get(list)?.startOverrides.get(level);
    if (override !== undefined && !begun.has(`${list}/${level}`)) counts.set(level, override);
    else counts.set(level, counts.has(level) ? (counts.get(level) as number) + 1 : (levelAt(list, level)?.start ?? 1));
    begun.add(`${list}/${level}`);
    for (const deeper of [...counts.keys()]) {
      const restart = levelAt(list, deeper)?.restart ?? null;
      if (deeper > level && restart !== 0 && (restart === null || level < restart)) counts.delete(deeper);
    }
    return counts;
  };
}

/** Counts the automatic numbers of a document in the order in which its paragraphs ask for them. */
export function readNumbering(part: Uint8Array | undefined, limits: Limits): Numbering {
  const declared = declaredLists(part, limits);
  const finder = finderOf(declared);
  const count = counterOf(declared, finder);
  const next = (place: ListPlace): string => {
    const { list, level } = place;
    const own = finder.levelAt(list, level);
    if (own === null) return '';
    if (own.format === 'bullet') return spaced(bullet(own.text), own.suffix);
    const counts = count(place);
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const of = finder.levelAt(list, shown);
      const format = own.isLegal && shown < level ? 'decimal' : (of?.format ?? 'decimal');
      return numeral(counts.get(shown) ?? of?.start ?? 1, format);
    });
    return spaced(label, own.suffix);
  };
  const levelOfStyle = (list: string, style: string) => {
    const levels = declared.abstracts.get(finder.homeOf(list))?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? null;
  };
  return { next, levelOfStyle };
}
