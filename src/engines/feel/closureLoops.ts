import { Decimal } from '#kernel/decimal.ts';
import { integerOf } from './arithmetic.ts';
import { bound, type Closure, type Compiling, type Env, type Layer } from './closureScope.ts';
import { fromTo, itemsOf, largestIteration } from './iterate.ts';
import { type Binding, mentions, type Node } from './tree.ts';
import { isList, type Value } from './value.ts';

/** Runs a body once for each combination of bindings, inner names last; false when something cannot be run over. */
function compileBindings(c: Compiling, bindings: readonly Binding[], extra: readonly Layer[], body: (inner: Compiling) => Closure) {
  const [binding, ...rest] = bindings;
  if (binding === undefined) {
    const run = body(bound(c, ...extra));
    return (env: Env, take: (value: Value) => boolean): boolean => take(run(env));
  }
  const from = c.compile(c, binding.over);
  const until = binding.until === null ? null : c.compile(c, binding.until);
  const slot = c.depth;
  const next: (env: Env, take: (value: Value) => boolean) => boolean = compileBindings(
    bound(c, { name: binding.name, slot }),
    rest,
    extra,
    body,
  );
  return (env: Env, take: (value: Value) => boolean): boolean => {
    const items = until === null ? itemsOf(from(env)) : fromTo(from(env), until(env));
    if (items === null) return false;
    for (const item of items) {
      env.locals[slot] = item;
      if (!next(env, take)) return false;
    }
    return true;
  };
}

/** `for`: a list of what the body gives; null when something cannot be run over. */
export function compileFor(c: Compiling, node: Node & { op: 'for' }): Closure {
  const slot = c.depth + node.bindings.length;
  const run = compileBindings(c, node.bindings, [{ name: 'partial', slot }], inner => inner.compile(inner, node.body));
  const live = mentions(node.body, 'partial');
  return env => {
    const results: Value[] = [];
    env.locals[slot] = [];
    const done = run(env, value => {
      results.push(value);
      if (live) env.locals[slot] = results.slice();
      return results.length <= largestIteration;
    });
    return done ? results : null;
  };
}

/** `some` and `every`, unknown where the deciding value is missing and a body is neither true nor false. */
export function compileQuantified(c: Compiling, node: Node & { op: 'some' | 'every' }): Closure {
  const deciding = node.op === 'some';
  const run = compileBindings(c, node.bindings, [], inner => inner.compile(inner, node.body));
  return env => {
    let answer: boolean | null = !deciding;
    const done = run(env, value => {
      if (value === deciding) answer = deciding;
      else if (value !== !deciding) answer = null;
      return answer !== deciding;
    });
    return done || answer === deciding ? answer : null;
  };
}

/** `list[condition]` or `list[position]`. */
export function compileFilter(c: Compiling, node: Node & { op: 'filter' }): Closure {
  const source = c.compile(c, node.value);
  const item = c.depth;
  const condition = c.compile(bound(c, { name: 'item', slot: item }, { item }), node.condition);
  return env => {
    const value = source(env);
    if (value === null) return null;
    const items = isList(value) ? value : [value];
    const kept: Value[] = [];
    for (const [i, one] of (items.length === 0 ? [null] : items).entries()) {
      env.locals[item] = one;
      const chosen = condition(env);
      if (i === 0 && chosen instanceof Decimal) {
        const position = integerOf(chosen, true);
        return position === null || position === 0 ? null : (items.at(position > 0 ? position - 1 : position) ?? null);
      }
      if (chosen === true && items.length > 0) kept.push(one);
    }
    return kept;
  };
}
