import { readFileSync } from 'node:fs';

/** One noun of the trade: its key in code, its Chinese label, its English, other headings met on real forms. */
export interface Term {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly aka: readonly string[];
  readonly basis: string;
}

/** Cells of one CSV line; a cell in double quotes may hold commas. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '');

/** Reads the text of a glossary: `key,zh,en,aka,basis`, other headings separated by `|`. */
export const readGlossary = (csv: string): readonly Term[] =>
  csv
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line.trim() !== '')
    .map(line => {
      const [key = '', zh = '', en = '', aka = '', basis = ''] = cellsOf(line);
      return { key, zh, en, aka: aka.split('|').filter(word => word !== ''), basis };
    });

let byLabel: ReadonlyMap<string, string> | null = null;

/** All terms of src/kernel/glossary.csv. */
export const glossary = (): readonly Term[] => readGlossary(readFileSync(new URL('../kernel/glossary.csv', import.meta.url), 'utf8'));

/** The English of a Chinese label by the glossary; null where it has none (a test fails on that). */
export function english(label: string): string | null {
  byLabel ??= new Map(glossary().flatMap(term => [term.zh, ...term.aka].map(zh => [zh, term.en] as const)));
  return byLabel.get(label) ?? null;
}

let byKey: ReadonlyMap<string, Term> | null = null;

/** What a key is called, in both languages; null for a key that the glossary does not know. */
export function wordOf(key: string): { readonly label: string; readonly english: string } | null {
  byKey ??= new Map(glossary().map(term => [term.key, term] as const));
  const term = byKey.get(key);
  return term === undefined ? null : { label: term.zh, english: term.en };
}
