import type { FeelDateTime } from '../temporal.ts';
import { any, simpleTypes, type Type, type ValueKind } from '../types.ts';
import { isList, kindOf, type Value } from '../value.ts';

/** What a built-in may ask of its surroundings: the present moment; null where no clock was given. */
export interface Host {
  readonly now: () => FeelDateTime | null;
}

/** A parameter of a built-in. */
export interface BuiltinParameter {
  readonly name: string;
  /** Kinds accepted; empty for any. */
  readonly kinds: readonly ValueKind[];
  readonly optional: boolean;
  /** True when null is an argument like any other. */
  readonly nullable: boolean;
}

/** What a built-in does with arguments that fit. */
export type Run = (args: readonly Value[], host: Host) => Value;

/** One way to call a built-in. A variadic one takes any number of values as one list, and has no names. */
export interface Signature {
  readonly parameters: readonly BuiltinParameter[];
  readonly variadic: boolean;
  readonly run: Run;
}

/** A built-in function: its name, the type of its result, and the ways to call it. */
export interface Builtin {
  readonly name: string;
  readonly result: Type;
  readonly signatures: readonly Signature[];
}

const kindNames: Readonly<Record<string, readonly ValueKind[]>> = {
  any: [],
  point: ['date', 'dateTime'],
  duration: ['daysDuration', 'monthsDuration'],
};

/** `start position:number` is required, `length:number?` may be left out, `flags:string~` may also be null. */
function parameter(text: string): BuiltinParameter {
  const [, name = '', kinds = '', mark = ''] = /^(.*):([\w|]+)([?~!]?)$/.exec(text) ?? [];
  const accepted = kinds.split('|').flatMap(kind => kindNames[kind] ?? [kind as ValueKind]);
  return { name, kinds: accepted, optional: mark === '?' || mark === '~', nullable: mark === '~' || mark === '!' || kinds === 'any' };
}

/** A way to call: its parameters as text, and what it does with the arguments (undefined ones were left out). */
export const way = (parameters: readonly string[], run: Run): Signature => ({
  parameters: parameters.map(parameter),
  variadic: false,
  run,
});

/** A way to call with any number of values, given to `run` as one list. */
export const many = (run: Run): Signature => ({ parameters: [], variadic: true, run });

const listOfAny: Type = { kind: 'list', of: any };

/** A built-in of one name; `result` names its type, with `list` a list of anything. */
export const builtin = (name: string, result: string | Type, ...signatures: readonly Signature[]): Builtin => ({
  name,
  result: typeof result === 'string' ? (result === 'list' ? listOfAny : (simpleTypes[result] ?? any)) : result,
  signatures,
});

const none = Symbol('does not fit');

/** A value as an argument for a parameter: singleton lists are unwrapped, single values wrapped, as the standard says. */
function fit(value: Value, parameter: BuiltinParameter): Value | typeof none {
  if (value === null) return parameter.nullable ? null : none;
  const { kinds } = parameter;
  if (kinds.length === 0 || kinds.includes(kindOf(value))) return value;
  if (isList(value) && value.length === 1 && value[0] !== null && kinds.includes(kindOf(value[0]!))) return value[0]!;
  return kinds.includes('list') ? [value] : none;
}

function place(signature: Signature, args: readonly Value[], names: readonly string[] | null): readonly (Value | undefined)[] | null {
  if (names === null) return args.length > signature.parameters.length ? null : args;
  const placed: (Value | undefined)[] = signature.parameters.map(() => undefined);
  for (const [i, name] of names.entries()) {
    const index = signature.parameters.findIndex(parameter => parameter.name === name);
    if (index < 0) return null;
    placed[index] = args[i];
  }
  return placed;
}

function bind(signature: Signature, args: readonly Value[], names: readonly string[] | null): readonly Value[] | null {
  if (signature.variadic) return names === null && args.length > 0 && (args.length > 1 || args[0] !== null) ? [args] : null;
  const placed = place(signature, args, names);
  if (placed === null) return null;
  const bound: Value[] = [];
  for (const [i, parameter] of signature.parameters.entries()) {
    const given = placed[i];
    if (given === undefined) {
      if (!parameter.optional) return null;
      bound.push(null);
      continue;
    }
    const fitted = fit(given, parameter);
    if (fitted === none) return null;
    bound.push(fitted);
  }
  return bound;
}

/** Calls a built-in; null when no way to call it fits the arguments. */
export function invoke(callee: Builtin, args: readonly Value[], names: readonly string[] | null, host: Host): Value {
  for (const signature of callee.signatures) {
    const bound = bind(signature, args, names);
    if (bound !== null) return signature.run(bound, host);
  }
  return null;
}

/** How a built-in is called, for messages: `substring(string, start position, length?)`. */
export const usageOf = (callee: Builtin): string =>
  callee.signatures
    .map(s => `${callee.name}(${s.variadic ? 'a, b, …' : s.parameters.map(p => `${p.name}${p.optional ? '?' : ''}`).join(', ')})`)
    .join(' / ');

/** True when some way to call takes so many positional arguments, or just these names. */
export const accepts = (callee: Builtin, count: number, names: readonly string[] | null): boolean =>
  callee.signatures.some(s => {
    if (s.variadic) return names === null && count > 0;
    if (names !== null)
      return names.every(name => s.parameters.some(p => p.name === name)) && s.parameters.every(p => p.optional || names.includes(p.name));
    return count <= s.parameters.length && count >= s.parameters.filter(p => !p.optional).length;
  });
