import type { Model } from './compile.ts';

/** Real rooms that one virtual room can stand for, at most. */
export const MOST_PARTS = 32;

/** Where everything stands now. Whatever a place or a lesson touches is noted, and counted again by `settle`. */
export interface State {
  readonly model: Model;
  /** Start of each block, and of each lesson; -1 = not placed. */
  readonly start: Int32Array;
  readonly at: Int32Array;
  /** Which candidate fills each place. */
  readonly choice: Int32Array;
  /** Real rooms behind the virtual room of a place, from `place * MOST_PARTS`. */
  readonly reals: Int32Array;
  /** Lessons of each resource at each time, their numbers (from 1) added up, and busy times as bits. */
  readonly busy: Int16Array;
  readonly sum: Int32Array;
  readonly bits: Int32Array;
  /** Lessons beyond the first at any time, by resource. */
  readonly over: Int32Array;
  readonly load: Float64Array;
  readonly termCost: Float64Array;
  /** What hard terms are multiplied by; rises where the search is stuck. */
  readonly pressure: Float64Array;
  readonly dirtyTerms: Int32Array;
  readonly dirtyStamp: Int32Array;
  readonly cellStamp: Int32Array;
  readonly oldCost: Float64Array;
  readonly totals: Totals;
  /** Hard terms that cost something, the first `totals.broken` of the list, and where each stands in it. */
  readonly broken: Int32Array;
  readonly brokenAt: Int32Array;
}

/** Sums that the search looks at; `pressed` is `hard` with the pressure on each term. */
export interface Totals {
  hard: number;
  soft: number;
  pressed: number;
  dirty: number;
  broken: number;
  stamp: number;
  /** True while a move is taken back: nothing is noted, and virtual rooms take the real rooms they had. */
  frozen: boolean;
}
