import { builtins, typeOfBuiltin } from './builtins/index.ts';
import { type Builtin, invoke } from './builtins/signature.ts';
import { bound, type Closure, type Compiling, type Env, type Layer } from './closureScope.ts';
import { isInstance } from './instance.ts';
import { entryOf, property } from './properties.ts';
import type { Node } from './tree.ts';
import { any, type Type } from './types.ts';
import { FeelFunction, isContext, isGiven, kindOf, lift, type Value } from './value.ts';

/** A name from outside: declared, given in the context, or a built-in function. */
function outerName(c: Compiling, name: string): Closure {
  const type = c.types[name];
  const callee = builtins.get(name);
  const builtin =
    callee === undefined
      ? null
      : (env: Env) => new FeelFunction(typeOfBuiltin(callee), (args, names) => invoke(callee, args, names, env.host));
  return env => {
    const found = entryOf(env.context, name);
    if (found === undefined) return builtin === null ? null : builtin(env);
    return lift(found, type);
  };
}

const isEntries = (item: unknown): item is Readonly<Record<string, unknown>> =>
  isGiven(item) || (typeof item === 'object' && item !== null && isContext(item as Value));

/** An entry of the item under hand; undefined where it has none of that name. */
const itemEntry = (item: unknown, name: string): unknown => (isEntries(item) && Object.hasOwn(item, name) ? item[name] : undefined);

/** An own entry of a row as given; what every object inherits is none. */
const own = (row: Readonly<Record<string, unknown>>, name: string): unknown => {
  const entry = row[name];
  return entry !== undefined && entry === inherited[name] && !Object.hasOwn(row, name) ? undefined : entry;
};
const inherited = Object.prototype as unknown as Readonly<Record<string, unknown>>;

/** What a name is worth: bound nearby, an entry of the item at hand, or given from outside. */
export function compileName(c: Compiling, name: string, layers: readonly Layer[] = c.layers): Closure {
  const [layer, ...rest] = layers;
  if (layer === undefined) return outerName(c, name);
  const { type } = layer;
  if ('name' in layer) {
    if (layer.name !== name) return compileName(c, name, rest);
    const { slot } = layer;
    if (layer.given !== true) return env => env.locals[slot] as Value;
    return env => {
      const value = env.locals[slot];
      return isGiven(value) ? lift(value, type) : (value as Value);
    };
  }
  const outer = compileName(c, name, rest);
  const slot = layer.item;
  const field = type?.fields?.[name];
  if (layer.given === true) {
    return env => {
      const entry = own(env.locals[slot] as Readonly<Record<string, unknown>>, name);
      return entry === undefined ? outer(env) : typeof entry === 'string' && field === undefined ? entry : lift(entry, field);
    };
  }
  return env => {
    const entry = itemEntry(env.locals[slot], name);
    return entry === undefined ? outer(env) : lift(entry, field);
  };
}

/** A list as the caller gave it, its rows not lifted; undefined where the name is no list. */
export type Given = (env: Env) => readonly unknown[] | undefined;

/** How to reach a list from outside without lifting all its rows; null for any other expression. */
export function givenList(c: Compiling, node: Node): Given | null {
  if (node.op !== 'name' || c.layers.some(layer => !('name' in layer) || layer.name === node.name)) return null;
  const { name } = node;
  return env => {
    const found = entryOf(env.context, name);
    return Array.isArray(found) ? found : undefined;
  };
}

/** `value.name`; of a list from outside, only that entry of each row is lifted. */
export function compilePath(c: Compiling, node: Node & { op: 'path' }): Closure {
  const { name } = node;
  const value = c.compile(c, node.value);
  const given = givenList(c, node.value);
  if (given === null) return env => property(value(env), name);
  const field = c.types[(node.value as Node & { op: 'name' }).name]?.of?.fields?.[name];
  return env => {
    const rows = given(env);
    if (rows === undefined || !rows.every(isGiven)) return property(value(env), name);
    return rows.map(row => lift(Object.hasOwn(row, name) ? row[name] : null, field));
  };
}

/** True when no layer binds the name, so that it can only be given from outside or built in. */
export const isFree = (c: Compiling, name: string): boolean => c.layers.every(layer => !('name' in layer) || layer.name !== name);

/** A call of a built-in: where one way alone takes so many arguments and they are of its kinds, it runs without being looked for again. */
function compileBuiltin(callee: Builtin, args: readonly Closure[], names: readonly string[] | null): Closure {
  const [way, ...others] = callee.signatures.filter(s => !s.variadic && s.parameters.length === args.length);
  const general: Closure = env =>
    invoke(
      callee,
      args.map(arg => arg(env)),
      names,
      env.host,
    );
  if (names !== null || way === undefined || others.length > 0 || way.parameters.some(p => p.kinds.length === 0)) return general;
  const kinds: readonly ReadonlySet<string>[] = way.parameters.map(p => new Set(p.kinds));
  const { run } = way;
  return env => {
    const values: Value[] = [];
    let fits = true;
    for (let i = 0; i < args.length; i++) {
      const value = args[i]!(env);
      values.push(value);
      if (!kinds[i]!.has(kindOf(value))) fits = false;
    }
    return fits ? run(values, env.host) : invoke(callee, values, null, env.host);
  };
}

/** A call of a built-in, a function value, or an aggregate over rows. */
export function compileCall(c: Compiling, node: Node & { op: 'call' }): Closure {
  const args = node.args.map(argument => c.compile(c, argument.value));
  const names = node.args.some(argument => argument.name !== null) ? node.args.map(argument => argument.name ?? '') : null;
  const callee =
    node.callee.op === 'name' && isFree(c, node.callee.name) && c.types[node.callee.name] === undefined
      ? builtins.get(node.callee.name)
      : undefined;
  if (callee !== undefined && c.aggregates.has(node)) {
    const [over] = args;
    return env => invoke(callee, [env.rows === null ? [over!(env)] : env.rows.map(row => over!({ ...env, context: row }))], null, env.host);
  }
  if (callee !== undefined) return compileBuiltin(callee, args, names);
  const target = c.compile(c, node.callee);
  return env => {
    const called = target(env);
    return called instanceof FeelFunction
      ? called.call(
          args.map(arg => arg(env)),
          names,
        )
      : null;
  };
}

/** A function value that keeps the names bound where it was written. */
export function compileFunction(c: Compiling, node: Node & { op: 'function' }): Closure {
  const body = c.compile(bound(c, ...node.parameters.map((p, i) => ({ name: p.name, slot: c.depth + i }))), node.body);
  const { parameters } = node;
  const type: Type = { kind: 'function', parameters: parameters.map(p => p.type ?? any), result: c.typeOf.get(node)?.result ?? any };
  return env => {
    const captured = env.locals.slice(0, c.depth);
    return new FeelFunction(type, (args, names) => {
      if (args.length !== parameters.length || names?.some(name => !parameters.some(p => p.name === name))) return null;
      const placed = names === null ? args : parameters.map(p => args[names.indexOf(p.name)]!);
      if (
        placed.some(
          (arg, i) => arg === undefined || (parameters[i]!.type !== null && arg !== null && !isInstance(arg, parameters[i]!.type!)),
        )
      )
        return null;
      return body({ ...env, locals: [...captured, ...placed] });
    });
  };
}
