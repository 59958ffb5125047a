import { any, type Type } from '../types.ts';
import { booleanBuiltins } from './boolean.ts';
import { dateBuiltins } from './dates.ts';
import { contextBuiltins, listBuiltins } from './list.ts';
import { numericBuiltins } from './numeric.ts';
import { rangeBuiltins } from './ranges.ts';
import { rangeConversion } from './rangeText.ts';
import type { Builtin } from './signature.ts';
import { textBuiltins } from './text.ts';

/** Every built-in function by its name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  [
    ...booleanBuiltins,
    ...contextBuiltins,
    ...dateBuiltins,
    ...listBuiltins,
    ...numericBuiltins,
    ...rangeBuiltins,
    rangeConversion,
    ...textBuiltins,
  ].map(b => [b.name, b]),
);

/** The type of a built-in as a value: the parameters of its first way to call. */
export const typeOfBuiltin = (callee: Builtin): Type => ({
  kind: 'function',
  parameters: callee.signatures[0]!.parameters.map(parameter => (parameter.kinds.length === 1 ? { kind: parameter.kinds[0]! } : any)),
  result: callee.result,
});
