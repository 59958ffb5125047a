import type { Day } from '#kernel/day.ts';
import type { Result } from '#kernel/problem.ts';
import type { Reading, Transaction } from '#store/index.ts';
import type { Fields, RowOf } from './register.ts';

/** A signed-in person (or the system itself), as the deeds see one. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** The organisation whose business the person does; null for the system. */
  readonly organisation: string | null;
  readonly roles: readonly string[];
}

/** What a verb may touch: one transaction, one actor, one day. Nothing else is reachable. */
export interface Desk {
  readonly store: Transaction;
  readonly actor: Actor;
  readonly today: Day;
}

/** What a view may touch: the same, to be read only. */
export interface ReadingDesk {
  readonly store: Reading;
  readonly actor: Actor;
  readonly today: Day;
}

/** Who may: any of these roles, or everyone who is signed in. */
export type Demand = readonly string[] | 'signedIn';

/** A deed of an office, `plan.adopt`. The kit reads the input, checks who may, opens the transaction and writes the audit event. */
export interface Verb<F extends Fields = Fields, O = unknown> {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
  /** The fields of the form; read by the same readers as a register's cells. */
  readonly input: F;
  run(desk: Desk, input: RowOf<F>): Promise<Result<O>>;
}

/** A reading of an office, `plan.board`: named and permitted like a verb, but it cannot write. */
export interface View<F extends Fields = Fields, O = unknown> {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
  readonly input: F;
  run(desk: ReadingDesk, input: RowOf<F>): Promise<Result<O>>;
}

export const defineVerb = <const F extends Fields, O>(verb: Verb<F, O>): Verb<F, O> => Object.freeze(verb);
export const defineView = <const F extends Fields, O>(view: View<F, O>): View<F, O> => Object.freeze(view);
