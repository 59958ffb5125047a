import { arithmetic, opposite } from './arithmetic.ts';
import { compileFilter, compileFilterCount, compileFor, compileQuantified } from './closureLoops.ts';
import { compileCall, compileFunction, compileName, compilePath, isFree } from './closureNames.ts';
import { bound, type Closure, type Compiling } from './closureScope.ts';
import { both, comparisons, isIn } from './includes.ts';
import { isInstance } from './instance.ts';
import type { Node } from './tree.ts';
import { contextOf, FeelRange, kindOf, order, type Value } from './value.ts';

function compileContext(c: Compiling, node: Node & { op: 'context' }): Closure {
  let inner = c;
  const entries = node.entries.map(entry => {
    const compiled = { key: entry.key, slot: inner.depth, value: compileNode(inner, entry.value) };
    inner = bound(inner, { name: entry.key, slot: inner.depth });
    return compiled;
  });
  return env => contextOf(entries.map(entry => [entry.key, (env.locals[entry.slot] = entry.value(env))] as const));
}

function rangeOf(low: Value, lowIncluded: boolean, high: Value, highIncluded: boolean): Value {
  if (low === null || high === null || kindOf(low) !== kindOf(high) || order(low, high) === null) return null;
  return new FeelRange(low, lowIncluded, high, highIncluded);
}

function testRange(operator: string, value: Value): Value {
  if (operator === '=' || operator === '!=') return new FeelRange(value, true, value, true, operator);
  const upTo = operator.startsWith('<');
  const included = operator.endsWith('=');
  return upTo ? new FeelRange(undefined, false, value, included) : new FeelRange(value, included, undefined, false);
}

/** `?` in a test of `in` stands for the tested value; such a test decides by itself when it says true or false. */
const asksOf = (node: Node): boolean =>
  node.op === 'name'
    ? node.name === '?'
    : 'left' in node
      ? asksOf(node.left) || asksOf(node.right)
      : node.op === 'call' && node.args.some(arg => asksOf(arg.value));

/** `x in ("甲", "乙")` where all are written texts: one look into a set. */
function compileCodes(value: Closure, codes: ReadonlySet<Value>): Closure {
  return env => {
    const tested = value(env);
    if (typeof tested === 'string') return codes.has(tested);
    return tested === null ? false : null;
  };
}

function compileIn(c: Compiling, node: Node & { op: 'in' }): Closure {
  const value = compileNode(c, node.value);
  if (node.tests.every(test => test.op === 'literal' && typeof test.value === 'string')) {
    return compileCodes(value, new Set(node.tests.map(test => (test as Node & { op: 'literal' }).value)));
  }
  const slot = c.depth;
  const inner = bound(c, { name: '?', slot });
  const [only] = node.tests;
  if (node.tests.length === 1 && only!.op === 'range') return compileWithin(c, value, only as Node & { op: 'range' });
  if (node.tests.length === 1 && !asksOf(only!)) {
    const against = compileNode(c, only!);
    return env => isIn(value(env), against(env));
  }
  const tests = node.tests.map(test => {
    if (test.op === 'range') return { run: compileWithin(inner, env => env.locals[slot] as Value, test), asks: true };
    return { run: compileNode(inner, test), asks: asksOf(test) && test.op !== 'name' };
  });
  return env => {
    const tested = value(env);
    let answer: boolean | null = false;
    for (const test of tests) {
      env.locals[slot] = tested;
      const against = test.run(env);
      const one = test.asks ? (typeof against === 'boolean' ? against : null) : isIn(tested, against);
      if (one === true) return true;
      if (one === null) answer = null;
    }
    return answer;
  };
}

function compileLogic(c: Compiling, node: Node & { op: 'and' | 'or' }): Closure {
  const left = compileNode(c, node.left);
  const right = compileNode(c, node.right);
  const deciding = node.op === 'or';
  return env => {
    const a = left(env);
    if (a === deciding) return deciding;
    const b = right(env);
    if (b === deciding) return deciding;
    return a === !deciding && b === !deciding ? !deciding : null;
  };
}

function compileOperator(c: Compiling, node: Node & { op: 'arithmetic' | 'compare' }): Closure {
  const left = compileNode(c, node.left);
  const right = compileNode(c, node.right);
  if (node.op === 'arithmetic') {
    const apply = arithmetic[node.operator];
    return env => apply(left(env), right(env));
  }
  const compared = comparisons[node.operator];
  return env => compared(left(env), right(env));
}

/** `value in [low..high]` and `value between low and high`: both comparisons hold, a missing end leaving it unknown. */
function compileWithin(c: Compiling, value: Closure, range: Node & { op: 'range' }): Closure {
  const [low, high] = [compileNode(c, range.low), compileNode(c, range.high)];
  const above = comparisons[range.lowIncluded ? '>=' : '>'];
  const below = comparisons[range.highIncluded ? '<=' : '<'];
  return env => {
    const tested = value(env);
    return both(above(tested, low(env)), below(tested, high(env)));
  };
}

function compileIf(c: Compiling, node: Node & { op: 'if' }): Closure {
  const [condition, then, otherwise] = [node.condition, node.whenTrue, node.whenFalse].map(part => compileNode(c, part)) as [
    Closure,
    Closure,
    Closure,
  ];
  return env => (condition(env) === true ? then(env) : otherwise(env));
}

function compileRange(c: Compiling, node: Node & { op: 'range' }): Closure {
  if (node.low.op === 'literal' && node.high.op === 'literal') {
    const range = rangeOf(node.low.value, node.lowIncluded, node.high.value, node.highIncluded);
    return () => range;
  }
  const low = compileNode(c, node.low);
  const high = compileNode(c, node.high);
  return env => rangeOf(low(env), node.lowIncluded, high(env), node.highIncluded);
}

/** count(list[…]) of the built-in count. */
const isFilterCount = (c: Compiling, node: Node & { op: 'call' }): boolean =>
  node.callee.op === 'name' &&
  node.callee.name === 'count' &&
  isFree(c, 'count') &&
  c.types.count === undefined &&
  node.args.length === 1 &&
  node.args[0]!.name === null &&
  node.args[0]!.value.op === 'filter';

/** The closure of an expression: evaluated any number of times, never reading text again. */
export function compileNode(c: Compiling, node: Node): Closure {
  switch (node.op) {
    case 'literal':
      return () => node.value;
    case 'name':
      return compileName(c, node.name);
    case 'arithmetic':
    case 'compare':
      return compileOperator(c, node);
    case 'and':
    case 'or':
      return compileLogic(c, node);
    case 'between':
      return compileWithin(c, compileNode(c, node.value), { ...node, op: 'range', lowIncluded: true, highIncluded: true });
    case 'in':
      return compileIn(c, node);
    case 'if':
      return compileIf(c, node);
    case 'for':
      return compileFor(c, node);
    case 'some':
    case 'every':
      return compileQuantified(c, node);
    case 'filter':
      return compileFilter(c, node);
    case 'call':
      return isFilterCount(c, node)
        ? compileFilterCount(c, node.args[0]!.value as Node & { op: 'filter' }, compileCall(c, node))
        : compileCall(c, node);
    case 'context':
      return compileContext(c, node);
    case 'range':
      return compileRange(c, node);
    case 'function':
      return compileFunction(c, node);
    default:
      return compileSimple(c, node);
  }
}

function compileSimple(c: Compiling, node: Node & { op: 'negate' | 'instanceOf' | 'path' | 'test' | 'list' }): Closure {
  if (node.op === 'list') {
    const items = node.items.map(item => compileNode(c, item));
    return env => items.map(item => item(env));
  }
  const value = compileNode(c, node.value);
  if (node.op === 'negate') return env => opposite(value(env));
  if (node.op === 'path') return compilePath(c, node);
  if (node.op === 'test') return env => testRange(node.operator, value(env));
  const { of } = node;
  return of === null ? () => null : env => isInstance(value(env), of);
}
