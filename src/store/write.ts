import { type RawBuilder, sql } from 'kysely';
import { fault, faults } from './fault.ts';
import type { DatabaseColumn } from './table.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** Refuses NaN and the infinities, which JSON would turn into null: a value that is no number must not become an absent one. */
export function withoutNaN<T extends Raw>(values: T): T {
  for (const key in values) {
    const value = values[key];
    if (typeof value === 'number' && !Number.isFinite(value)) throw fault(faults.notANumber({ column: key, value: String(value) }));
  }
  return values;
}

/**
 * Records (by key) as one JSON parameter that the database reads as rows, whatever their number: `names` for the column list,
 * `source` for the from clause (its alias is `wanted`). A key that is absent is null.
 */
export function recordset(
  columns: readonly DatabaseColumn[],
  records: readonly Raw[],
): { readonly names: RawBuilder<unknown>; readonly source: RawBuilder<unknown> } {
  const named = records.map(record => {
    withoutNaN(record);
    const byName: Record<string, unknown> = {};
    for (const { key, name } of columns) byName[name] = record[key] ?? null;
    return byName;
  });
  const types = columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`);
  return {
    names: sql.join(columns.map(({ name }) => sql.id(name))),
    source: sql`json_to_recordset(${JSON.stringify(named)}::json) as wanted(${sql.join(types)})`,
  };
}
