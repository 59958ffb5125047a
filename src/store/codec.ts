import { fault, faults } from './fault.ts';
import { digestOf } from './names.ts';
import { nobody, type PersonKeys } from './personKeys.ts';
import { refusal, says } from './refusals.ts';
import { isSealed } from './seal.ts';
import { columnsOfTable, isDigested } from './table.ts';
import type { StoredRow, TableShape } from './types.ts';

type Values = Readonly<Record<string, unknown>>;

const known = new WeakMap<TableShape, readonly string[]>();

function sensitiveKeys(table: TableShape): readonly string[] {
  const before = known.get(table);
  if (before !== undefined) return before;
  const keys = Object.keys(table.columns).filter(key => table.columns[key]?.sensitive === true);
  known.set(table, keys);
  return keys;
}

/** True where the table has columns that are kept only as ciphertext. */
export const hasSensitive = (table: TableShape): boolean => sensitiveKeys(table).length > 0;

/** The person whose key hides a row's sensitive values; null where the row names none. */
export function personOf(table: TableShape, row: Values): string | null {
  if (table.person === undefined) return nobody;
  const person = row[table.person];
  return typeof person === 'string' ? person : null;
}

/** The persons of rows, each once. */
export const personsOf = (table: TableShape, rows: readonly Values[]): string[] =>
  hasSensitive(table) ? [...new Set(rows.map(row => personOf(table, row)).filter(person => person !== null))] : [];

/** The name under which a sensitive value is sealed, so that it cannot be moved to another column. */
export const placeOf = (table: TableShape, key: string): string => `${table.name}.${key}`;

/** Values as they are written: sensitive ones sealed, with digests where rows are found by them. `row` names the person. Fault `store.noPerson`; refuses (thrown) with `store.erased`. */
export function sealValues(table: TableShape, row: Values, values: Values, keys: PersonKeys): Record<string, unknown> {
  const written: Record<string, unknown> = { ...values };
  for (const key of sensitiveKeys(table)) {
    if (!Object.hasOwn(values, key)) continue;
    const value = values[key] ?? null;
    const person = personOf(table, row);
    if (value !== null && person === null) throw fault(faults.noPerson({ table: table.name, column: table.person ?? '' }));
    const sealed = value === null || person === null ? null : keys.seal(person, placeOf(table, key), value);
    if (value !== null && sealed === null) throw refusal(says.erased());
    written[key] = sealed;
    if (isDigested(table, key)) written[digestOf(key)] = value === null ? null : keys.digest(table.name, key, value);
  }
  return written;
}

/** A row as it was read, by keys, with sealed values opened; those of an erased person are null. */
export function openRow<R>(table: TableShape, raw: Values, keys: PersonKeys): StoredRow<R> {
  const row: Record<string, unknown> = {};
  for (const column of columnsOfTable(table)) row[column.key] = raw[column.name] ?? null;
  const sensitive = sensitiveKeys(table);
  if (sensitive.length === 0) return row as StoredRow<R>;
  const person = personOf(table, row);
  for (const key of sensitive) {
    const sealed = row[key];
    row[key] = isSealed(sealed) && person !== null ? keys.open(person, placeOf(table, key), sealed) : null;
    delete row[digestOf(key)];
  }
  return row as StoredRow<R>;
}

/** A sealed value as the audit keeps it: with all that is needed to open it while its person's key lives. */
export interface SealedValue {
  readonly sealed: string;
  readonly person: string;
  readonly place: string;
}

/** A raw row's own columns as the audit keeps them: sealed values stay sealed, digests are left out. */
export function auditValues(table: TableShape, raw: Values, only?: readonly string[]): Record<string, unknown> {
  const rowOfKeys = Object.fromEntries(columnsOfTable(table).map(column => [column.key, raw[column.name] ?? null]));
  const person = personOf(table, rowOfKeys);
  const kept = only ?? Object.keys(table.columns);
  return Object.fromEntries(
    kept.map(key => {
      const value = rowOfKeys[key];
      const isHidden = table.columns[key]?.sensitive === true && typeof value === 'string';
      return [key, isHidden ? { sealed: value, person: person ?? nobody, place: placeOf(table, key) } : value];
    }),
  );
}

const isSealedValue = (value: unknown): value is SealedValue =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'person,place,sealed';

/** The persons named by the sealed values of an audit entry. */
export const personsIn = (values: Values | null): string[] =>
  Object.values(values ?? {}).flatMap(value => (isSealedValue(value) ? [value.person] : []));

/** The audit also holds values that only look sealed (anything may stand in a list): what does not open is absent. */
function openOrNull(keys: PersonKeys, { person, place, sealed }: SealedValue): unknown {
  try {
    return keys.open(person, place, sealed);
  } catch {
    return null;
  }
}

/** An audit entry's values for a reader: sealed ones opened, those of an erased person null. */
export function openAudit(values: Values | null, keys: PersonKeys): Record<string, unknown> | null {
  if (values === null) return null;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isSealedValue(value) ? openOrNull(keys, value) : value]));
}
