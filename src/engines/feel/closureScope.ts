import type { Host } from './builtins/signature.ts';
import type { Node } from './tree.ts';
import type { Type } from './types.ts';
import type { Value } from './value.ts';

/** What one evaluation stands on: the given names, the rows an aggregate runs over (null for a single record), bound names by slot. */
export interface Env {
  readonly context: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[] | null;
  /** Values by slot; a row that a filter has under its hand stands here as it was given, and is lifted where it is read. */
  readonly locals: unknown[];
  readonly host: Host;
}

/** A compiled expression: its value in an environment. */
export type Closure = (env: Env) => Value;

/** Names bound around an expression, inner first: a slot by its name, or an item whose entries are names. */
export type Layer =
  | { readonly name: string; readonly slot: number; readonly given?: boolean; readonly type?: Type }
  | { readonly item: number; readonly given?: boolean; readonly type?: Type };

/** What compiling knows: the declared types of names, the calls that aggregate over rows, and the layers of bound names. */
export interface Compiling {
  readonly types: Readonly<Record<string, Type>>;
  readonly aggregates: ReadonlySet<Node>;
  /** What inference found for each node. */
  readonly typeOf: ReadonlyMap<Node, Type>;
  readonly layers: readonly Layer[];
  readonly depth: number;
  /** Compiles a part: the one entry, handed down so that each file need not know all others. */
  readonly compile: (c: Compiling, node: Node) => Closure;
}

/** The same with more names bound, the last innermost. */
export const bound = (c: Compiling, ...layers: readonly Layer[]): Compiling => ({
  ...c,
  layers: [...layers.toReversed(), ...c.layers],
  depth: c.depth + layers.length,
});
