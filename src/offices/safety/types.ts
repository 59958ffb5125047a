export type { CompletionCell, CompletionView, DutyCell, DutyStanding, LoopSum, MatrixView } from '#register/index.ts';

/** A school as a safe campus in a year; null what is not filed or judged yet. */
export interface CampusLine {
  readonly organisation: string;
  readonly name: string;
  readonly campus: string | null;
  readonly state: string | null;
  readonly selfScore: number | null;
  readonly score: number | null;
  readonly isPassed: boolean | null;
  readonly judgedOn: string | null;
}

export interface CampusesView {
  readonly year: number;
  readonly lines: readonly CampusLine[];
  readonly passed: number;
  /** Passed out of all that are asked, the unfiled among them. */
  readonly rate: number | null;
  readonly hasStandard: boolean;
  /** The school for which the one who looks files; null for who files for none. */
  readonly mine: string | null;
}

/** One school's year: the standard with its own points and those of the office. */
export interface CampusSheet {
  readonly year: number;
  readonly school: { readonly id: string; readonly name: string } | null;
  readonly campus: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly selfScore: number;
    readonly score: number | null;
    readonly isPassed: boolean | null;
    readonly opinion: string | null;
    readonly proofs: readonly string[];
  } | null;
  readonly items: readonly {
    readonly id: string;
    readonly part: string;
    readonly text: string;
    readonly points: number;
    readonly isVeto: boolean;
    readonly requirement: string | null;
    readonly self: number | null;
    readonly checked: number | null;
  }[];
  readonly mayFile: boolean;
  readonly mayJudge: boolean;
}

/** Safety learnt by doing, in one school year: rooms, lessons, how many took part, by school. */
export interface RoomCoverage {
  readonly year: number;
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly rooms: number;
    readonly sessions: number;
    readonly attended: number;
    readonly lastOn: string | null;
  }[];
  /** Schools with a lesson this school year out of all. */
  readonly coverage: number | null;
}
