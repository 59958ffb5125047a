import type { Day } from '#kernel/day.ts';
import type { FundSource, Half, NeedKind, ProjectKind, SeatField, Stage, Strand, Urgency } from './codes.ts';

/** Why a project calls for a hand. */
export type AlertKind = 'milestonePastDue' | 'stageOverdue' | 'idleMoney' | 'spentAhead' | 'noMoney' | 'progressUntold';

/** One warning about a project, with its cause in both languages. */
export interface ProjectAlert {
  readonly kind: AlertKind;
  /** The day from which it holds, where there is one. */
  readonly since: Day | null;
  /** Days since then; null where it has no day. */
  readonly days: number | null;
  readonly zh: string;
  readonly en: string;
}

/** A stage of a project, or `cancelled` for one that was given up. */
export type ProjectState = Stage | 'cancelled';

/** A project in plain figures, as other offices see it: money in yuan, areas in square metres, days as `2027-09-01`. Null is not known. */
export interface ProjectSum {
  readonly id: string;
  readonly name: string;
  readonly kind: ProjectKind;
  readonly stage: ProjectState;
  /** What the stage is called, 在建. */
  readonly stageLabel: string;
  readonly stageEnglish: string;
  /** The promise of the plan that it keeps, by id. */
  readonly promise: string | null;
  readonly organisation: string;
  readonly township: string | null;
  readonly ethnicTownship: boolean;
  readonly areaSqm: number | null;
  readonly seats: Readonly<Record<SeatField, number | null>>;
  /** Seats of all stages of schooling together; null where none was written down. */
  readonly seatsAdded: number | null;
  readonly budgetYuan: number;
  readonly plannedYuan: number;
  readonly arrivedYuan: number;
  readonly spentYuan: number;
  /** The newest day of which the money is told. */
  readonly moneyAsOf: Day | null;
  /** Accepted physical progress, 0–100; 0 in preparation, 100 from completion on. */
  readonly progress: number | null;
  readonly plannedStart: Day;
  readonly plannedFinish: Day;
  readonly expectedFinish: Day;
  readonly actualStart: Day | null;
  readonly actualFinish: Day | null;
  /** Days behind the planned finish: as completed, as expected, or as it stands today; null for a project given up. */
  readonly delayedDays: number | null;
  readonly alerts: readonly ProjectAlert[];
}

export interface StageDay {
  readonly stage: Stage;
  readonly day: Day;
}

export interface SourceSum {
  readonly source: FundSource;
  readonly plannedYuan: number;
  readonly arrivedYuan: number;
  readonly spentYuan: number;
}

/** A project in one line of the board. */
export interface ProjectLine extends ProjectSum {
  readonly version: number;
  readonly code: string | null;
  readonly stages: readonly StageDay[];
  readonly sources: readonly SourceSum[];
  /** Why the finish was moved last; null where it never was. */
  readonly delayCause: string | null;
  /** The chapter of the plan in which its promise stands; null without one. */
  readonly chapter: string | null;
  readonly nextMilestone: { readonly name: string; readonly plannedOn: Day } | null;
  readonly milestonesDone: number;
  readonly milestones: number;
}

export interface BoardView {
  readonly today: Day;
  readonly projects: readonly ProjectLine[];
}

export interface FileLink {
  readonly hash: string;
  readonly name: string;
}

export interface PhotoView extends FileLink {
  readonly id: string;
  readonly project: string;
  readonly takenOn: Day;
  readonly stage: Stage;
  readonly note: string | null;
}

export interface ReportView {
  readonly id: string;
  readonly version: number;
  readonly project: string;
  readonly reportedOn: Day;
  readonly organisation: string;
  readonly percent: number;
  readonly note: string | null;
  readonly state: 'reported' | 'confirmed' | 'returned';
  readonly why: string | null;
  /** True for a report of the reader's own, on which another decides. */
  readonly mine: boolean;
}

export interface StageView extends StageDay {
  readonly documentNumber: string | null;
  readonly note: string | null;
  readonly file: FileLink;
}

export interface MilestoneView {
  readonly id: string;
  readonly name: string;
  readonly strand: Strand;
  readonly plannedOn: Day;
  readonly doneOn: Day | null;
  readonly movedBecause: string | null;
}

export interface DelayView {
  readonly recordedOn: Day;
  readonly days: number;
  readonly newFinish: Day;
  readonly cause: string;
  readonly measure: string;
}

export interface FundView extends SourceSum {
  readonly id: string;
  readonly documentNumber: string;
  readonly issuedOn: Day;
  readonly asOf: Day;
  readonly additionBecause: string | null;
  readonly advanceBecause: string | null;
}

/** One project whole. */
export interface ProjectView {
  readonly today: Day;
  readonly project: ProjectLine;
  readonly site: string | null;
  readonly note: string | null;
  readonly cancelledBecause: string | null;
  readonly promiseName: string | null;
  readonly stages: readonly StageView[];
  readonly milestones: readonly MilestoneView[];
  readonly delays: readonly DelayView[];
  readonly funds: readonly FundView[];
  readonly reports: readonly ReportView[];
  readonly photos: readonly PhotoView[];
  readonly needs: readonly { readonly school: string; readonly what: string; readonly amount: number; readonly unit: string }[];
  /** Whether the reader keeps the books of works, and whether they may report on this project. */
  readonly keeps: boolean;
  readonly mayReport: boolean;
}

/** A project as its own school reports on it. */
export interface OwnProject {
  readonly id: string;
  readonly name: string;
  readonly stage: ProjectState;
  readonly stageLabel: string;
  readonly stageEnglish: string;
  readonly progress: number | null;
  readonly plannedFinish: Day;
  readonly expectedFinish: Day;
  /** True between start and completion, when progress is reported. */
  readonly isBuilding: boolean;
  readonly reports: readonly ReportView[];
  readonly photos: readonly PhotoView[];
}

export interface MineView {
  readonly today: Day;
  readonly projects: readonly OwnProject[];
}

export interface CoverView {
  readonly id: string;
  readonly project: string;
  readonly name: string;
  readonly stage: ProjectState;
  readonly stageLabel: string;
  readonly stageEnglish: string;
  readonly expectedFinish: Day;
  readonly amount: number;
}

/** A shortfall beside the projects that make it good. */
export interface ShortfallLine {
  readonly id: string;
  readonly school: string;
  readonly kind: NeedKind;
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  readonly urgency: Urgency;
  readonly foundOn: Day;
  readonly note: string | null;
  readonly covers: readonly CoverView[];
  /** Promised by projects that were not given up, and delivered by those in use. */
  readonly covered: number;
  readonly delivered: number;
  readonly coverage: 'none' | 'partial' | 'whole' | 'delivered';
}

export interface ShortfallsView {
  readonly today: Day;
  readonly lines: readonly ShortfallLine[];
}

export interface BookingView {
  readonly id: string;
  readonly version: number;
  readonly day: Day;
  readonly half: Half;
  readonly school: string;
  readonly className: string;
  readonly pupils: number;
  readonly activity: string | null;
  readonly state: 'booked' | 'held' | 'calledOff';
  readonly attended: number | null;
  readonly cancelledBecause: string | null;
  readonly mayCancel: boolean;
  readonly mayHold: boolean;
}

/** How a base was used in a stretch of days: half-days of Monday to Friday on which it was open, and those with a class. */
export interface Usage {
  readonly openHalfDays: number;
  readonly usedHalfDays: number;
  readonly bookings: number;
  readonly pupils: number;
  readonly attended: number;
  /** Pupils booked as a share of the room there was; null where it was not open. */
  readonly load: number | null;
}

export interface BaseLine {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly organisation: string;
  readonly capacity: number;
  readonly openedOn: Day;
  readonly courses: string | null;
  readonly state: 'running' | 'ceased';
  readonly project: string | null;
}

/** The calendar of one base in one month, with all bases to choose from. */
export interface CalendarView {
  readonly today: Day;
  readonly bases: readonly BaseLine[];
  readonly base: BaseLine | null;
  /** `2028-01` */
  readonly month: string;
  readonly bookings: readonly BookingView[];
  readonly closures: readonly { readonly fromDay: Day; readonly toDay: Day; readonly why: string }[];
  readonly usage: Usage;
  /** The school year to date, `2027–2028`, with the schools that came. */
  readonly year: {
    readonly label: string;
    readonly usage: Usage;
    readonly schools: readonly { readonly name: string; readonly pupils: number }[];
  };
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly mayBook: boolean;
}
