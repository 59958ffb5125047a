export type { EffectLine } from '#register/index.ts';

/** A network in a school year: what it agreed on, what it did, how it was judged; null where nothing was said. */
export interface YearLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lead: string | null;
  readonly leadsMine: boolean;
  readonly members: readonly string[];
  readonly plan: string | null;
  readonly isReported: boolean;
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly agreed: number | null; readonly held: number }[];
  readonly agreed: number | null;
  readonly held: number;
  /** How many of the agreed activities are still to come, kind by kind; null where nothing was agreed. */
  readonly short: number | null;
  readonly attendance: number | null;
  readonly sent: number;
  readonly review: { readonly id: string; readonly total: number; readonly verdict: string } | null;
}

export interface YearBoard {
  readonly year: number;
  readonly lines: readonly YearLine[];
}

/** One measure in one year: the schools beside their mean, the farthest below first. */
export interface GapsView {
  readonly measure: string;
  readonly measures: readonly { readonly measure: string; readonly label: string }[];
  readonly year: number | null;
  readonly years: readonly number[];
  readonly mean: number | null;
  /** Standard deviation over the mean; null with fewer than two schools. */
  readonly variation: number | null;
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly value: number;
    readonly gap: number;
    readonly open: number;
  }[];
  readonly missing: readonly string[];
  /** The same measure by year: schools of the countryside and of ethnic townships against the others; null where one side has no figure. */
  readonly trend: readonly {
    readonly year: number;
    readonly rural: number | null;
    readonly urban: number | null;
    readonly ethnic: number | null;
    readonly others: number | null;
    readonly ruralGap: number | null;
    readonly ethnicGap: number | null;
  }[];
}

/** Places of a year by matter: how many went to schools of the countryside, against their share of teachers. */
export interface ShareView {
  readonly year: number;
  readonly ruralTeachers: number | null;
  readonly lines: readonly {
    readonly matter: string;
    readonly label: string;
    readonly places: number;
    readonly rural: number;
    readonly share: number | null;
    readonly favours: boolean | null;
  }[];
}

/** How so many places would be shared out by teachers, those of the countryside counting more. */
export interface AllocationView {
  readonly places: number;
  readonly weight: number;
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly isRural: boolean;
    readonly teachers: number;
    readonly places: number;
  }[];
}
