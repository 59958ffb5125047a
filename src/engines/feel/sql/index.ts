import { ok, type Result, refuse } from '#kernel/problem.ts';
import { placeText, says } from '../problem.ts';
import type { FeelDateTime } from '../temporal.ts';
import type { Node } from '../tree.ts';
import type { Type } from '../types.ts';
import { makeSql } from './compile.ts';
import { decoder, selected } from './decode.ts';
import type { Mapping, SqlOptions, SqlText } from './mapping.ts';
import { NoColumn } from './names.ts';
import { NoSql, numbered, type Parameters, type SqlValue } from './value.ts';

/** A typed formula on its way to SQL. */
export interface Source {
  readonly text: string;
  readonly tree: Node;
  readonly types: Readonly<Record<string, Type>>;
  readonly aggregates: ReadonlySet<Node>;
  readonly now: () => FeelDateTime | null;
}

const nullText = (kind: SqlText['kind']): SqlText => ({ text: 'NULL', params: [], kind, decode: () => null });

function finished(value: SqlValue, p: Parameters, source: Source): Result<SqlText> {
  if (value.sort === 'null') return ok(nullText('null'));
  if (value.sort !== 'scalar')
    return refuse(says.notInSql({ text: source.text, reason: '结果是列表、区间或上下文，不是一个值' }, placeText(source.tree)));
  return ok({ ...numbered(p, selected(value)), kind: value.kind, decode: decoder(value) });
}

/** A formula as one SQL expression. Refused, with the reason, where PostgreSQL has no equal: never a different answer. */
export function toSql(source: Source, mapping: Mapping, options: SqlOptions): Result<SqlText> {
  const p: Parameters = { values: [], first: options.firstParameter ?? 1, names: 0 };
  try {
    const value = makeSql(
      {
        p,
        mapping,
        types: source.types,
        aggregates: source.aggregates,
        now: source.now,
        layers: [],
        plain: options.condition === true,
        make: makeSql,
      },
      source.tree,
    );
    return finished(value, p, source);
  } catch (error) {
    if (error instanceof NoColumn) return refuse(says.noColumn({ name: error.name2 }, placeText(source.tree)));
    if (error instanceof NoSql) return refuse(says.notInSql({ text: source.text, reason: error.reason }, placeText(source.tree)));
    throw error;
  }
}
