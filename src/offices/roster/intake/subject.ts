import type { Problem, Result } from '#kernel/problem.ts';
import type { Desk, ReadingDesk, Register } from '#register/index.ts';
import type { DifferenceKind, SubjectKey } from './intake.ts';
import type { Places } from './places.ts';
import type { CodeMap, Target } from './target.ts';

/** Names to values, as rows are written. */
export type Values = Readonly<Record<string, unknown>>;

/** One entry of the file against the books, or, without a line, one row of the books against the file. */
export interface Difference {
  readonly kind: DifferenceKind | 'same' | 'skipped';
  readonly line: number | null;
  /** The row of the books that it is about; null where it would be a new one. */
  readonly row: string | null;
  /** What would be written: all of a new row, the changed fields of another. */
  readonly values: Values;
  /** What stands there now, of the fields that would change. */
  readonly before: Values;
  /** What else belongs to it: the guardian, the class. */
  readonly beside: Values;
  readonly wrong: readonly Problem[];
  /** How it is called on the list: unmasked here, masked before it leaves the server. */
  readonly name: string;
  readonly organisation: string | null;
}

/** A line of the file with what its targets read. */
export interface FileLine {
  readonly line: number;
  readonly values: Values;
  readonly wrong: readonly Problem[];
}

/** What a comparison carries from batch to batch. */
export interface Comparing {
  readonly day: string;
  readonly isWhole: boolean;
  readonly brings: ReadonlySet<string>;
  readonly codes: CodeMap;
  readonly places: Places;
  /** Rows of the books that the file names. */
  readonly seenRows: Set<string>;
  /** Keys of the file's own, key -> line, to find what it says twice. */
  readonly seenKeys: Map<string, number>;
  /** Organisations of which the file tells. */
  readonly seenPlaces: Set<string>;
}

/** What a taking over is done for. */
export interface Taking {
  readonly intake: string;
  readonly day: string;
  /** Answers to what had to be asked: line -> answer. */
  readonly answers: ReadonlyMap<number, 'same' | 'another'>;
}

/** What a batch did, and from which lines its rows came. */
export interface Taken {
  readonly added: number;
  readonly changed: number;
  readonly proposed: number;
  readonly overtaken: number;
  readonly from: readonly { readonly register: string; readonly row: string; readonly line: number }[];
}

export const nothingTaken: Taken = { added: 0, changed: 0, proposed: 0, overtaken: 0, from: [] };

/** One kind of file: what it may give, how its lines are held against the books, how they are taken over. */
export interface Subject {
  readonly key: SubjectKey;
  /** Where a bureau exports it from, as proposed for a name of the mapping. */
  readonly system: string;
  readonly by: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: registers of different rows stand side by side
  readonly register: Register<any>;
  readonly targets: readonly Target[];
  /** Fields of registers that a target gives, `pupil.name`; what is given is asked of no school. */
  readonly gives: Readonly<Record<string, readonly string[]>>;
  compare(desk: ReadingDesk, lines: readonly FileLine[], about: Comparing): Promise<readonly Difference[]>;
  /** Rows of the books that the file should hold and does not, a page at a time. */
  gone(
    desk: ReadingDesk,
    about: Comparing,
    after: string | null,
  ): Promise<{ readonly found: readonly Difference[]; readonly next: string | null }>;
  take(desk: Desk, entries: readonly Difference[], about: Taking): Promise<Result<Taken>>;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Of the values that the file brings, those that differ from the row, with what stands there. */
export function changesOf(values: Values, row: Values): { readonly changes: Values; readonly before: Values } {
  const names = Object.keys(values).filter(name => !isSame(values[name], row[name]));
  return {
    changes: Object.fromEntries(names.map(name => [name, values[name]])),
    before: Object.fromEntries(names.map(name => [name, row[name] ?? null])),
  };
}

/** A day, or today where the day is yet to come. */
export const notAfter = (day: string, today: string): string => (day <= today ? day : today);
