import * as highsPackage from 'highs';
import { type Bound, grainOf } from './bound.ts';
import { countsOf, type Layout, type SitingProblem } from './problem.ts';

/** The package's loader; its types describe it as CommonJS, while Node loads its ES module. */
const load = highsPackage.default as unknown as () => Promise<highsPackage.Highs>;

/** What the proof by branch and bound came to. */
export interface Proof {
  /** A layout, where one was found in the time. */
  readonly layout: Layout | null;
  /** No layout costs less than this. */
  readonly bound: number;
  /** True when it is proved that there is no layout at all (or none below what was known). */
  readonly none: boolean;
}

interface Known {
  readonly bound: Bound | null;
  readonly layout: Layout | null;
  readonly seconds: number;
}

/** Site-point pairs that can still be part of a better layout than the one known, by reduced costs of the Lagrangian floor. */
export function livePairs(
  problem: SitingProblem,
  { bound, layout }: Pick<Known, 'bound' | 'layout'>,
): (readonly [point: number, site: number])[] {
  const { points, sites, cost, standing } = problem;
  const limit = layout === null ? Number.POSITIVE_INFINITY : layout.cost + 1e-6 * (1 + layout.cost);
  const isOpen = new Set(bound?.open);
  const { least } = countsOf(problem);
  const dearest =
    bound === null || least === 0
      ? 0
      : Math.max(...bound.open.filter(site => standing[site] !== 'open').map(site => bound.reduced[site] as number));
  const live: (readonly [point: number, site: number])[] = [];
  for (let j = 0; j < sites; j++) {
    if (standing[j] === 'closed') continue;
    const opening = bound === null || isOpen.has(j) ? 0 : Math.max(0, (bound.reduced[j] as number) - dearest);
    const ground = bound === null ? Number.NEGATIVE_INFINITY : bound.value + (countedOnly(problem) ? opening : 0);
    for (let i = 0; i < points; i++) {
      const value = cost[i * sites + j] as number;
      if (value === Number.POSITIVE_INFINITY) continue;
      const more = bound === null ? 0 : Math.max(0, value - (bound.prices[i] as number));
      if (ground + more <= limit || layout?.assign[i] === j) live.push([i, j]);
    }
  }
  return live;
}

/** True where the floor chooses sites by number alone, so that a site outside it costs its difference to the dearest inside. */
const countedOnly = ({ choose }: SitingProblem) => choose !== null && 'exactly' in choose;

/** Proves the best layout, or how far from it the known one can be, with HiGHS (branch and cut) on the pairs that are left. */
export async function proveSiting(problem: SitingProblem, known: Known): Promise<Proof> {
  const pairs = livePairs(problem, known);
  const highs = await load();
  const model = highs.createModel({ format: 'lp', data: programOf(problem, pairs) });
  try {
    const grain = grainOf(problem, known.layout?.cost ?? 0);
    model.options.set({ output_flag: false, time_limit: known.seconds, mip_rel_gap: 0, mip_abs_gap: grain > 0.5 ? 0.999 : 1e-6 });
    model.run();
    const status = model.getModelStatus();
    const { infeasible, optimal } = highs.constants.modelStatus;
    if (status === infeasible) return { layout: null, bound: known.layout?.cost ?? Number.POSITIVE_INFINITY, none: true };
    const values = model.getSolution().colValue;
    const value = (name: string) => values[model.getColByName(name)] ?? 0;
    const has =
      Number.isFinite(model.getObjectiveValue()) && (status === optimal || Number(model.info.get('primal_solution_status')) === 2);
    const floor = Number(model.info.get('mip_dual_bound'));
    return { layout: has ? layoutOf(problem, pairs, value) : null, bound: Number.isFinite(floor) ? floor : 0, none: false };
  } finally {
    model.dispose();
  }
}

function layoutOf(problem: SitingProblem, pairs: readonly (readonly [number, number])[], value: (name: string) => number): Layout {
  const assign = new Array<number>(problem.points).fill(-1);
  for (const [i, j] of pairs) if (value(`x${i}_${j}`) > 0.5) assign[i] = j;
  const open = [...new Set(pairs.map(([, j]) => j))].filter(j => value(`y${j}`) > 0.5).sort((a, b) => a - b);
  const ways = assign.reduce((sum, j, i) => sum + (problem.cost[i * problem.sites + j] as number), 0);
  return { open, assign, cost: ways + open.reduce((sum, j) => sum + (problem.opening[j] as number), 0) };
}

/** The mixed-integer program in CPLEX's LP form. */
function programOf(problem: SitingProblem, pairs: readonly (readonly [number, number])[]): string {
  const { sites, cost, demand, capacity, opening, standing, least } = problem;
  const bySite = Map.groupBy(pairs, ([, j]) => j);
  const byPoint = Map.groupBy(pairs, ([i]) => i);
  const usable = [...new Set([...bySite.keys(), ...standing.flatMap((one, j) => (one === 'open' ? [j] : []))])];
  const lines = ['Minimize'];
  lines.push(pairs.map(([i, j]) => `+ ${cost[i * sites + j]} x${i}_${j}`).join('\n'));
  lines.push(usable.map(j => `+ ${opening[j]} y${j}`).join('\n'), 'Subject To');
  for (const own of byPoint.values()) lines.push(`${own.map(([i, j]) => `+ x${i}_${j}`).join(' ')} = 1`);
  for (const [j, own] of bySite) {
    const load = own.map(([i]) => `+ ${demand[i]} x${i}_${j}`).join('\n');
    if (Number.isFinite(capacity[j] as number)) lines.push(`${load} - ${capacity[j]} y${j} <= 0`);
    if ((least[j] as number) > 0) lines.push(`${load} - ${least[j]} y${j} >= 0`);
    for (const [i] of own) lines.push(`x${i}_${j} - y${j} <= 0`);
  }
  lines.push(...countLines(problem, usable), ...pieceLines(problem, byPoint));
  const fixed = usable.filter(j => standing[j] === 'open').map(j => `y${j} = 1`);
  lines.push('Bounds', ...fixed, 'Binary', pairs.map(([i, j]) => `x${i}_${j}`).join('\n'));
  lines.push(
    usable
      .filter(j => standing[j] !== 'open')
      .map(j => `y${j}`)
      .join('\n'),
    'End',
  );
  return lines.join('\n');
}

function countLines({ choose, capacity, demand }: SitingProblem, usable: readonly number[]): string[] {
  const all = usable.map(j => `+ y${j}`).join(' ');
  const lines = choose === null ? [] : ['exactly' in choose ? `${all} = ${choose.exactly}` : `${all} <= ${choose.atMost}`];
  if (!usable.every(j => Number.isFinite(capacity[j] as number))) return lines;
  const asked = demand.reduce((sum, one) => sum + one, 0);
  return [...lines, `${usable.map(j => `+ ${capacity[j]} y${j}`).join('\n')} >= ${asked}`];
}

/** Contiguity after Zoltners and Sinha (1983): a point goes to a site only with a neighbour that is a step nearer to it. */
function pieceLines({ contiguity }: SitingProblem, byPoint: ReadonlyMap<number, readonly (readonly [number, number])[]>): string[] {
  if (contiguity === null) return [];
  const allowed = new Set([...byPoint.values()].flat().map(([i, j]) => `${i}_${j}`));
  const steps = new Map([...new Set(contiguity.standsIn)].map(from => [from, stepsFrom(contiguity.neighbours, from)]));
  return [...byPoint.values()].flat().flatMap(([i, j]) => {
    const ways = steps.get(contiguity.standsIn[j] as number) as Int32Array;
    if (ways[i] === 0) return [];
    const nearer = (contiguity.neighbours[i] ?? []).filter(
      next => (ways[next] as number) < (ways[i] as number) && allowed.has(`${next}_${j}`),
    );
    return [`x${i}_${j} ${nearer.map(next => `- x${next}_${j}`).join(' ')} <= 0`];
  });
}

function stepsFrom(neighbours: readonly (readonly number[])[], from: number): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(2 ** 30);
  steps[from] = 0;
  const queue = [from];
  for (const point of queue) {
    for (const next of neighbours[point] ?? []) {
      if ((steps[next] as number) < 2 ** 30) continue;
      steps[next] = (steps[point] as number) + 1;
      queue.push(next);
    }
  }
  return steps;
}
