import { sealValues } from './codec.ts';
import type { PersonKeys } from './personKeys.ts';
import { isSearched, wordsOf } from './search/words.ts';
import { checkKeys } from './table.ts';
import type { TableShape } from './types.ts';
import { newId } from './uuid.ts';
import type { Raw } from './write.ts';

/** A row that is about to be written: its id and the values as they were given. */
export interface Made {
  readonly id: string;
  readonly value: Raw;
}

/** Values as new rows, each with an id of its own. Fault `store.unknownColumn`. */
export const madeOf = (table: TableShape, values: readonly Raw[]): readonly Made[] =>
  values.map(value => {
    checkKeys(table, value);
    return { id: newId(), value };
  });

/** A new row as the database keeps it, by key: what every way of adding rows writes. `at` is an instant as ISO text. */
export const recordOf = (
  table: TableShape,
  { id, value }: Made,
  { county, state, at, keys }: { readonly county: string; readonly state: string; readonly at: string; readonly keys: PersonKeys },
): Record<string, unknown> => ({
  ...sealValues(table, { ...value, id }, value, keys),
  ...(isSearched(table) ? { searchWords: wordsOf(table, value) } : {}),
  county,
  id,
  version: 1,
  state,
  createdAt: at,
  changedAt: at,
});
