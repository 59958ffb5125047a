import { english, wordOf } from '../glossary.ts';
import type { Ledgers } from '../ledger/permit.ts';
import type { Register } from '../register.ts';
import type { ReadingDesk } from '../verb.ts';
import { sourcesOf, type ValueSource } from './source.ts';

/** Where the value of one field comes from, as a page tells it: whose hand, when, and the cell of a file or the deed. */
export type Provenance = {
  readonly field: string;
  readonly at: Date;
  /** The name of the person; a dash where nobody of that account is left. */
  readonly by: string;
} & (
  | {
      readonly from: 'file';
      readonly fileName: string;
      readonly contentHash: string;
      readonly sheet: string;
      readonly line: number;
      readonly column: string | null;
    }
  | { readonly from: 'typed'; readonly label: string; readonly english: string }
);

const isBlank = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function toldOf(ledgers: Ledgers, field: string, by: string, source: ValueSource): Provenance {
  const { at } = source;
  if (source.from === 'file') {
    const { fileName, contentHash, sheet, line, column } = source;
    return { field, at, by, from: 'file', fileName, contentHash, sheet, line, column };
  }
  const verb = ledgers.offices.flatMap(office => office.verbs).find(one => one.name === source.deed);
  const word = wordOf(source.deed.split('.')[1] ?? '');
  const label = verb?.label ?? word?.label ?? source.deed;
  return { field, at, by, from: 'typed', label, english: english(label) ?? word?.english ?? source.deed };
}

/** Where each value of a row comes from, field by field in the order of the declaration; fields that hold nothing, and secrets, are left out. */
export async function provenanceOf(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  row: Readonly<Record<string, unknown>> & { readonly id: string },
): Promise<readonly Provenance[]> {
  const sources = await sourcesOf(desk, register, row.id);
  const names = await ledgers.namesOf(desk, [...new Set(Object.values(sources).map(source => source.by))]);
  return Object.entries(register.fields).flatMap(([field, { sensitive }]) => {
    const source = sources[field];
    if (source === undefined || sensitive === 'secret' || isBlank(row[field])) return [];
    return [toldOf(ledgers, field, names.get(source.by) ?? (source.by === 'system' ? '系统' : '—'), source)];
  });
}
