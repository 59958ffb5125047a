import type { Verified } from '#standards/aid/types.ts';

/** One programme of a term, from those found to the money paid; yuan. */
export interface ProgrammeSum {
  readonly id: string;
  readonly name: string;
  readonly isEnded: boolean;
  readonly waiting: number;
  readonly unclear: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly due: number;
  readonly paid: number;
  readonly isClosed: boolean;
  readonly corrections: number;
}

/** A term at a glance; `of` is the school it is told for, null for the county. */
export interface AidOverview {
  readonly period: string;
  readonly terms: readonly string[];
  readonly of: string | null;
  readonly programmes: readonly ProgrammeSum[];
}

/** What one programme comes to for one pupil, and why. */
export interface ChildLine {
  readonly programme: string;
  readonly kind: string;
  readonly outcome: 'entitled' | 'not' | 'unknown' | 'yields' | 'notInForce';
  readonly yuan: number | null;
  readonly missing: readonly string[];
  readonly because: string;
}

/** All programmes for one pupil as of the day that counts. */
export interface ChildAid {
  readonly school: string;
  readonly period: string;
  readonly countedOn: string;
  readonly lines: readonly ChildLine[];
}

/** A programme as it stands today. */
export interface PolicyLine {
  readonly name: string;
  readonly kind: string;
  readonly conditions: readonly string[];
  /** Of one term, in words. */
  readonly amount: string;
  readonly from: string;
  readonly source: string;
  readonly verified: Verified;
}

/** A pupil who has something of aid in a term, by surname; yuan is what was found or confirmed. */
export interface ChildInAid {
  readonly person: string;
  readonly name: string;
  readonly school: string;
  readonly programmes: number;
  readonly yuan: number;
  readonly isInDifficulty: boolean;
}
