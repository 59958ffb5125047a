import { integerOf } from '../arithmetic.ts';
import type { Node } from '../tree.ts';
import { allOf, anyOf } from './compare.ts';
import { asBoolean, asked, asList, inside, type Making } from './making.ts';
import { filtered, itemAt, quantifiedSql, rowsOfList } from './rows.ts';
import { stepsOf } from './steps.ts';
import { asNumeric, nothing, type Rows, refuseSql, type SqlValue } from './value.ts';

/** `list[condition]` or `list[position]`. */
export function filterSql(m: Making, node: Node & { op: 'filter' }): SqlValue {
  const source = m.make(asked(m, false), node.value);
  if (source.sort === 'null') return nothing;
  const items = asList(source);
  const position = node.condition.op === 'literal' || node.condition.op === 'negate' ? m.make(m, node.condition) : null;
  if (items !== null && position?.sort === 'scalar' && position.kind === 'number') {
    const n = integerOf(position.literal!, true);
    return n === null || n === 0 ? nothing : (items.at(n > 0 ? n - 1 : n) ?? nothing);
  }
  if (items?.length === 0) return source;
  const rows = items === null ? (source as Rows) : rowsOfList(m.p, items);
  const condition = m.make(asked(inside(m, { name: 'item', value: rows.item }, { value: rows.item }), true), node.condition);
  if (condition.sort === 'scalar' && condition.kind === 'number') return itemAt(m.p, rows, `trunc(${asNumeric(condition)})`);
  return filtered(rows, asBoolean(condition));
}

/** Every combination of bound values, written lists only; null when one is a table. */
function combinations(
  m: Making,
  node: Node & { op: 'for' | 'some' | 'every' },
  bindings: typeof node.bindings = node.bindings,
): readonly Making[] | null {
  const [binding, ...rest] = bindings;
  if (binding === undefined) return [m];
  const over = m.make(asked(m, false), binding.over);
  const items =
    binding.until === null
      ? over.sort === 'range'
        ? stepsOf(m.p, over)
        : asList(over)
      : stepsOf(
          m.p,
          { sort: 'range', start: over, startIncluded: true, end: m.make(m, binding.until), endIncluded: true, test: null },
          true,
        );
  if (items === null) return null;
  if (items.length > 300) return refuseSql('列表太长');
  const all: Making[] = [];
  for (const item of items) {
    const more = combinations(inside(m, { name: binding.name, value: item }), node, rest);
    if (more === null) return null;
    all.push(...more);
  }
  return all;
}

/** `for` over what is written: one item for each step. */
export function forSql(m: Making, node: Node & { op: 'for' }): SqlValue {
  const all = combinations(m, node) ?? refuseSql('数据库里不能逐行计算成列表');
  const items: SqlValue[] = [];
  for (const one of all) items.push(m.make(inside(one, { name: 'partial', value: { sort: 'list', items: items.slice() } }), node.body));
  return { sort: 'list', items };
}

/** `some` and `every`, over what is written or over a table's rows. */
export function quantifierSql(m: Making, node: Node & { op: 'some' | 'every' }): SqlValue {
  const all = combinations(m, node);
  if (all !== null) return (node.op === 'some' ? anyOf : allOf)(all.map(one => asBoolean(m.make(one, node.body))));
  const [binding, ...rest] = node.bindings;
  const rows = m.make(asked(m, false), binding!.over);
  if (rows.sort !== 'rows' || rest.length > 0) return refuseSql('只能对一张表逐行判断');
  return quantifiedSql(m.p, node.op === 'some', rows, asBoolean(m.make(inside(m, { name: binding!.name, value: rows.item }), node.body)));
}
