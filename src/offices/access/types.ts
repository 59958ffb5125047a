import type { AlertRule } from './movement/alerts.ts';

export type { CaseCounts } from '#register/index.ts';

/** One school in the three ledgers: children suspected to have left, away, back, closed this school year; away and past their day. Null where a small number is held back. */
export interface LedgerLine {
  readonly organisation: string;
  readonly name: string;
  readonly suspected: number | null;
  readonly droppedOut: number | null;
  readonly returned: number | null;
  readonly closed: number | null;
  readonly overdue: number | null;
}

/** A case that waits for its next rung. */
export interface PendingCase {
  readonly id: string;
  readonly number: string;
  readonly child: string;
  readonly school: string;
  readonly state: string;
  readonly awayFrom: string;
  readonly returnBy: string | null;
  readonly nextKind: string | null;
  readonly due: string | null;
  readonly late: number;
  /** The five warm deeds, in their order: done or not. */
  readonly actions: readonly boolean[];
}

export interface LedgersView {
  readonly lines: readonly LedgerLine[];
  readonly total: LedgerLine;
  /** Empty for who is told numbers alone. */
  readonly pending: readonly PendingCase[];
  readonly isSuppressed: boolean;
}

export interface AlertLine {
  readonly rule: AlertRule;
  readonly pupil: string;
  readonly child: string;
  readonly organisation: string;
  readonly school: string;
  readonly since: string;
  readonly late: number;
}

export interface MovementView {
  readonly year: number;
  readonly lines: readonly { readonly organisation: string; readonly name: string; readonly counts: readonly number[] }[];
  readonly alerts: readonly AlertLine[];
}

/** What happened to a child, on a day: which ledger tells it, what (a key), who or which number, what else is to be said, and the row to look at. */
export interface Happening {
  readonly day: string;
  readonly kind: 'enrolment' | 'absence' | 'case' | 'persuasion' | 'action' | 'notice' | 'placement' | 'lesson';
  readonly what: string;
  readonly about: string | null;
  readonly mark: { readonly kind: 'promised' | 'returnBy' | 'back' | 'notBack' | 'hours'; readonly value: string } | null;
  readonly path: string | null;
  readonly files: readonly string[];
}

/** A child's file: who (by the ends of the name), where the case stands, what is due next, all that happened, the newest first. */
export interface ChildFile {
  readonly case: {
    readonly id: string;
    readonly version: number;
    readonly number: string;
    readonly state: string;
    readonly awayFrom: string;
    readonly returnBy: string | null;
    readonly responsible: string;
    readonly township: string | null;
  };
  readonly child: string;
  readonly school: string;
  readonly room: string | null;
  readonly next: { readonly kind: string; readonly due: string; readonly late: number } | null;
  readonly ladder: readonly {
    readonly kind: string;
    readonly due: string | null;
    readonly takenOn: string | null;
  }[];
  readonly actions: readonly { readonly kind: string; readonly doneOn: string | null }[];
  readonly happenings: readonly Happening[];
}

/** Children with a disability by school and way of placement; small numbers are held back from who is told numbers alone. */
export interface PlacementView {
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly counts: readonly (number | null)[];
    readonly sum: number | null;
  }[];
  readonly sums: readonly (number | null)[];
  readonly total: number | null;
  readonly isSuppressed: boolean;
  /** Lessons at home of this month against what the plan asks, child by child; empty for who is told numbers alone. */
  readonly hours: readonly {
    readonly placement: string;
    readonly child: string;
    readonly school: string;
    readonly planned: number;
    readonly given: number;
    readonly lastOn: string | null;
  }[];
}

export interface AreaView {
  readonly term: string;
  readonly lines: readonly {
    readonly assignment: string;
    readonly areaName: string;
    readonly official: string;
    readonly leader: string;
    readonly schools: readonly {
      readonly id: string;
      readonly name: string;
      readonly visitedOn: string | null;
      readonly missing: number | null;
    }[];
  }[];
  readonly visited: number;
  readonly assigned: number;
  readonly missing: number;
}
