import type { Day } from '#kernel/day.ts';
import type { Result } from '#kernel/problem.ts';
import type { Reading, Transaction } from '#store/index.ts';
import type { Fields, RowOf } from './register.ts';
import type { Actor, Demand } from './roles.ts';

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

/** Reads the books for a moment, in a transaction of its own; what takes long is done after it. */
export type ReadBooks = <T>(work: (desk: ReadingDesk) => Promise<T>) => Promise<T>;

/**
 * What a deed or view is about, for those who hold its role within bounds: names of input fields (`organisation`), of columns of the rows that
 * they name (`visit.organisation`, `pupil.homeroom`), or a function that gives the ids of organisations, classes or accounts. Without it such
 * a person is refused.
 */
export type Within = readonly string[] | ((desk: ReadingDesk, input: Readonly<Record<string, unknown>>) => Promise<readonly string[]>);

/** A deed of an office, `plan.adopt`. The kit reads the input, checks who may, opens the transaction and writes the audit event. */
export interface Verb<F extends Fields = Fields, O = unknown, P = unknown> {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
  /** The fields of the form; read by the same readers as a register's cells. A field named `why` also becomes the audit's reason. */
  readonly input: F;
  /** True for a deed that itself judges roles held within bounds, row by row; the usual deeds do. */
  readonly bounded?: true;
  /** What the deed is about, so that it is open to those who hold its role within bounds: they do it as one who holds it there. */
  readonly within?: Within;
  /** Where the generated screens offer the deed: on a register's list, or on one row of it, whose id goes into the input field `row`. */
  readonly on?: DeedPlace;
  /** What takes long and needs no transaction, such as reading a document: done first, so that nobody waits for it. `run` is given what it found. */
  prepare?(read: ReadBooks, input: RowOf<F>): Promise<Result<P>>;
  run(desk: Desk, input: RowOf<F>, prepared: P): Promise<Result<O>>;
}

/** The register on whose screens a deed stands. With `row` it is a button of one row, shown where the workflow knows `step` from the row's state. */
export interface DeedPlace {
  readonly register: string;
  /** The input field that takes the row's id; an input field `version` takes its version. Without it the deed adds a row. */
  readonly row?: string;
  /** The input field (a list) that takes the ids of many rows chosen on the list: one deed for all of them. */
  readonly rows?: string;
  /** The step of the register's workflow that the deed takes; without it the deed stands on every row. */
  readonly step?: string;
}

/** A reading of an office, `plan.board`: named and permitted like a verb, but it cannot write. */
export interface View<F extends Fields = Fields, O = unknown> {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
  readonly input: F;
  /** What the view is about, for those who hold its role within bounds. */
  readonly within?: Within;
  run(desk: ReadingDesk, input: RowOf<F>): Promise<Result<O>>;
  /** What the view's value looks like as a table, for GET /api/exports/NAME.xlsx; refuses what is too long for one. */
  sheet?(value: O): Result<Sheet>;
  /** What it looks like as a file of text, for GET /api/exports/NAME and the ending of its name. */
  written?(value: O): Written;
  /** Input that an export is asked with, over what was typed: a view that shows pages gives all its rows. */
  readonly wholeInput?: Readonly<Record<string, unknown>>;
}

/** A table to be written into a workbook: title, Chinese headings, rows of plain cells. */
export interface Sheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A file of text to be saved: `规划.xml`. */
export interface Written {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export const defineVerb = <const F extends Fields, O, P = undefined>(verb: Verb<F, O, P>): Verb<F, O, P> => Object.freeze(verb);
export const defineView = <const F extends Fields, O>(view: View<F, O>): View<F, O> => Object.freeze(view);
