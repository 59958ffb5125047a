import type { FileLink, Gathering, Method, PeriodPart, TaskStatus } from '../types.ts';
import type { Round } from './periods.ts';

export interface PlanName {
  readonly id: string;
  readonly title: string;
}

/** Where the figure of a period stands: still to be filed, sent back, waiting for a decision, accepted, or spoken for by a longer period. */
export type FilingState = 'owed' | 'sentBack' | 'filed' | 'accepted' | 'spokenFor';

/** GET plan.filing { plan?, year?, round? }: what the person's own organisation files at one moment of a year. */
export interface FilingView {
  /** The plans under which the organisation answers for promises: the county's in force and its own. */
  readonly plans: readonly PlanName[];
  readonly plan: PlanName | null;
  /** The moments that can be chosen, the newest first, with what still wants a figure. */
  readonly rounds: readonly { readonly year: number; readonly round: Round; readonly owed: number }[];
  readonly year: number | null;
  readonly round: Round | null;
  /** The day by which these figures are filed. */
  readonly due: string | null;
  readonly lines: readonly FilingLine[];
}

/** One promise of the table. */
export interface FilingLine {
  readonly promise: string;
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly role: 'lead' | 'support';
  readonly lead: string;
  readonly part: PeriodPart;
  readonly method: Method;
  readonly gathering: Gathering;
  readonly unit: string | null;
  readonly target: string;
  readonly targetEnglish: string;
  readonly milestone: number | null;
  /** The newest accepted figure of an earlier period, to be compared with. */
  readonly last: {
    readonly year: number;
    readonly part: PeriodPart;
    readonly value: number | null;
    readonly taskStatus: TaskStatus | null;
  } | null;
  readonly evidenceAsked: string | null;
  readonly state: FilingState;
  readonly mayFile: boolean;
  /** What was filed for the period last; null where nothing was. */
  readonly filed: Filed | null;
}

export interface Filed {
  readonly id: string;
  readonly version: number;
  readonly value: number | null;
  readonly taskStatus: TaskStatus | null;
  readonly note: string | null;
  readonly organisation: string;
  readonly why: string | null;
  readonly evidence: readonly FileLink[];
}

/** GET plan.waiting {}: every figure that waits for a decision, the soonest due first. */
export interface WaitingView {
  readonly lines: readonly WaitingLine[];
}

export interface WaitingLine {
  readonly actual: string;
  readonly version: number;
  readonly plan: PlanName;
  readonly promise: string;
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly year: number;
  readonly part: PeriodPart;
  readonly due: string;
  readonly value: number | null;
  readonly taskStatus: TaskStatus | null;
  readonly method: Method;
  readonly unit: string | null;
  readonly target: string;
  readonly targetEnglish: string;
  readonly milestone: number | null;
  readonly last: FilingLine['last'];
  readonly organisation: string;
  readonly filedBy: string;
  readonly filedOn: string;
  readonly note: string | null;
  readonly evidenceAsked: string | null;
  readonly evidence: readonly FileLink[];
  /** True for what the person at the desk filed: another must decide on it. */
  readonly isOwn: boolean;
  /** What is worth a second look before accepting it. */
  readonly doubts: readonly Doubt[];
}

/** No evidence, or not the one asked for; the wrong way from the last figure; more than half away from it; short of the milestone; an accepted figure is corrected. */
export type Doubt = 'noEvidence' | 'wrongWay' | 'farFromLast' | 'shortOfMilestone' | 'correction';
