import type { ValueKind } from '../types.ts';
import type { Value } from '../value.ts';

/** Where a name's rows or value stand in the database. All texts are SQL of the caller's own, never a user's. */
export type Source =
  /** One value of the row at hand: `s.enrolled`. */
  | { readonly column: string }
  /** A context's entries, or a list's rows: those of another table (`table`: `teacher`, `on`: the condition that joins its alias `t` to the row at hand), or, without `table`, those of the query itself. */
  | { readonly columns: Readonly<Record<string, string>>; readonly table?: string; readonly on?: string };

/** Names to columns. */
export interface Mapping {
  readonly names: Readonly<Record<string, Source>>;
}

/** How the text is to fit into its statement. */
export interface SqlOptions {
  /** Number of the first parameter, when the text joins a larger statement; 1 by default. */
  readonly firstParameter?: number;
  /** True for a condition that only asks what is true (a WHERE): comparisons stay plain, so that indexes serve them. */
  readonly condition?: boolean;
}

/** An expression in SQL with its parameters, its kind, and how to read the value that the database returns for it. */
export interface SqlText {
  readonly text: string;
  readonly params: readonly (string | number | boolean | null)[];
  readonly kind: ValueKind;
  readonly decode: (value: unknown) => Value;
}
