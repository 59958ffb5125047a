/** The shapes that the office `plan` shows to its pages. All are plain JSON. */
import type { ChangeAct, FieldChange } from './amend/fieldChange.ts';
import type { Relative } from './succeed/relative.ts';

export type Status = 'early' | 'done' | 'on' | 'near' | 'behind' | 'hard' | 'na';
/** `submitted` and `sentBack` are of the plans of schools and departments alone. */
export type PlanState = 'draft' | 'submitted' | 'sentBack' | 'adopted' | 'closed';
export type ReviewState = 'proposed' | 'accepted' | 'dropped';
export type PromiseKind = 'baseline' | 'target' | 'project' | 'budget' | 'standing-amount' | 'rule';
export type Comparator =
  | '='
  | '>='
  | '<='
  | '>'
  | '<'
  | '≈'
  | 'range'
  | 'new'
  | 'all'
  | 'status'
  | 'rank'
  | 'increase'
  | 'decrease'
  | 'not-decrease';
/** How an actual is judged; see standards/planEvaluation. `state` is for promises without a number (task status). */
export type Method = 'increase' | 'decrease' | 'cumulative' | 'floor' | 'ceiling' | 'growth' | 'state';
export type TaskStatus = 'notStarted' | 'underWay' | 'finished' | 'standing' | 'adjusted' | 'ended';
/** How often a promise is reported on. */
export type Cycle = 'year' | 'halfYear' | 'quarter';
/** The period of a year that an actual is for. */
export type PeriodPart = 'whole' | 'half1' | 'half2' | 'quarter1' | 'quarter2' | 'quarter3' | 'quarter4';
/** What the figures of a year's parts make of the year. */
export type Gathering = 'newest' | 'sum' | 'running';
export type Nature = 'binding' | 'expected';
export type Counts = Readonly<Record<Status, number>>;

/** GET plan.list {} */
export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly state: PlanState;
  /** The plan of the county that this one of a school or department stands under; null for the county's own. */
  readonly parent: string | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly fromYear: number;
  readonly toYear: number;
  /** Promises that are kept in sight: accepted or proposed, baselines and restatements left out. */
  readonly promises: number;
  /** The number of the version in force, and the document that made it so where it is not the first. */
  readonly edition: number;
  readonly amendedBy: string | null;
  readonly closedOn: string | null;
  readonly toReview: number;
  readonly counts: Counts;
}

export interface Section {
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly start: number;
  readonly titleEnd: number;
  readonly end: number;
}

/** A promise as it stands beside the text. `number` counts promises in the order of the text; facts (baselines) have null. */
export interface PromiseMark {
  readonly id: string;
  readonly version: number;
  readonly number: number | null;
  readonly kind: PromiseKind;
  readonly review: ReviewState;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** `三（五）1` */
  readonly place: string;
  readonly subject: string;
  readonly measure: string;
  readonly comparator: Comparator;
  readonly valueText: string | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly scope: string;
  readonly year: number | null;
  readonly deadline: number | null;
  readonly recurrence: string | null;
  /** The promise that this one restates, if the two were merged or linked. */
  readonly restates: string | null;
  readonly nature: Nature;
  readonly lead: string | null;
  readonly status: Status;
}

export interface FindingPlace {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly place: string;
}

/** A remark of the plan check-up (规划体检). */
export interface Finding {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly titleEnglish: string;
  readonly sentence: string;
  readonly sentenceEnglish: string;
  readonly places: readonly FindingPlace[];
  readonly promises: readonly string[];
  readonly decision: 'open' | 'adopted' | 'notAProblem' | 'noted';
}

/** GET plan.reader { plan } */
export interface ReaderView {
  /** `file` is what was read, `document` the one that adopted the plan. */
  readonly plan: PlanSummary & {
    readonly file: FileLink | null;
    readonly document: FileLink | null;
    readonly version: number;
    /** Why the plan of a school or department was sent back; null for any other. */
    readonly sentBackBecause: string | null;
  };
  /** Whether this person may work on its text and promises now. */
  readonly mayDraft: boolean;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly promises: readonly PromiseMark[];
  readonly findings: readonly Finding[];
}

export interface FileLink {
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
}

/** GET plan.board { plan, chapter?, body?, status?, year?, search?, orderBy?, page?, size? } */
export interface BoardView {
  readonly plan: PlanSummary;
  readonly total: number;
  readonly counts: Counts;
  /** Mean progress of the promises that have one, and the share of the plan's time that has passed; 0–1. */
  readonly meanProgress: number | null;
  readonly timeProgress: number;
  readonly chapters: readonly {
    readonly place: string;
    readonly title: string;
    readonly counts: Counts;
    readonly meanProgress: number | null;
  }[];
  readonly bodies: readonly { readonly id: string; readonly name: string; readonly counts: Counts; readonly owed: number }[];
  readonly rows: readonly BoardRow[];
}

export interface BoardRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly target: string;
  readonly deadline: number | null;
  readonly targetEnglish: string;
  readonly actual: string | null;
  readonly actualEnglish: string | null;
  readonly actualYear: number | null;
  readonly progress: number | null;
  readonly ratio: number | null;
  readonly status: Status;
  /** Its time is over and its target was not reached: 未兑现. */
  readonly lapsed: boolean;
  /** In words, `已走完19.4%，时间已过40%，比值0.48，低于0.60的界限。` */
  readonly reason: string;
  readonly reasonEnglish: string;
  /** What the body wrote beside the figure that was accepted last: why it stands so. */
  readonly cause: string | null;
  readonly nature: Nature;
}

/** GET plan.promise { promise } */
export interface PromiseView {
  readonly plan: PlanSummary;
  readonly promise: PromiseMark & {
    readonly method: Method;
    readonly cycle: Cycle;
    readonly gathering: Gathering | null;
    /** What must be filed with a figure to prove it, in the planner's words. */
    readonly evidenceAsked: string | null;
    readonly baseline: number | null;
    readonly baselineYear: number | null;
    /** First and last year of the promise's own time. */
    readonly fromYear: number;
    readonly toYear: number;
    /** Bodies that the sentence itself names. */
    readonly bodiesNamed: readonly string[];
  };
  readonly bodies: readonly { readonly organisation: string; readonly name: string; readonly part: 'lead' | 'support' }[];
  readonly restatements: readonly PromiseMark[];
  readonly milestones: readonly { readonly year: number; readonly value: number }[];
  readonly actuals: readonly Actual[];
  /** The accepted figures as the judge reads them, one a year; `share` where a figure was made within its year. */
  readonly figures: readonly { readonly year: number; readonly value: number | null; readonly share?: number }[];
  readonly judgement: {
    readonly status: Status;
    /** Its time is over and its target was not reached. */
    readonly lapsed: boolean;
    readonly progress: number | null;
    readonly timeProgress: number;
    readonly ratio: number | null;
    readonly reason: string;
    readonly reasonEnglish: string;
    /** The steps of the sum, each `{ label, formula, value }`, so that a person can do it again by hand. */
    readonly because: readonly {
      readonly label: string;
      readonly labelEnglish: string;
      readonly formula: string;
      readonly formulaEnglish: string;
      readonly value: string;
      readonly valueEnglish: string;
    }[];
    /** Where the present pace leads by the last year. A warning beside the status; it never changes it. */
    readonly outlook: { readonly value: number; readonly year: number; readonly reaches: boolean } | null;
    readonly rule: string;
    readonly ruleEnglish: string;
    /** The plan's own limits that were judged by; null: the standard's. */
    readonly limits: { readonly number: number; readonly effectiveOn: string } | null;
  };
  readonly history: readonly {
    readonly at: string;
    readonly actor: string;
    readonly deed: string;
    readonly deedEnglish: string;
    readonly what: string;
    readonly whatEnglish: string;
    readonly why: string | null;
  }[];
  /** What amendments changed of it, the newest first. */
  readonly amendments: readonly {
    readonly id: string;
    readonly number: number;
    readonly documentNumber: string;
    readonly issuedOn: string;
    readonly act: ChangeAct;
    readonly fields: readonly FieldChange[];
    readonly before: string | null;
    readonly after: string | null;
    readonly why: string;
  }[];
  /** The promise of the former plan that it comes from, and those of the next that come from it. */
  readonly ancestor: Relative | null;
  readonly successors: readonly Relative[];
  readonly previous: string | null;
  readonly next: string | null;
  /** Which verbs this person may use here now. */
  readonly may: readonly string[];
  /** The year whose actuals are being collected, to be offered first; null where none is over yet. */
  readonly collectedYear: number | null;
  /** The period whose figure is to be offered first, by the promise's own cycle; null where none is over yet. */
  readonly collectedPeriod: { readonly year: number; readonly part: PeriodPart } | null;
}

export interface Actual {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly part: PeriodPart;
  readonly value: number | null;
  readonly taskStatus: TaskStatus | null;
  readonly note: string | null;
  /** The address at which a computed figure is proved; null for what a person filed. */
  readonly proof: string | null;
  readonly state: 'filed' | 'accepted' | 'sentBack';
  /** The person, for those who may see filings; for others the organisation. They see accepted ones only, without reason and evidence. */
  readonly filedBy: string;
  readonly filedOn: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly why: string | null;
  readonly evidence: readonly FileLink[];
}
