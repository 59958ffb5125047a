import { parser, trackVariables } from '@bpmn-io/lezer-feel';
import type { Tree } from '@lezer/common';
import type { Type } from './types.ts';

/** A formula's text with the grammar's tree over it. Places in the tree are places in the text. */
export interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  /** Where a type was written `range<…>`: the grammar has no such type, so it reads `list <…>` of the same length. */
  readonly ranges: ReadonlySet<number>;
}

/** The names of a type for the grammar, which needs them only to tell names with signs (`a-b`, `师生比+`) from operators. */
function namesOf(type: Type | undefined, depth = 0): unknown {
  if (type === undefined || depth > 5) return 1;
  if (type.kind === 'list') return namesOf(type.of, depth + 1);
  if (type.fields === undefined) return 1;
  return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, namesOf(field, depth + 1)]));
}

const rangeType = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|((?:\bof\s+|<\s*|->\s*))range(?=\s?<)/g;

function withoutRangeTypes(text: string): { readonly text: string; readonly ranges: ReadonlySet<number> } {
  const ranges = new Set<number>();
  if (!text.includes('range<') && !text.includes('range <')) return { text, ranges };
  let rewritten = text.replace(rangeType, (whole, before: string | undefined, at: number) => {
    if (before === undefined) return whole;
    ranges.add(at + before.length);
    return `${before}list `;
  });
  if (rewritten.length !== text.length) rewritten = text;
  return { text: rewritten, ranges };
}

/** True for a name that FEEL itself cannot write: it begins with a digit or holds brackets, a percent sign and the like. */
const isForeign = (name: string): boolean => /^\d|[()%:,;&#$=<>[\]{}|~@!?\\]/.test(name) && !name.includes('"');

function declaredNames(types: Readonly<Record<string, Type>>): string[] {
  return Object.entries(types).flatMap(([name, type]) => [name, ...declaredNames(type.fields ?? type.of?.fields ?? {})]);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const skipped = '"(?:\\\\.|[^"\\\\])*"|//[^\\n]*|/\\*[\\s\\S]*?\\*/';
/** Two functions whose names hold a keyword: in long formulas the grammar may take `date and time(…)` for `date` and `time(…)`. */
const withKeyword = '\\b(?:date\\s+and\\s+time|years\\s+and\\s+months\\s+duration)(?=\\s*\\()';

/**
 * Names that the grammar cannot read (`2027年在校生数`, `教师(专任)数`) or may misread, as letters of the same length: places and names
 * are read from the original.
 */
function withPlainNames(text: string, types: Readonly<Record<string, Type>>): string {
  const foreign = [...new Set(declaredNames(types))].filter(isForeign).sort((a, b) => b.length - a.length);
  if (!/\sand\s/.test(text) && !foreign.some(name => text.includes(name))) return text;
  const pattern = new RegExp(`${skipped}|(${[...foreign.map(escaped), withKeyword].join('|')})`, 'g');
  return text.replace(pattern, (whole, name?: string) => (name === undefined ? whole : '甲'.repeat(name.length)));
}

/** True for a name of letters alone, as are those within it: the grammar reads it without being told. */
const isPlain = (name: string, type: Type): boolean =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
  Object.entries(type.fields ?? type.of?.fields ?? {}).every(([field, inner]) => isPlain(field, inner));

/** Reads a FEEL expression with the names it may use. Never refuses: what cannot be read is marked in the tree. */
export function parse(text: string, names: Readonly<Record<string, Type>>): Parsed {
  const source = withoutRangeTypes(withPlainNames(text, names));
  const known = Object.fromEntries(Object.entries(names).flatMap(([name, type]) => (isPlain(name, type) ? [] : [[name, namesOf(type)]])));
  const tree = parser.configure({ top: 'Expression', contextTracker: trackVariables(known) }).parse(source.text);
  return { text, tree, ranges: source.ranges };
}
