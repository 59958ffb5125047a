import type { Block } from '#register/index.ts';
import type { FileLink } from '../types.ts';
import type { Change, PromiseThen, SnapshotContent, SnapshotKind } from './content.ts';
import type { ReportText } from './report/text.ts';
import type { PrintForm } from './reportPrint.ts';

/** A snapshot in one line. */
export interface SnapshotLine {
  readonly id: string;
  readonly kind: SnapshotKind;
  readonly year: number;
  readonly round: number;
  readonly takenOn: string;
  readonly takenBy: string;
  readonly promises: number;
  readonly kept: number;
  readonly late: number;
  readonly unknown: number;
  readonly prints: number;
  readonly hash: string;
}

/** GET plan.snapshots { plan } */
export interface SnapshotsView {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly fromYear: number;
    readonly toYear: number;
  };
  /** The newest first. */
  readonly snapshots: readonly SnapshotLine[];
  /** The year whose report is due: offered first. */
  readonly year: number | null;
  readonly mayTake: boolean;
}

/** A print that was kept. */
export interface PrintLine extends FileLink {
  readonly id: string;
  readonly form: PrintForm;
  readonly label: string;
  readonly printedOn: string;
  readonly printedBy: string;
  /** The text was changed since. */
  readonly isOld: boolean;
}

/** GET plan.report { snapshot } */
export interface ReportView {
  readonly snapshot: SnapshotLine;
  readonly plan: { readonly id: string; readonly title: string };
  readonly title: string;
  /** Who signs where the writer names nobody. */
  readonly signer: string;
  readonly isExample: boolean;
  readonly chapters: readonly { readonly place: string; readonly title: string }[];
  readonly blocks: readonly Block[];
  /** The promises of the snapshot by id: what a click on a figure shows. */
  readonly sources: Readonly<Record<string, PromiseThen>>;
  readonly text: ReportText;
  readonly version: number;
  readonly prints: readonly PrintLine[];
  readonly mayWrite: boolean;
}

/** GET plan.compareSnapshots { before, after } */
export interface ComparisonView {
  readonly before: SnapshotLine;
  readonly after: SnapshotLine;
  readonly counts: { readonly before: SnapshotContent['counts']; readonly after: SnapshotContent['counts'] };
  readonly changes: readonly Change[];
}

/** GET plan.printing { job, beat } */
export interface PrintingView {
  readonly progress: { readonly done: number; readonly of: number } | null;
}
