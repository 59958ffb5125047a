import type { Counts, FileLink, Status } from '../types.ts';

export type LetterState = 'draft' | 'signed' | 'reported' | 'scored' | 'circulated';

/** GET plan.letters { plan, year } */
export interface LettersView {
  readonly plan: { readonly id: string; readonly title: string; readonly fromYear: number; readonly toYear: number };
  readonly year: number;
  readonly may: readonly string[];
  readonly letters: readonly {
    readonly id: string;
    readonly body: string;
    readonly state: LetterState;
    readonly stateWord: string;
    readonly signedOn: string | null;
    readonly mayOpen: boolean;
    readonly self: number | null;
    readonly reviewed: number | null;
    readonly rank: number | null;
  }[];
}

/** GET plan.letter { letter }. Reviewed points are shown to the body once they are circulated. */
export interface LetterView {
  readonly id: string;
  readonly version: number;
  readonly plan: { readonly id: string; readonly title: string };
  readonly year: number;
  readonly body: string;
  readonly issuer: string;
  readonly state: LetterState;
  readonly signedOn: string | null;
  readonly file: FileLink | null;
  readonly remark: string | null;
  readonly points: number;
  readonly may: readonly string[];
  readonly clauses: readonly {
    readonly id: string;
    readonly version: number;
    readonly place: number;
    readonly words: string;
    readonly points: number;
    readonly promise: string | null;
    readonly status: Status | null;
    readonly actual: string | null;
    readonly actualEnglish: string | null;
    readonly self: number | null;
    readonly report: string | null;
    readonly reviewed: number | null;
    readonly why: string | null;
  }[];
}

/** GET plan.matrix { plan, body?, part?, until?, search? }: promises by bodies, and what each body has to answer for. */
export interface MatrixView {
  readonly plan: { readonly id: string; readonly title: string; readonly fromYear: number; readonly toYear: number };
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly lead: number;
    readonly support: number;
    readonly counts: Counts;
    readonly owed: number;
    readonly openTasks: number;
    readonly overdueTasks: number;
    readonly openMeasures: number;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly place: string;
    readonly target: string;
    readonly targetEnglish: string;
    readonly deadline: number;
    readonly status: Status;
    readonly lead: string | null;
    readonly support: readonly string[];
  }[];
}

/** GET plan.meetings {} */
export interface MeetingsView {
  readonly meetings: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string;
    readonly chair: string;
    readonly state: 'called' | 'held';
    readonly tasks: number;
    readonly done: number;
    readonly overdue: number;
  }[];
  readonly overdue: readonly {
    readonly id: string;
    readonly task: string;
    readonly body: string;
    readonly due: string;
    readonly days: number;
    readonly meeting: string;
    readonly answered: boolean;
  }[];
  readonly may: readonly string[];
}

/** GET plan.linkage { plan, year? }: promises with their money and posts; promises without money, money without a promise. Yuan. */
export interface LinkageView {
  readonly plan: { readonly id: string; readonly title: string; readonly fromYear: number; readonly toYear: number };
  readonly total: Money;
  readonly rows: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly lead: string | null;
    readonly status: Status;
    readonly money: Money | null;
    readonly lines: readonly (Money & { readonly id: string; readonly year: number; readonly budgetLine: string })[];
    readonly posts: readonly {
      readonly id: string;
      readonly post: string;
      readonly body: string;
      readonly posts: number;
      readonly filled: number | null;
    }[];
  }[];
  readonly unlinked: readonly (Money & { readonly id: string; readonly year: number; readonly budgetLine: string })[];
  /** Projects, budgets and standing amounts that no money is linked to. */
  readonly without: number;
}

export interface Money {
  readonly planned: number;
  readonly arrived: number | null;
  readonly spent: number | null;
}

/** GET plan.warnings { plan }: promises that slip, the worst first, with the cause and what is done about it. */
export interface WarningsView {
  readonly plan: { readonly id: string; readonly title: string };
  readonly may: readonly string[];
  readonly causes: readonly { readonly cause: string; readonly label: string; readonly english: string; readonly count: number }[];
  readonly warnings: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly lead: string | null;
    readonly status: Status;
    readonly reason: string;
    readonly reasonEnglish: string;
    readonly outlook: { readonly value: number; readonly year: number } | null;
    readonly unit: string | null;
    readonly said: string | null;
    readonly issues: readonly IssueLine[];
  }[];
}

export interface IssueLine {
  readonly id: string;
  readonly words: string;
  readonly cause: string;
  readonly causeEnglish: string;
  readonly state: string;
  readonly stateEnglish: string;
  readonly open: number;
  readonly overdue: number;
}

/** GET plan.practices { plan, search?, promise? }: the library of good practice that is published. */
export interface PracticesView {
  readonly may: readonly string[];
  readonly total: number;
  readonly practices: readonly {
    readonly id: string;
    readonly title: string;
    readonly organisation: string;
    readonly publishedOn: string | null;
    readonly words: string;
    readonly result: string;
    readonly promises: readonly { readonly id: string; readonly number: number; readonly title: string }[];
    readonly files: readonly FileLink[];
  }[];
}

/** GET plan.priority { year }: the yearly check whether education comes first. */
export interface PriorityView {
  readonly year: number;
  readonly may: readonly string[];
  readonly heads: readonly {
    readonly key: string;
    readonly label: string;
    readonly english: string;
    readonly checks: readonly {
      readonly id: string;
      readonly item: string;
      readonly itemEnglish: string;
      readonly result: 'met' | 'partly' | 'notMet' | null;
      readonly figure: number | null;
      readonly unit: string | null;
      readonly statement: string | null;
      readonly state: string;
    }[];
  }[];
}
