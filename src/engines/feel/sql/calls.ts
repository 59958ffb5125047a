import { builtins } from '../builtins/index.ts';
import { accepts } from '../builtins/signature.ts';
import { aggregateNames } from '../inferCall.ts';
import { FeelDate } from '../temporal.ts';
import type { Node } from '../tree.ts';
import { arithmeticSql } from './arithmetic.ts';
import { isInSql } from './compare.ts';
import { functionSql, single } from './functions.ts';
import { literalSql } from './literal.ts';
import { asked, asList, inside, lookUp, type Making } from './making.ts';
import { aggregateSql, rowsOfList } from './rows.ts';
import { nothing, type Parameters, parameter, type Rows, refuseSql, type SqlValue, scalar, truth } from './value.ts';

/** The rows of an aggregate's arguments: one list, one table, or values. */
function rowsOf(m: Making, args: readonly SqlValue[]): Rows | null {
  const [first] = args;
  if (args.length === 1 && first?.sort === 'rows') return first;
  const items = args.length === 1 && first?.sort === 'list' ? first.items : args;
  return items.length === 0 || (args.length === 1 && first?.sort === 'null') ? null : rowsOfList(m.p, items);
}

const ofNothing: Readonly<Record<string, (p: Parameters) => SqlValue>> = {
  count: p => ({ sort: 'scalar', kind: 'number', sql: parameter(p, '0', 'numeric'), zone: null }),
  all: () => truth('TRUE'),
  any: () => truth('FALSE'),
};

function aggregateCall(m: Making, node: Node & { op: 'call' }, name: string, args: readonly SqlValue[]): SqlValue {
  if (m.aggregates.has(node)) return aggregateSql(m.p, name, { sort: 'rows', from: null, where: [], item: args[0]!, order: null });
  const counted = args.length === 1 && args[0]!.sort === 'list' ? args[0]!.items : args;
  if (name === 'count' && counted.every(item => item.sort !== 'rows') && args[0]?.sort !== 'null') return countOf(m, counted);
  if (name === 'mode') return refuseSql('众数是列表');
  if (name === 'product') return productSql(m, counted);
  const rows = rowsOf(m, args);
  if (rows !== null) return aggregateSql(m.p, name, rows);
  return args.length === 1 && args[0]!.sort === 'list' ? (ofNothing[name]?.(m.p) ?? nothing) : nothing;
}

/** A product of written values, multiplied one by one: the database has no such aggregate. */
function productSql(m: Making, items: readonly SqlValue[]): SqlValue {
  if (items.some(item => item.sort === 'rows')) return refuseSql('数据库没有“product”');
  const [first, ...rest] = items;
  return first === undefined
    ? nothing
    : rest.reduce(
        (product, item) => arithmeticSql(m.p, '*', product, item),
        first.sort === 'scalar' && first.kind === 'number' ? first : nothing,
      );
}

const countOf = (m: Making, items: readonly SqlValue[]): SqlValue =>
  items.length === 0
    ? ofNothing.count!(m.p)
    : scalar('number', `(SELECT count(*) FROM (VALUES ${items.map((_, i) => `(${i + 1})`).join(', ')}) v(n))::numeric`);

function clockCall(m: Making, name: string): SqlValue {
  const now = m.now();
  if (now === null) return nothing;
  return literalSql(m.p, name === 'now' ? now : new FeelDate(now.days));
}

function ordered(node: Node & { op: 'call' }, name: string): readonly Node[] {
  if (node.args.every(argument => argument.name === null)) return node.args.map(argument => argument.value);
  const signature = builtins
    .get(name)!
    .signatures.find(s => node.args.every(argument => s.parameters.some(parameter => parameter.name === argument.name)));
  if (signature === undefined) return refuseSql('参数的名字不对');
  const placed = signature.parameters.map(parameter => node.args.find(argument => argument.name === parameter.name)?.value);
  while (placed.length > 0 && placed.at(-1) === undefined) placed.pop();
  return placed.map(argument => argument ?? { op: 'literal', value: null, from: node.from, to: node.to });
}

/** A call: a built-in, an aggregate, or a function written in the formula, whose body takes its place. */
export function callSql(m: Making, node: Node & { op: 'call' }): SqlValue {
  const { callee } = node;
  if (callee.op === 'name' && lookUp(m, callee.name).sort === 'null') {
    const callable = builtins.get(callee.name);
    if (callable === undefined) return nothing;
    const names = node.args.some(argument => argument.name !== null) ? node.args.map(argument => argument.name ?? '') : null;
    if (!accepts(callable, node.args.length, names)) return nothing;
    const args = ordered(node, callee.name).map(argument => m.make(asked(m, false), argument));
    if (callee.name === 'now' || callee.name === 'today') return args.length === 0 ? clockCall(m, callee.name) : nothing;
    if (aggregateNames.has(callee.name) && args.length > 0) return aggregateCall(m, node, callee.name, args);
    return functionSql(m.p, callee.name, args.map(single)) ?? listFunction(m, callee.name, args);
  }
  const target = m.make(asked(m, false), callee);
  if (target.sort !== 'function') return nothing;
  const { parameters, body } = target.node;
  if (parameters.length !== node.args.length || node.args.some(argument => argument.name !== null)) return nothing;
  return m.make(
    inside(
      target.scope as Making,
      ...parameters.map((one, i) => ({ name: one.name, value: m.make(asked(m, false), node.args[i]!.value) })),
    ),
    body,
  );
}

function listFunction(m: Making, name: string, [first, second]: readonly SqlValue[]): SqlValue {
  if (first === undefined || first.sort === 'null') return nothing;
  if (name === 'list contains' && second !== undefined) {
    const items = asList(first);
    return isInSql(m.p, second, items === null ? first : { sort: 'list', items });
  }
  if (name === 'get value' && first.sort === 'context' && second?.sort === 'scalar')
    return first.entries.get(String(second.literal ?? '')) ?? nothing;
  if (name === 'string join') return joinSql(m, first, second);
  return refuseSql(`函数“${name}”没有对应的查询`);
}

function joinSql(m: Making, list: SqlValue, delimiter: SqlValue | undefined): SqlValue {
  if (delimiter !== undefined && delimiter.sort === 'scalar' && delimiter.kind !== 'string') return nothing;
  const items = asList(list);
  if (items?.length === 0) return literalSql(m.p, '');
  const rows = items === null ? (list as Rows) : rowsOfList(m.p, items);
  if (rows.item.sort !== 'scalar' || rows.item.kind !== 'string' || rows.from === null || rows.order === null)
    return rows.order === null ? refuseSql('表里的行没有顺序') : nothing;
  const between = delimiter?.sort === 'scalar' ? delimiter.sql : "''";
  const where = rows.where.length > 0 ? ` WHERE ${rows.where.join(' AND ')}` : '';
  return scalar(
    'string',
    `(SELECT coalesce(string_agg(${rows.item.sql}, ${between} ORDER BY ${rows.order}), '') FROM ${rows.from}${where})`,
  );
}
