import { kids, type Node } from '../tree.ts';
import { arithmeticSql, negateSql } from './arithmetic.ts';
import { callSql } from './calls.ts';
import { allOf, anyOf, compareSql, isInSql } from './compare.ts';
import { instanceSql } from './instance.ts';
import { literalSql } from './literal.ts';
import { filterSql, forSql, quantifierSql } from './loops.ts';
import { asBoolean, asked, inside, lookUp, type Making } from './making.ts';
import { propertySql } from './properties.ts';
import { asNumeric, nothing, refuseSql, type SqlValue, scalar } from './value.ts';

function ifSql(m: Making, node: Node & { op: 'if' }): SqlValue {
  const condition = asBoolean(makeSql(asked(m, true), node.condition)).sql;
  const [then, otherwise] = [node.whenTrue, node.whenFalse].map(branch => makeSql(asked(m, false), branch)) as [SqlValue, SqlValue];
  if (then.sort === 'null' && otherwise.sort === 'null') return nothing;
  const known = then.sort === 'scalar' ? then : otherwise;
  const other = then.sort === 'scalar' ? otherwise : then;
  if (
    known.sort !== 'scalar' ||
    (other.sort !== 'null' &&
      (other.sort !== 'scalar' || other.kind !== known.kind || JSON.stringify(other.zone) !== JSON.stringify(known.zone)))
  ) {
    return refuseSql('两个分支的值不是同一种');
  }
  const text = (value: SqlValue) => (value.sort === 'scalar' ? asNumeric(value) : 'NULL');
  return scalar(known.kind, `CASE WHEN ${condition} THEN ${text(then)} ELSE ${text(otherwise)} END`, known.zone);
}

function rangeSql(m: Making, node: Node & { op: 'range' }): SqlValue {
  const [start, end] = [makeSql(m, node.low), makeSql(m, node.high)];
  if (start.sort === 'null' || end.sort === 'null') return nothing;
  if (start.sort !== 'scalar' || end.sort !== 'scalar' || start.kind !== end.kind || start.kind === 'boolean') return nothing;
  return { sort: 'range', start, startIncluded: node.lowIncluded, end, endIncluded: node.highIncluded, test: null };
}

function testSql(m: Making, node: Node & { op: 'test' }): SqlValue {
  const value = makeSql(m, node.value);
  const { operator } = node;
  if (operator === '=' || operator === '!=')
    return { sort: 'range', start: value, startIncluded: true, end: value, endIncluded: true, test: operator };
  const included = operator.endsWith('=');
  return operator.startsWith('<')
    ? { sort: 'range', start: null, startIncluded: false, end: value, endIncluded: included, test: null }
    : { sort: 'range', start: value, startIncluded: included, end: null, endIncluded: false, test: null };
}

/** `value in [low..high]`: both comparisons hold, a missing end leaving it unknown. */
function withinSql(m: Making, value: SqlValue, range: Node & { op: 'range' }): SqlValue {
  const [low, high] = [range.low, range.high].map(end => makeSql(asked(m, false), end)) as [SqlValue, SqlValue];
  return allOf([
    compareSql(m.p, range.lowIncluded ? '>=' : '>', value, low),
    compareSql(m.p, range.highIncluded ? '<=' : '<', value, high),
  ]);
}

function inSql(m: Making, node: Node & { op: 'in' }): SqlValue {
  const value = makeSql(asked(m, false), node.value);
  const tests = node.tests.map(test => {
    if (kids(test).some(kid => kid.op === 'name' && kid.name === '?')) return asBoolean(makeSql(inside(m, { name: '?', value }), test));
    if (test.op === 'range') return asBoolean(withinSql(m, value, test));
    return isInSql(m.p, value, makeSql(asked(m, false), test), m.plain);
  });
  return anyOf(tests);
}

function contextSql(m: Making, node: Node & { op: 'context' }): SqlValue {
  const entries = new Map<string, SqlValue>();
  let inner = m;
  for (const entry of node.entries) {
    const value = makeSql(inner, entry.value);
    entries.set(entry.key, value);
    inner = inside(inner, { name: entry.key, value });
  }
  return { sort: 'context', entries };
}

function operationSql(m: Making, node: Node): SqlValue {
  switch (node.op) {
    case 'arithmetic':
      return arithmeticSql(m.p, node.operator, makeSql(asked(m, false), node.left), makeSql(asked(m, false), node.right));
    case 'compare':
      return compareSql(m.p, node.operator, makeSql(asked(m, false), node.left), makeSql(asked(m, false), node.right), m.plain);
    case 'and':
    case 'or':
      return (node.op === 'and' ? allOf : anyOf)([asBoolean(makeSql(m, node.left)), asBoolean(makeSql(m, node.right))]);
    case 'between':
      return withinSql(m, makeSql(asked(m, false), node.value), { ...node, op: 'range', lowIncluded: true, highIncluded: true });
    case 'in':
      return inSql(m, node);
    case 'negate':
      return negateSql(makeSql(asked(m, false), node.value));
    case 'test':
      return testSql(m, node);
    default:
      return refuseSql('没有对应的查询');
  }
}

/** The SQL value of a node. Throws NoSql where there is none. */
export function makeSql(m: Making, node: Node): SqlValue {
  switch (node.op) {
    case 'literal':
      return literalSql(m.p, node.value);
    case 'name':
      return lookUp(m, node.name);
    case 'if':
      return ifSql(m, node);
    case 'for':
      return forSql(m, node);
    case 'some':
    case 'every':
      return quantifierSql(m, node);
    case 'filter':
      return filterSql(m, node);
    case 'path':
      return propertySql(m.p, makeSql(asked(m, false), node.value), node.name);
    case 'call':
      return callSql(m, node);
    case 'list':
      return { sort: 'list', items: node.items.map(item => makeSql(asked(m, false), item)) };
    case 'context':
      return contextSql(asked(m, false), node);
    case 'range':
      return rangeSql(asked(m, false), node);
    case 'function':
      return { sort: 'function', node, scope: m };
    case 'instanceOf':
      return node.of === null ? refuseSql(`没有名为“${node.written}”的类型`) : instanceSql(makeSql(asked(m, false), node.value), node.of);
    default:
      return operationSql(m, node);
  }
}
