import { count } from './count.ts';
import type { State } from './state.ts';

/** Notes that a term must be counted again. */
export function touchTerm({ dirtyStamp, dirtyTerms, oldCost, termCost, totals }: State, one: number): void {
  if (totals.frozen || dirtyStamp[one] === totals.stamp) return;
  dirtyStamp[one] = totals.stamp;
  oldCost[totals.dirty] = termCost[one] as number;
  dirtyTerms[totals.dirty++] = one;
}

/** Notes that the terms of a resource that look at a word must be counted again. */
export function touchCell(state: State, cell: number): void {
  const { cellStamp, totals, model } = state;
  if (totals.frozen || cellStamp[cell] === totals.stamp) return;
  cellStamp[cell] = totals.stamp;
  const { from, list } = model.termsOfCell;
  for (let i = from[cell] as number; i < (from[cell + 1] as number); i++) touchTerm(state, list[i] as number);
}

/** Notes that a block's own terms must be counted again. */
export function touchBlock(state: State, block: number): void {
  const { from, list } = state.model.termsOfBlock;
  for (let i = from[block] as number; i < (from[block + 1] as number); i++) touchTerm(state, list[i] as number);
}

/** Notes what a term costs, and whether it is a broken hard one. */
export function setCost({ termCost, broken, brokenAt, totals, model }: State, one: number, cost: number): void {
  termCost[one] = cost;
  if (!model.terms[one]!.hard) return;
  const at = brokenAt[one] as number;
  if (cost > 0 && at < 0) {
    brokenAt[one] = totals.broken;
    broken[totals.broken++] = one;
  } else if (cost === 0 && at >= 0) {
    const last = broken[--totals.broken] as number;
    broken[at] = last;
    brokenAt[last] = at;
    brokenAt[one] = -1;
  }
}

/** Counts again whatever was touched, and opens a new round of touching. Gives how many terms it counted; they stay first in `dirtyTerms`. */
export function settle(state: State): number {
  const { model, dirtyTerms, oldCost, pressure, totals } = state;
  for (let i = 0; i < totals.dirty; i++) {
    const one = dirtyTerms[i] as number;
    const cost = count(state, one);
    const change = cost - (oldCost[i] as number);
    if (change === 0) continue;
    setCost(state, one, cost);
    if (model.terms[one]!.hard) {
      totals.hard += change;
      totals.pressed += change * (pressure[one] as number);
    } else totals.soft += change;
  }
  const counted = totals.dirty;
  totals.dirty = 0;
  totals.stamp++;
  return counted;
}
