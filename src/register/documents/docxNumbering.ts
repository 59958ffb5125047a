import { type Tag, walkXml } from './docxXml.ts';
import type { Limits } from './limits.ts';
import { numeral } from './numeral.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  isLegal: boolean;
  style: string | null;
  restart: number | null;
}
interface Abstract {
  readonly levels: Map<number, Level>;
  styleLink: string | null;
  numStyleLink: string | null;
}
interface Instance {
  abstract: string;
  readonly startOverrides: Map<number, number>;
  readonly levels: Map<number, Level>;
}
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

const freshLevel = (): Level => ({ start: 1, format: 'decimal', text: '', suffix: 'tab', isLegal: false, style: null, restart: null });
const number = (text: string | null, otherwise: number) => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise);

function fillLevel(level: Level, tag: Tag): void {
  const value = tag.get('val');
  if (tag.name === 'start') level.start = number(value, 1);
  else if (tag.name === 'numFmt') level.format = value ?? 'decimal';
  else if (tag.name === 'lvlText') level.text = value ?? '';
  else if (tag.name === 'suff') level.suffix = value ?? 'tab';
  else if (tag.name === 'isLgl') level.isLegal = value === null || /^(1|true|on)$/.test(value);
  else if (tag.name === 'pStyle') level.style = value;
  else if (tag.name === 'lvlRestart') level.restart = number(value, 0);
}

interface Declared {
  readonly abstracts: Map<string, Abstract>;
  readonly instances: Map<string, Instance>;
}

/** Reads word/numbering.xml. */
function declaredIn(part: Uint8Array, limits: Limits): Declared {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, Instance>();
  let abstract: Abstract | null = null;
  let instance: Instance | null = null;
  let level: Level | null = null;
  let override = 0;
  const open = (tag: Tag) => {
    if (tag.name === 'abstractNum') {
      abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
      abstracts.set(tag.get('abstractNumId') ?? '', abstract);
    } else if (tag.name === 'num') {
      instance = { abstract: '', startOverrides: new Map(), levels: new Map() };
      instances.set(tag.get('numId') ?? '', instance);
    } else if (tag.name === 'abstractNumId' && instance !== null) instance.abstract = tag.get('val') ?? '';
    else if (tag.name === 'styleLink' && abstract !== null) abstract.styleLink = tag.get('val');
    else if (tag.name === 'numStyleLink' && abstract !== null) abstract.numStyleLink = tag.get('val');
    else if (tag.name === 'lvlOverride') override = number(tag.get('ilvl'), 0);
    else if (tag.name === 'startOverride' && instance !== null) instance.startOverrides.set(override, number(tag.get('val'), 1));
    else if (tag.name === 'lvl') {
      level = freshLevel();
      (instance ?? abstract)?.levels.set(number(tag.get('ilvl'), 0), level);
    } else if (level !== null) fillLevel(level, tag);
  };
  const close = (name: string) => {
    if (name === 'lvl') level = null;
    else if (name === 'abstractNum') abstract = null;
    else if (name === 'num') instance = null;
  };
  walkXml(part, { open, close, text: () => {} }, limits);
  return { abstracts, instances };
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

/** Counts the automatic numbers of a document in the order in which its paragraphs ask for them. */
export function readNumbering(part: Uint8Array | undefined, limits: Limits): Numbering {
  const { abstracts, instances } =
    part === undefined ? { abstracts: new Map<string, Abstract>(), instances: new Map<string, Instance>() } : declaredIn(part, limits);
  const byStyleLink = new Map([...abstracts].flatMap(([id, { styleLink }]) => (styleLink === null ? [] : [[styleLink, id] as const])));
  const homeOf = (list: string) => {
    const id = instances.get(list)?.abstract ?? '';
    const link = abstracts.get(id)?.numStyleLink ?? null;
    return link === null ? id : (byStyleLink.get(link) ?? id);
  };
  const levelAt = (list: string, level: number) =>
    instances.get(list)?.levels.get(level) ?? abstracts.get(homeOf(list))?.levels.get(level) ?? null;
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();

  const countOn = (list: string, level: number): Map<number, number> => {
    const home = homeOf(list);
    const counts = counters.get(home) ?? new Map<number, number>();
    counters.set(home, counts);
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
  const next = ({ list, level }: ListPlace): string => {
    const declared = levelAt(list, level);
    if (declared === null) return '';
    if (declared.format === 'bullet') return spaced(bullet(declared.text), declared.suffix);
    const counts = countOn(list, level);
    const label = declared.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const of = levelAt(list, shown);
      const format = declared.isLegal && shown < level ? 'decimal' : (of?.format ?? 'decimal');
      return numeral(counts.get(shown) ?? of?.start ?? 1, format);
    });
    return spaced(label, declared.suffix);
  };
  const levelOfStyle = (list: string, style: string) => {
    const levels = abstracts.get(homeOf(list))?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? null;
  };
  return { next, levelOfStyle };
}
