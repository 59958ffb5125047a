import type { FeelDateTime } from '../temporal.ts';
import type { Node } from '../tree.ts';
import type { Type } from '../types.ts';
import { unknown } from './compare.ts';
import type { Mapping } from './mapping.ts';
import { nameSql } from './names.ts';
import { nothing, type Parameters, refuseSql, type Scalar, type SqlValue } from './value.ts';

/** What making SQL knows: parameters, the mapping, and the values bound around the node, inner first (an item's entries are names too). */
export interface Making {
  readonly p: Parameters;
  readonly mapping: Mapping;
  readonly types: Readonly<Record<string, Type>>;
  readonly aggregates: ReadonlySet<Node>;
  readonly now: () => FeelDateTime | null;
  readonly layers: readonly { readonly name?: string; readonly value: SqlValue }[];
  /** True where only truth is asked. */
  readonly plain: boolean;
  /** Makes a part: the one entry, handed down so that each file need not know all others. */
  readonly make: (m: Making, node: Node) => SqlValue;
}

/** The same with more values bound, the last innermost. */
export const inside = (m: Making, ...layers: Making['layers']): Making => ({
  ...m,
  layers: [...layers.toReversed(), ...m.layers],
  plain: false,
});
/** The same asking only for truth, or not. */
export const asked = (m: Making, plain: boolean): Making => (m.plain === plain ? m : { ...m, plain });

/** A value as a condition; anything but true and false is unknown. */
export const asBoolean = (value: SqlValue): Scalar =>
  value.sort === 'scalar' && value.kind === 'boolean' ? value : value.sort === 'rows' ? refuseSql('不能把整张表当作条件') : unknown;

/** What a name is worth: bound nearby, a column, or nothing. */
export function lookUp(m: Making, name: string): SqlValue {
  for (const layer of m.layers) {
    if (layer.name === name) return layer.value;
    const item = layer.name === undefined && layer.value.sort === 'context' ? layer.value.entries.get(name) : undefined;
    if (item !== undefined) return item;
  }
  return m.types[name] === undefined && m.mapping.names[name] === undefined ? nothing : nameSql(m.mapping, name, m.types[name]);
}

/** A value as written items: a list's, or itself; null for a table's rows or nothing. */
export const asList = (value: SqlValue): readonly SqlValue[] | null =>
  value.sort === 'list' ? value.items : value.sort === 'rows' || value.sort === 'null' ? null : [value];
