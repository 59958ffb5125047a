import type { Day } from '#kernel/day.ts';
import type { BoardRow, BoardView, Counts, PlanSummary, Status } from '../types.ts';

/** A promise as one mark in the row of its chapter. */
export interface ChapterMark {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: Status;
}

/** A promise whose status crossed the line between kept and late since a day. */
export interface Movement {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly lead: string | null;
  readonly from: Status;
  readonly to: Status;
  /** What the body wrote beside its last accepted figure; null where it wrote nothing. */
  readonly cause: string | null;
}

/** Something that falls due for the whole bureau. */
export interface FallsDue {
  readonly day: Day;
  readonly title: string;
  readonly titleEnglish: string;
  /** Who or how many: 7项未报. */
  readonly detail: string;
  readonly detailEnglish: string;
  readonly path: string;
  readonly isLate: boolean;
}

/** A construction project as the office of works gives it. Areas in square metres, money in yuan; null is not known. */
export interface ProjectLine {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly areaSqm: number | null;
  readonly plannedYuan: number;
  readonly arrivedYuan: number;
  readonly spentYuan: number;
  readonly delayedDays: number | null;
}

/** How often a cause is named in the issues raised from late promises. */
export interface CauseCount {
  readonly cause: string;
  readonly promises: number;
}

/** GET plan.cockpit { plan } */
export interface CockpitView {
  readonly plan: PlanSummary;
  readonly counts: Counts;
  readonly meanProgress: number | null;
  readonly timeProgress: number;
  /** Movements are counted from the end of this day, the last of the quarter before. */
  readonly since: Day;
  readonly slipped: readonly Movement[];
  readonly recovered: readonly Movement[];
  readonly chapters: readonly (BoardView['chapters'][number] & { readonly marks: readonly ChapterMark[] })[];
  /** The promises that lag most, at most eight, and how many there are in all. */
  readonly worst: readonly BoardRow[];
  readonly late: number;
  readonly bodies: BoardView['bodies'];
  /** Causes named for the late promises, the most frequent first; and the cause of each, by the promise's id. */
  readonly causes: readonly CauseCount[];
  readonly causeOf: Readonly<Record<string, string>>;
  readonly projects: readonly ProjectLine[];
  readonly due: readonly FallsDue[];
}
