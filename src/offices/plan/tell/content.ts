import type { Counts, Method, Nature, PeriodPart, Status } from '../types.ts';

export type SnapshotKind = 'yearly' | 'midTerm' | 'final';

/** An accepted figure with who stands behind it. Figures that wait or were sent back are never here. */
export interface AcceptedFigure {
  readonly year: number;
  readonly part: PeriodPart;
  readonly value: number | null;
  readonly taskStatus: string | null;
  /** `47.1%`, `推进中 41%` */
  readonly said: string;
  readonly note: string | null;
  readonly organisation: string;
  readonly filedBy: string;
  readonly filedOn: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly evidence: readonly { readonly hash: string; readonly name: string }[];
}

/** A promise in sight as it stood. */
export interface PromiseThen {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly quote: string;
  readonly place: string;
  /** The place of the chapter that it is counted under. */
  readonly chapter: string;
  readonly nature: Nature;
  readonly method: Method;
  readonly target: string;
  readonly targetValue: number | null;
  readonly unit: string | null;
  readonly from: number;
  readonly to: number;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly milestones: readonly { readonly year: number; readonly value: number }[];
  readonly actuals: readonly AcceptedFigure[];
  /** What the accepted figures come to, in words; null where there is none. */
  readonly figure: string | null;
  readonly status: Status;
  /** Its time was over and its target not reached: 未兑现; left out where that is not so. */
  readonly lapsed?: true;
  readonly progress: number | null;
  readonly timeProgress: number;
  readonly ratio: number | null;
  readonly reason: string;
  readonly because: readonly { readonly label: string; readonly formula: string; readonly value: string }[];
  readonly outlook: { readonly value: number; readonly year: number; readonly reaches: boolean } | null;
  /** The rule it was judged by, in words. */
  readonly rule: string;
}

/** A problem on the books with what is done about it. */
export interface IssueThen {
  readonly promise: string;
  readonly words: string;
  readonly cause: string;
  readonly organisation: string;
  readonly raisedOn: string;
  readonly state: string;
  readonly effect: string | null;
  readonly measures: readonly {
    readonly words: string;
    readonly organisation: string;
    readonly due: string;
    readonly doneOn: string | null;
  }[];
}

/** A project of a promise as the office that keeps projects tells it; money in yuan, areas in square metres. */
export interface ProjectThen {
  readonly id: string;
  readonly name: string;
  readonly stageLabel: string;
  readonly promise: string | null;
  readonly organisation: string;
  readonly areaSqm: number | null;
  readonly budgetYuan: number;
  readonly plannedYuan: number;
  readonly arrivedYuan: number;
  readonly spentYuan: number;
  readonly progress: number | null;
  readonly plannedFinish: string;
  readonly expectedFinish: string;
  readonly actualFinish: string | null;
  readonly delayedDays: number | null;
}

/** What became of a promise since the snapshot before. `what` says which of its sides changed. */
export interface Change {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly what: 'status' | 'figure' | 'wording' | 'body' | 'added' | 'gone';
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
}

export interface ChapterThen {
  readonly place: string;
  readonly title: string;
  readonly counts: Counts;
  readonly meanProgress: number | null;
}

/** Everything that a report needs, as of one day. Plain JSON: its canonical text is kept as a file, and names itself by its hash. */
export interface SnapshotContent {
  readonly format: 1;
  readonly kind: SnapshotKind;
  /** The year reported on: figures of later years are left out. */
  readonly year: number;
  readonly takenOn: string;
  readonly isExample: boolean;
  /** The organisation that keeps the plan; null where the roster has none. */
  readonly bureau: string | null;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly fromYear: number;
    readonly toYear: number;
    readonly issuer: string | null;
    readonly documentNumber: string | null;
    readonly issuedOn: string | null;
  };
  /** Revisions that were adopted, oldest first. */
  readonly amendments: readonly {
    readonly number: number;
    readonly reason: string;
    readonly issuer: string | null;
    readonly documentNumber: string | null;
    readonly issuedOn: string | null;
  }[];
  /** The version of the plan's own limits; null where the standard's apply. */
  readonly judging: { readonly number: number; readonly effectiveOn: string } | null;
  readonly counts: Counts;
  readonly meanProgress: number | null;
  readonly timeProgress: number;
  readonly chapters: readonly ChapterThen[];
  readonly bodies: readonly { readonly name: string; readonly counts: Counts; readonly missing: number }[];
  readonly promises: readonly PromiseThen[];
  /** What else the plan says: facts that it starts from, and sentences that say a promise again (`number`, of that promise). */
  readonly besides: readonly {
    readonly place: string;
    readonly quote: string;
    readonly year: number | null;
    readonly valueText: string | null;
    readonly restates: number | null;
  }[];
  /** How many promises nobody has reviewed yet. */
  readonly toReview: number;
  readonly issues: readonly IssueThen[];
  readonly practices: readonly {
    readonly title: string;
    readonly organisation: string;
    readonly result: string;
    readonly promises: readonly string[];
  }[];
  /** Null where no office keeps projects. */
  readonly projects: readonly ProjectThen[] | null;
  /** The snapshot before, and what changed since; null for the first. */
  readonly before: { readonly kind: SnapshotKind; readonly year: number; readonly takenOn: string; readonly hash: string } | null;
  readonly changes: readonly Change[];
}

/** The promises that are behind or will hardly be kept. */
export const isBehind = ({ status }: Pick<PromiseThen, 'status'>): boolean => status === 'behind' || status === 'hard';

/** The promises that are as far as they should be, or further. */
export const isKept = ({ status }: Pick<PromiseThen, 'status'>): boolean => status === 'early' || status === 'done' || status === 'on';
