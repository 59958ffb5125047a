import type { Fields } from '../../register.ts';

/** A step of escalation: from so many days past the deadline on, the issue is called so, and these roles are told. */
export interface Level {
  readonly name: string;
  readonly label: string;
  readonly after: number;
  readonly tells: readonly string[];
}

/** What an office says of its closing loop (闭环): who finds, who answers, who checks again, and what lateness leads to. */
export interface LoopDeclaration {
  readonly office: string;
  /** The register of what was found, and that of the measures filed against it. */
  readonly issue: { readonly name: string; readonly label: string };
  readonly measure: { readonly name: string; readonly label: string };
  /** Who enters an issue; who sees all rows may enter it for any organisation, others for their own. */
  readonly raises: readonly string[];
  /** Who files measures, for their own organisation. */
  readonly answers: readonly string[];
  /** Who checks again, closes, sends back, moves a deadline, opens again; never on a measure filed by themselves. */
  readonly judges: readonly string[];
  /** Who reads the rows of every organisation. */
  readonly reads: readonly string[];
  readonly grades: Readonly<Record<string, string>>;
  /** By days past the deadline, the mildest first. */
  readonly levels: readonly [Level, ...Level[]];
  /** Fields of the office's own: where the issue was found. */
  readonly more?: Fields;
  /** What the deeds are called where the usual words do not do. */
  readonly labels?: Partial<Record<LoopDeed, string>>;
  /** How deeds, view and errand are named after the office and a dot, where an office has a second loop. */
  readonly names?: Partial<Record<LoopDeed | 'closingRates' | 'escalate', string>>;
  /** Fewest files that prove a measure; 1 where left out. */
  readonly leastProofs?: number;
}

export type LoopDeed = 'raiseIssue' | 'fileMeasure' | 'closeIssue' | 'sendBackIssue' | 'moveDeadline' | 'reopenIssue';

/** The whole name of a deed, of the view or of the errand of a loop. */
export const nameIn = (said: Pick<LoopDeclaration, 'office' | 'names'>, own: LoopDeed | 'closingRates' | 'escalate'): string =>
  `${said.office}.${said.names?.[own] ?? own}`;

/** The deeds in the order in which they are met. */
export const usualLabels: Readonly<Record<LoopDeed, string>> = {
  raiseIssue: '登记问题',
  fileMeasure: '填报整改',
  closeIssue: '复核销号',
  sendBackIssue: '退回整改事项',
  moveDeadline: '调整整改期限',
  reopenIssue: '重新整改',
};
