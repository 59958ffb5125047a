import { Decimal } from '#kernel/decimal.ts';
import { builtins, typeOfBuiltin } from './builtins/index.ts';
import { invoke } from './builtins/signature.ts';
import { bound, type Closure, type Compiling, type Env, type Layer } from './closureScope.ts';
import { isInstance } from './instance.ts';
import { entryOf } from './properties.ts';
import type { Node } from './tree.ts';
import { any, type Type } from './types.ts';
import { type ContextValue, FeelFunction, isContext, lift, type Value } from './value.ts';

const itemHas = (item: Value, name: string): item is ContextValue => item !== null && isContext(item) && Object.hasOwn(item, name);

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
    return typeof found === 'number' && Number.isSafeInteger(found) ? new Decimal(found, 0) : lift(found, type);
  };
}

/** What a name is worth: bound nearby, an entry of the item at hand, or given from outside. */
export function compileName(c: Compiling, name: string, layers: readonly Layer[] = c.layers): Closure {
  const [layer, ...rest] = layers;
  if (layer === undefined) return outerName(c, name);
  if ('name' in layer) {
    const { slot } = layer;
    return layer.name === name ? env => env.locals[slot]! : compileName(c, name, rest);
  }
  const outer = compileName(c, name, rest);
  const slot = layer.item;
  return env => {
    const item = env.locals[slot]!;
    return itemHas(item, name) ? item[name]! : outer(env);
  };
}

/** True when no layer binds the name, so that it can only be given from outside or built in. */
const isFree = (c: Compiling, name: string): boolean => c.layers.every(layer => !('name' in layer) || layer.name !== name);

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
  if (callee !== undefined)
    return env =>
      invoke(
        callee,
        args.map(arg => arg(env)),
        names,
        env.host,
      );
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
  const type: Type = { kind: 'function', parameters: parameters.map(p => p.type ?? any), result: any };
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
