import type { FileLink, PlanSummary, PromiseKind, ReviewState, Section } from '../types.ts';
import type { ChangeAct, FieldChange } from './fieldChange.ts';
import type { Paragraph } from './textDiff.ts';
import type { Stretch } from './wordDiff.ts';

export type { ChangeAct, FieldChange, Paragraph, Stretch };
export type ChangeState = 'proposed' | 'accepted' | 'rejected';

/** What becomes of one promise, in a draft amendment or between two versions. */
export interface ChangeLine {
  /** The change of the draft; the promise's id between versions. */
  readonly id: string;
  readonly version: number | null;
  readonly act: ChangeAct;
  readonly state: ChangeState;
  readonly promise: string | null;
  readonly promiseVersion: number | null;
  readonly number: number | null;
  readonly kind: PromiseKind;
  readonly isRestatement: boolean;
  readonly title: string;
  readonly place: string;
  readonly lead: string | null;
  readonly likeness: number | null;
  readonly before: string | null;
  readonly after: string | null;
  /** The sentence with what was taken out and put in. */
  readonly words: readonly Stretch[];
  readonly fields: readonly FieldChange[];
  readonly why: string | null;
}

/** The document that made a version so. */
export interface Issued {
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly document: FileLink | null;
}

/** GET plan.amendment { amendment } */
export interface AmendmentView extends Issued {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly way: 'form' | 'text';
  readonly state: 'draft' | 'adopted' | 'withdrawn';
  readonly reason: string;
  readonly plan: PlanSummary;
  readonly source: FileLink | null;
  readonly changes: readonly ChangeLine[];
  readonly counts: Readonly<Record<ChangeAct, number>>;
  readonly undecided: number;
  readonly mayAmend: boolean;
}

/** A version in the list of a plan's versions. */
export interface VersionLine extends Issued {
  readonly number: number;
  readonly isCurrent: boolean;
  readonly reason: string | null;
  readonly amendment: string | null;
  readonly adoptedOn: string | null;
  readonly changed: number;
  readonly added: number;
  readonly ended: number;
}

/** GET plan.versions { plan } */
export interface VersionsView {
  readonly plan: PlanSummary;
  /** The version of the plan's row, for a deed on it. */
  readonly version: number;
  readonly versions: readonly VersionLine[];
  /** The amendment being drawn up, for those who make it and decide on it. */
  readonly draft: { readonly id: string; readonly number: number; readonly reason: string; readonly changes: number } | null;
  readonly mayAmend: boolean;
  /** The document of the final evaluation that closed the plan; null while it is open. */
  readonly closing: {
    readonly issuer: string;
    readonly documentNumber: string;
    readonly issuedOn: string;
    readonly document: FileLink | null;
    readonly note: string | null;
  } | null;
}

/** GET plan.difference { plan, from, to } */
export interface DifferenceView {
  readonly plan: PlanSummary;
  readonly from: VersionLine;
  readonly to: VersionLine;
  /** Amendments after `from` up to `to`, oldest first. */
  readonly amendments: readonly VersionLine[];
  readonly lines: readonly ChangeLine[];
  readonly counts: Readonly<Record<'change' | 'add' | 'end', number>>;
}

/** GET plan.textDifference { plan, from, to } or { amendment } */
export interface TextDifferenceView {
  readonly paragraphs: readonly Paragraph[];
  readonly changed: number;
}

/** GET plan.version { plan, number } */
export interface VersionView {
  readonly plan: PlanSummary;
  readonly version: VersionLine;
  readonly last: number;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly promises: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly kind: PromiseKind;
    readonly review: ReviewState;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly title: string;
    readonly target: string;
    readonly targetEnglish: string;
    readonly deadline: number | null;
    readonly lead: string | null;
  }[];
}
