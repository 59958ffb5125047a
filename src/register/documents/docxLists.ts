import { type Tag, walkXml } from './docxXml.ts';
import type { Limits } from './limits.ts';

/** One level of a list as numbering.xml declares it. */
export interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  isLegal: boolean;
  style: string | null;
  restart: number | null;
}
/** A list's form: its levels, and the style that links it to another. */
export interface Abstract {
  readonly levels: Map<number, Level>;
  styleLink: string | null;
  numStyleLink: string | null;
}
/** A list in use: the form it takes, and what it changes of it. */
export interface Instance {
  abstract: string;
  readonly startOverrides: Map<number, number>;
  readonly levels: Map<number, Level>;
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

/** The lists that a document declares, by their ids. */
export interface Declared {
  readonly abstracts: Map<string, Abstract>;
  readonly instances: Map<string, Instance>;
}

/** Reads word/numbering.xml; a document without it has no lists. */
export function declaredLists(part: Uint8Array | undefined, limits: Limits): Declared {
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
  if (part !== undefined) walkXml(part, { open, close, text: () => {} }, limits);
  return { abstracts, instances };
}
