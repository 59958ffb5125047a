import type { Field } from './field.ts';

// biome-ignore lint/suspicious/noExplicitAny: fields of different values stand side by side
export type Fields = Readonly<Record<string, Field<any>>>;
export type RowOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A check over a whole row before it is saved. `says` is shown to the clerk word for word. */
export interface Rule<R> {
  readonly code: string;
  readonly says: string;
  readonly english: string;
  readonly holds: (row: R) => boolean;
}

/** State machine: state -> verb -> { to, by }. */
export type Workflow = Readonly<Record<string, Readonly<Record<string, { readonly to: string; readonly by: readonly string[] }>>>>;

/** A ledger (台账), declared once: from it come table, row type, form, list, API, Excel, permissions, history. */
export interface Register<F extends Fields = Fields> {
  readonly name: string;
  readonly label: string;
  /** Whose rows a person sees: those of their own organisation, or all of the bureau's. */
  readonly scope: 'organisation' | 'bureau';
  readonly key: readonly (keyof F & string)[];
  readonly fields: F;
  readonly rules: readonly Rule<RowOf<F>>[];
  readonly workflow: Workflow;
  /** Required for personal data: the clause that allows it, what it is for, how long it is kept. */
  readonly basis?: string;
  readonly purpose?: string;
  readonly retention?: string;
  /** The field that names the person a row is about; `id` where the row is the person. */
  readonly person?: string;
}

export const defineRegister = <const F extends Fields>(register: Register<F>): Register<F> => Object.freeze(register);
