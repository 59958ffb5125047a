import { digestOf, quoted, toSnake } from './names.ts';
import { columnsOfTable, isDigested } from './table.ts';
import type { TableShape } from './types.ts';

const indexName = (table: string, set: readonly string[]) => quoted(`${table}_${set.map(toSnake).join('_')}`.slice(0, 60));

/**
 * The indexes by which lists of a table are sorted and narrowed. The id makes the order of a list whole; the state and whose a row is stand behind it,
 * so that a list is found and counted in the index alone. Removed rows are in none of them but their own.
 */
export function listIndexes(table: TableShape): readonly string[] {
  const name = toSnake(table.name);
  return (table.listed ?? []).map(key => {
    const behind = ['state', ...(table.owner === undefined ? [] : [table.owner])].filter(one => one !== key && key !== 'removedAt');
    const columns = [quoted(toSnake(key)), 'id', ...behind.map(one => quoted(toSnake(one)))].join(', ');
    return `create index ${indexName(name, [key, 'list'])} on ${quoted(name)} (county, ${columns}) where removed_at is ${key === 'removedAt' ? 'not null' : 'null'}`;
  });
}

/**
 * The SQL of a new table for a person to read and keep as `NNNN-name.sql`: county leads the primary key, the unique indexes
 * (removed rows left out) and the foreign keys. Row-level security and rights are put on by the store after every migration.
 */
export function draftMigration(table: TableShape): string {
  const name = toSnake(table.name);
  const columns = columnsOfTable(table).map(column => `  ${quoted(column.name)} ${column.type}${column.nullable ? '' : ' not null'}`);
  const references = Object.entries(table.columns).flatMap(([key, { references: other }]) =>
    other === undefined ? [] : [{ column: toSnake(key), other: toSnake(other) }],
  );
  const keys = references.map(
    ({ column, other }) => `  foreign key (county, ${quoted(column)}) references ${quoted(other)} (county, id) deferrable`,
  );
  const unique = table.unique.map(set => {
    const kept = set.map(key => quoted(toSnake(isDigested(table, key) ? digestOf(key) : key)));
    return `create unique index ${indexName(name, set)} on ${quoted(name)} (county, ${kept.join(', ')}) where removed_at is null;`;
  });
  const byReference = references
    .filter(({ column }) => !table.unique.some(set => toSnake(set[0] ?? '') === column))
    .filter(({ column }) => !(table.listed ?? []).some(key => toSnake(key) === column))
    .map(({ column }) => `create index ${indexName(name, [column])} on ${quoted(name)} (county, ${quoted(column)});`);
  const lists = listIndexes(table).map(line => `${line};`);
  const body = [...columns, '  primary key (county, id)', ...keys].join(',\n');
  return `${[`create table ${quoted(name)} (\n${body}\n);`, ...unique, ...byReference, ...lists].join('\n')}\n`;
}
