import { Decimal } from '#kernel/decimal.ts';
import { integerOf } from './arithmetic.ts';
import { givenList } from './closureNames.ts';
import { bound, type Closure, type Compiling, type Env, type Layer } from './closureScope.ts';
import { fromTo, itemsOf, largestIteration } from './iterate.ts';
import { type Binding, mentions, type Node } from './tree.ts';
import { isGiven, isList, lift, type Value } from './value.ts';

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

/** `for` over one name: the plain loop. */
function compileSingleFor(c: Compiling, node: Node & { op: 'for' }): Closure {
  const [binding] = node.bindings as readonly [Binding];
  const from = c.compile(c, binding.over);
  const until = binding.until === null ? null : c.compile(c, binding.until);
  const slot = c.depth;
  const body = c.compile(bound(c, { name: binding.name, slot }, { name: 'partial', slot: slot + 1 }), node.body);
  const live = mentions(node.body, 'partial');
  return env => {
    const items = until === null ? itemsOf(from(env)) : fromTo(from(env), until(env));
    if (items === null || items.length > largestIteration) return null;
    const results: Value[] = [];
    for (const item of items) {
      env.locals[slot] = item;
      env.locals[slot + 1] = live ? results.slice() : null;
      results.push(body(env));
    }
    return results;
  };
}

/** `for`: a list of what the body gives; null when something cannot be run over. */
export function compileFor(c: Compiling, node: Node & { op: 'for' }): Closure {
  if (node.bindings.length === 1) return compileSingleFor(c, node);
  const slot = c.depth + node.bindings.length;
  const run = compileBindings(c, node.bindings, [{ name: 'partial', slot }], inner => inner.compile(inner, node.body));
  return env => {
    const results: Value[] = [];
    env.locals[slot] = [];
    const done = run(env, value => {
      results.push(value);
      env.locals[slot] = results.slice();
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

/** The item at a position, `filtered` when the kept ones were handed over, null for null. */
type Choice = { readonly at: Value } | 'filtered' | null;

/** The items at a position, or those of which the condition is true. `taken` sees each kept item as it stands. */
function compileChoice(c: Compiling, node: Node & { op: 'filter' }) {
  const source = c.compile(c, node.value);
  const given = givenList(c, node.value);
  const type = given === null ? undefined : c.types[(node.value as Node & { op: 'name' }).name]?.of;
  const item = c.depth;
  const typed = type === undefined ? {} : { type };
  const conditionOn = (layer: Layer): Closure =>
    c.compile(bound(c, { name: 'item', slot: item, given: true, ...typed }, layer), node.condition);
  const onValues = conditionOn({ item, ...typed });
  const onRows = given === null ? onValues : conditionOn({ item, given: true, ...typed });
  const choose = (env: Env, items: readonly unknown[], condition: Closure, taken: (item: unknown) => void): Choice => {
    const { length } = items;
    for (let i = 0; i < length || i === 0; i++) {
      env.locals[item] = i < length ? items[i] : null;
      const chosen = condition(env);
      if (i === 0 && chosen instanceof Decimal) {
        const position = integerOf(chosen, true);
        return { at: position === null || position === 0 ? null : lift(items.at(position > 0 ? position - 1 : position), type) };
      }
      if (chosen === true && i < length) taken(items[i]);
    }
    return 'filtered';
  };
  return (env: Env, taken: (item: unknown) => void): Choice => {
    const rows = given?.(env);
    if (rows !== undefined && rows.length > 0 && rows.every(isGiven)) return choose(env, rows, onRows, taken);
    const value = source(env);
    return value === null ? null : choose(env, isList(value) ? value : [value], onValues, taken);
  };
}

/** `list[condition]` or `list[position]`. */
export function compileFilter(c: Compiling, node: Node & { op: 'filter' }): Closure {
  const choose = compileChoice(c, node);
  const type = node.value.op === 'name' ? c.types[node.value.name]?.of : undefined;
  return env => {
    const kept: Value[] = [];
    const chosen = choose(env, item => kept.push(isGiven(item) ? lift(item, type) : (item as Value)));
    return chosen === 'filtered' ? kept : chosen === null ? null : chosen.at;
  };
}

/** `count(list[condition])` without making the list; anything else is counted by `whole`. */
export function compileFilterCount(c: Compiling, node: Node & { op: 'filter' }, whole: Closure): Closure {
  const choose = compileChoice(c, node);
  return env => {
    let count = 0;
    const chosen = choose(env, () => {
      count += 1;
    });
    return chosen === 'filtered' ? new Decimal(count, 0) : whole(env);
  };
}
