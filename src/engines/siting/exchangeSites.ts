import type { Random } from '#kernel/random.ts';
import { anneal } from './anneal.ts';
import type { Best } from './best.ts';
import type { Catchments } from './catchments.ts';
import type { Near } from './near.ts';
import { countsOf } from './problem.ts';
import { closedSite, draw, empty, freeSite, type Journal } from './reopen.ts';
import { firstSites, layOut } from './start.ts';

interface Round {
  readonly best: Best;
  readonly over: () => boolean;
  readonly keep: () => void;
}

/** Trials without gain after which another start is tried. */
const PATIENCE = 150;

/** Interchange of sites: one opens, one closes (or either), catchments settle in a short cooling, and the change is kept when it pays. */
export function exchangeSites(state: Catchments, near: Near, random: Random, { best, over, keep }: Round): void {
  if (best.layout === null) return;
  const { least, most } = countsOf(state.problem);
  const fits = best.layout.open.length >= least && best.layout.open.length <= most;
  if (fits && random.next() < 0.5) {
    const open = new Uint8Array(state.problem.sites);
    for (const site of best.layout.open) open[site] = 1;
    state.restore(Int32Array.from(best.layout.assign), open);
  }
  const price =
    (4 * best.layout.cost) /
    Math.max(
      1,
      state.problem.demand.reduce((sum, one) => sum + one, 0),
    );
  const target = {
    cost: best.layout.cost,
    keep: () => {
      target.cost = state.cost;
      keep();
    },
  };
  if (state.opened === 0 || state.assign.includes(-1)) layOut(state, near, firstSites(state, near, random));
  let worth = state.cost + price * state.excess;
  for (let idle = 0; idle < PATIENCE && !over(); idle++) {
    const [assign, open] = [state.assign.slice(), state.isOpen.slice()];
    if (!change(state, near, random)) {
      state.restore(assign, open);
      continue;
    }
    anneal(state, near, random, { steps: state.problem.points * 40, from: 0.03, to: 0.005, strictness: 1, over, target });
    const now = state.cost + price * state.excess;
    if (now < worth - 1e-7) idle = 0;
    if (now <= worth + 1e-4 * worth * random.next() ** 4) worth = now;
    else state.restore(assign, open);
  }
}

/** Opens a closed site, closes an open one, or both, as numbers allow; false when it cannot. */
function change(state: Catchments, near: Near, random: Random): boolean {
  const { least, most } = countsOf(state.problem);
  const die = random.next();
  const opens = least === most || (die < 0.85 && (die < 0.7 || state.opened < most));
  const closes = die < 0.7 || least === most || (die >= 0.85 && state.opened > least);
  const into = opens ? closedSite(state, near, random) : -1;
  const out = closes ? freeSite(state, random, into) : -1;
  if (into < 0 && out < 0) return false;
  if ((opens && into < 0) || (closes && out < 0)) return false;
  const journal: Journal = [];
  if (into >= 0) {
    state.open(into);
    draw(state, near, into, journal);
  }
  if (out < 0) return true;
  if (!empty(state, near, out, journal)) return false;
  state.close(out);
  return true;
}
