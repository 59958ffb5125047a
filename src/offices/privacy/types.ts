/** One ledger with personal data, as its declaration says. */
export interface ProcessingLine {
  readonly register: string;
  readonly label: string;
  readonly english: string | null;
  readonly office: string;
  readonly officeEnglish: string | null;
  readonly basis: string;
  readonly purpose: string;
  readonly retention: string;
  /** Labels of the sensitive fields, with what hides them. */
  readonly sensitive: readonly { readonly label: string; readonly english: string | null; readonly kind: string }[];
  readonly isOfMinors: boolean;
  /** The purpose for which guardians consent; null where the law itself allows it. */
  readonly consent: string | null;
  /** Labels of the roles that read it; empty where only the office's own pages show it. */
  readonly readers: readonly { readonly label: string; readonly english: string | null }[];
  readonly importers: readonly string[];
  readonly rows: number;
  /** The term the bureau set, in months; null while it has set none. */
  readonly keepMonths: number | null;
  readonly assessment: AssessmentStanding;
}

/** How a ledger stands with its impact assessment. */
export type AssessmentStanding = 'notNeeded' | 'missing' | 'overdue' | 'valid';

/** One school and one purpose: how many pupils under fourteen, and for how many a consent is in force or was withdrawn. */
export interface ConsentLine {
  readonly organisation: string;
  readonly name: string;
  readonly purpose: string;
  readonly under14: number | null;
  readonly given: number | null;
  readonly withdrawn: number | null;
  readonly lacking: number | null;
}

/** A pupil under fourteen without a consent in force. */
export interface LackingLine {
  readonly pupil: string;
  readonly name: string;
  readonly homeroom: string | null;
  readonly purpose: string;
  readonly wasWithdrawn: boolean;
}

export interface ConsentView {
  readonly purposes: readonly { readonly purpose: string; readonly heading: string | null; readonly registers: readonly string[] }[];
  readonly lines: readonly ConsentLine[];
  /** By name (masked), for one school; null where all schools are shown. */
  readonly lacking: readonly LackingLine[] | null;
  /** True where small counts, and what would tell them, are held back. */
  readonly isSuppressed: boolean;
}

/** What the house holds on a person, ledger by ledger, in words; others' data are masked. */
export interface Dossier {
  readonly person: string;
  readonly sections: readonly {
    readonly register: string;
    readonly label: string;
    readonly headings: readonly string[];
    readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
    readonly total: number;
    /** Whether whoever looks may open the ledger, and otherwise the roles that put its rows right. */
    readonly mayOpen: boolean;
    readonly keepers: readonly { readonly label: string; readonly english: string | null }[];
  }[];
}

/** A year in figures for the report on compliance. */
export interface YearView {
  readonly year: number;
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly english: string;
    readonly lines: readonly { readonly label: string; readonly english: string; readonly value: number }[];
  }[];
  readonly events: number;
  readonly head: string;
  readonly chain: { readonly checkedOn: string; readonly isWhole: boolean; readonly entries: number } | null;
  readonly report: { readonly id: string; readonly state: string; readonly file: string; readonly name: string } | null;
}

/** A request that waits; no name. */
export interface RequestLine {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly receivedOn: string;
  readonly dueOn: string;
}

/** What waits or falls short, for the office's own page. */
export interface OverviewView {
  readonly today: string;
  readonly requests: { readonly open: number; readonly late: number; readonly list: readonly RequestLine[] };
  readonly assessmentsMissing: readonly { readonly register: string; readonly label: string; readonly english: string | null }[];
  readonly termsMissing: number;
  readonly batches: Readonly<Record<string, number>>;
  readonly rehearsal: { readonly on: string | null; readonly due: string };
  readonly chain: { readonly on: string; readonly isWhole: boolean; readonly entries: number } | null;
}
