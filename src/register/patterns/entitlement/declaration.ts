import type { Day } from '#kernel/day.ts';
import type { Fields } from '../../register.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Cycle } from '../recurringDuty/cycles.ts';

/** Somebody who may be entitled: the person, whose they are, and what the rule asks about them; a fact that nobody knows is null. */
export interface Candidate {
  readonly person: string;
  readonly organisation: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A rule as a pure function: whether the facts entitle (null: cannot be told), and to how many yuan. */
export interface EntitlementRule {
  readonly label: string;
  readonly holds: (facts: Candidate['facts']) => boolean | null;
  readonly yuan: (facts: Candidate['facts']) => number | null;
  /** Why, in words, and the labels of the facts that are wanting; without it all facts are told. */
  readonly told?: (facts: Candidate['facts']) => { readonly because: string; readonly missing: readonly string[] };
}

/** What an office says of entitlements (按规则享有的资助、补助、减免): of whom, by which facts, who reviews, who pays. */
export interface EntitlementDeclaration {
  readonly office: string;
  /** The registers of programmes with their rules, of entitlements, of the rosters that were closed, of payments. */
  readonly programme: { readonly name: string; readonly label: string };
  readonly right: { readonly name: string; readonly label: string };
  readonly roster: { readonly name: string; readonly label: string };
  readonly payment: { readonly name: string; readonly label: string };
  /** The register of the persons, and what one is called: `{ of: 'pupil', label: '学生' }`. */
  readonly person: { readonly of: string; readonly label: string };
  /** How often a programme is given. */
  readonly cycle: Cycle;
  /** The facts that rules may read, by their labels. */
  readonly facts: Fields;
  /** Everybody who may be entitled in a period, with their facts; read from the roster of its first day. */
  readonly candidates: (desk: ReadingDesk, period: { readonly from: Day; readonly to: Day }) => Promise<readonly Candidate[]>;
  /** Rules as functions, for programmes whose rule is beyond a formula. */
  readonly functions?: Readonly<Record<string, EntitlementRule>>;
  /** Who sets programmes, finds who is entitled, closes rosters. */
  readonly decides: readonly string[];
  /** Who reviews what was found, for their own organisation. */
  readonly reviews: readonly string[];
  /** Who pays. */
  readonly pays: readonly string[];
  readonly reads: readonly string[];
  /** What the personal data rests on. */
  readonly law: { readonly basis: string; readonly purpose: string; readonly retention: string };
}
