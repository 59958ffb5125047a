import { canonical } from './canonical.ts';
import { personOf, placeOf } from './codec.ts';
import { readNumeric } from './parsers.ts';
import { nobody } from './personKeys.ts';
import { columnsOfTable, type DatabaseColumn } from './table.ts';
import type { TableShape } from './types.ts';
import { type Raw, withoutNaN } from './write.ts';

// Signs that stand in no JSON text: between the members of a list, and for an absent one.
export const BETWEEN = '\u001f';
export const ABSENT = '\u001e';

/** The values of one column of many rows: as members of a list for the database, and as the audit has them in canonical JSON. */
export interface ColumnTexts {
  readonly members: readonly string[];
  readonly audited: readonly string[];
}

const escaped = (text: string): string => (/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text);

/** A string as a member of an array of PostgreSQL. */
export const memberOf = (text: string): string => `"${escaped(text)}"`;

/** A string as a member of an array of PostgreSQL, and as JSON: the same text unless something in it is to be escaped. */
function textsOf(value: string): readonly [member: string, audited: string] {
  const json = JSON.stringify(value);
  return json.length === value.length + 2 ? [json, json] : [memberOf(value), json];
}

/** What a plain value is in both; a numeric that was given as text is audited as the database gives it back. */
function bothOf(type: DatabaseColumn['type'], value: unknown): readonly [member: string, audited: string] {
  if (typeof value === 'string') {
    const both = textsOf(value);
    return type === 'numeric' ? [both[0], canonical(readNumeric(value))] : both;
  }
  if (value instanceof Date) return textsOf(value.toISOString());
  const text = String(value);
  return [textsOf(text)[0], canonical(value)];
}

/** Faults `store.notANumber`. */
function finite(key: string, value: number): string {
  if (!Number.isFinite(value)) withoutNaN({ [key]: value });
  return String(value);
}

/** Numbers, yes or no and what is absent look the same in an array of PostgreSQL and in JSON. */
function plainTexts({ key, type }: DatabaseColumn, records: readonly Raw[]): ColumnTexts {
  const members: string[] = [];
  let audited = members;
  for (const record of records) {
    const value = record[key];
    if (value === null || value === undefined) members.push('null');
    else if (typeof value === 'number') members.push(finite(key, value));
    else if (typeof value === 'boolean') members.push(value ? 'true' : 'false');
    else {
      const [member, json] = bothOf(type, value);
      if (member !== json && audited === members) audited = members.slice();
      members.push(member);
      if (audited !== members) audited.push(json);
      continue;
    }
    if (audited !== members) audited.push(members.at(-1)!);
  }
  return { members, audited };
}

const jsonTexts = ({ key }: DatabaseColumn, records: readonly Raw[]): ColumnTexts => ({
  members: records.map(record => {
    const value = record[key] ?? null;
    return value === null ? ABSENT : JSON.stringify(value);
  }),
  audited: records.map(record => canonical(record[key] ?? null)),
});

/** Sealed values: the audit keeps with each what is needed to open it while its person's key lives. */
function sealedTexts(table: TableShape, column: DatabaseColumn, records: readonly Raw[]): ColumnTexts {
  const place = placeOf(table, column.key);
  const audited = records.map(record => {
    const sealed = record[column.key] ?? null;
    return sealed === null ? 'null' : canonical({ sealed, person: personOf(table, record) ?? nobody, place });
  });
  return { members: plainTexts(column, records).members, audited };
}

/** The texts of one column. */
export function columnTexts(table: TableShape, column: DatabaseColumn, records: readonly Raw[]): ColumnTexts {
  if (column.isSealed) return sealedTexts(table, column, records);
  return column.type === 'jsonb' ? jsonTexts(column, records) : plainTexts(column, records);
}

interface AuditPlace {
  /** The column whose texts stand here; null for the state. */
  readonly key: string | null;
  /** What stands before it. */
  readonly before: string;
}

const known = new WeakMap<TableShape, readonly AuditPlace[]>();

/** What the audit keeps of a new row, in the order of canonical JSON: the table's own columns and the state. */
function auditPlaces(table: TableShape): readonly AuditPlace[] {
  const before = known.get(table);
  if (before) return before;
  const keys = columnsOfTable(table).flatMap(({ key }) => (key === 'state' || Object.hasOwn(table.columns, key) ? [key] : []));
  const places = keys
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key, place) => ({ key: key === 'state' ? null : key, before: `${place === 0 ? '{' : ','}${JSON.stringify(key)}:` }));
  known.set(table, places);
  return places;
}

/** The canonical JSON of what the audit keeps of each new row, from the texts of its columns. */
export function afterTexts(table: TableShape, many: number, state: string, texts: ReadonlyMap<string, ColumnTexts>): readonly string[] {
  const places = auditPlaces(table).map(({ key, before }) => ({ before, audited: key === null ? null : texts.get(key)!.audited }));
  const stated = canonical(state);
  const afters: string[] = [];
  for (let row = 0; row < many; row += 1) {
    let text = '';
    for (const { before, audited } of places) text += before + (audited === null ? stated : audited[row]!);
    afters.push(`${text}}`);
  }
  return afters;
}
