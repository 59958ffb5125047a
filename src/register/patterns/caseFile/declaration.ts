import type { Field } from '../../field.ts';

/** A level of a case: how it is called, and within how many days somebody looks after it again. */
export interface CaseLevel {
  readonly label: string;
  readonly days: number;
}

/** What an office says of its restricted case files (一人一档、限制知悉): about whom, by which levels, who keeps them, who is told only how many. */
export interface CaseDeclaration {
  readonly office: string;
  /** The registers of files, of what is written into them, of referrals outside, of hand-overs between organisations. */
  readonly file: { readonly name: string; readonly label: string };
  readonly entry: { readonly name: string; readonly label: string };
  readonly referral: { readonly name: string; readonly label: string };
  readonly handOver: { readonly name: string; readonly label: string };
  /** The register of the persons, and what one is called: `{ of: 'pupil', label: '学生' }`; its rows say in `organisation` whose they are. */
  readonly person: { readonly of: string; readonly label: string };
  readonly levels: Readonly<Record<string, CaseLevel>>;
  readonly entryKinds: Readonly<Record<string, string>>;
  /** Who opens files for persons of their own organisation; of a file they see only those of which they are named keepers. */
  readonly keeps: readonly string[];
  /** The leadership of an organisation: sees its files, names keepers, hands over and takes over. */
  readonly leads: readonly string[];
  /** Who is told how many files there are, and nothing else. */
  readonly counts: readonly string[];
  /** Counts below this are not told; the usual bound (5) where left out. */
  readonly leastShown?: number;
  /** Years for which a closed file is kept. */
  readonly keptYears: number;
  /** Fields of the office's own on a file: optional, and sensitive. */
  readonly more?: Readonly<Record<string, Field<unknown>>>;
  /** What the personal data rests on. */
  readonly law: { readonly basis: string; readonly purpose: string; readonly retention: string };
}
