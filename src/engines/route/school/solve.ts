import { ok, type Result, refuse } from '#kernel/problem.ts';
import { clockOf, type Stop } from '../stop.ts';
import { listBuses, settle } from './buses.ts';
import { checkSchoolBus, leftOver, type SchoolBusProblem } from './problem.ts';
import { orderRemoved, recreate } from './recreate.ts';
import { ruin } from './ruin.ts';
import { openSearch, type Search } from './search.ts';
import { beginStep, takeBack } from './undo.ts';

export interface SchoolBusOptions {
  readonly seed: number;
  /** What is to be little once everybody has a seat: buses first (when none is said and the number of buses is open), or driving with the buses there are. */
  readonly least?: 'buses' | 'driving';
  readonly stop: Stop;
  readonly onProgress?: (progress: { readonly share: number; readonly steps: number; readonly buses: number }) => boolean | undefined;
}

/** The line of each bus: stops as their index, visits at schools as `stops + school`. */
export interface SchoolBusPlan {
  readonly buses: readonly (readonly number[])[];
  /** Seconds driven between first stop and last school, all buses together. */
  readonly driven: number;
  readonly steps: number;
  readonly bestAt: number;
}

/** Temperatures per mean leg: where annealing begins and ends. */
const HOT = 0.3;
const COLD = 0.02;

/**
 * Ruin and recreate with as few buses as will do: whenever every stop has a seat, the bus whose stops were left over least often is given up,
 * and its stops look for seats elsewhere (fleet minimisation by sums of absences after Christiaens and Vanden Berghe 2020).
 */
export function solveSchoolBus(input: SchoolBusProblem, options: SchoolBusOptions): Result<SchoolBusPlan> {
  const checked = checkSchoolBus(input);
  if (!checked.ok) return checked;
  const search = openSearch(checked.value, options.seed);
  beginStep(search);
  orderRemoved(search, search.problem.stops);
  recreate(search, search.problem.stops, true);
  const { plan, absent } = anneal(search, options);
  return absent.length > 0 ? refuse(leftOver(search.problem, search.buses.used, absent)) : ok(plan);
}

function anneal(search: Search, { stop, onProgress, least: aim }: SchoolBusOptions): { plan: SchoolBusPlan; absent: readonly number[] } {
  const { buses, problem, kept, random, absences } = search;
  const hot = (HOT * buses.cost) / problem.stops;
  const cooling = Math.log(COLD / HOT);
  const shareOf = clockOf(stop);
  const fewerBuses = (aim ?? (problem.buses === null ? 'buses' : 'driving')) === 'buses';
  let plan = { buses: listBuses(buses), driven: buses.cost, steps: 0, bestAt: 0 };
  let least = buses.absent.slice();
  let share = 0;
  let steps = 0;
  for (; ; steps++) {
    if (buses.absent.length === 0) {
      const better = fewerBuses ? buses.used < plan.buses.length : buses.cost < plan.driven - 1e-6;
      if (least.length > 0 || better) plan = { buses: listBuses(buses), driven: buses.cost, steps, bestAt: share };
      least = [];
      if (fewerBuses) giveUpBus(search);
    }
    if (steps % 16 === 0) {
      share = shareOf(steps);
      if (share >= 1) break;
      if (steps % 4096 === 0 && onProgress?.({ share, steps, buses: plan.buses.length }) === false) break;
    }
    beginStep(search);
    const taken = ruin(search);
    orderRemoved(search, taken);
    recreate(search, taken, false);
    for (const one of buses.absent) absences[one] = (absences[one] as number) + 1;
    const now = weightOf(absences, buses.absent);
    const before = weightOf(absences, kept.absent);
    const temperature = hot * Math.exp(cooling * share);
    const cheaper = buses.cost < kept.cost - temperature * Math.log(random.next() + 1e-300);
    if (!(now < before || (buses.absent.length <= kept.absent.length && cheaper))) takeBack(search);
  }
  return { plan: { ...plan, steps }, absent: least };
}

const weightOf = (absences: Float64Array, stops: readonly number[]) => stops.reduce((sum, stop) => sum + (absences[stop] as number), 0);

/** Gives up the bus whose stops were left over least often; the last bus takes its number. */
function giveUpBus({ buses, problem, absences }: Search): void {
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let bus = 0; bus < buses.used; bus++) {
    let weight = 0;
    for (let k = 0; k < (buses.length[bus] as number); k++) {
      const node = buses.nodes[bus * buses.room + k] as number;
      if (node < problem.stops) weight += absences[node] as number;
    }
    if (weight < least) {
      least = weight;
      chosen = bus;
    }
  }
  const { room, nodes, busOf } = buses;
  for (let k = 0; k < (buses.length[chosen] as number); k++) {
    const node = nodes[chosen * room + k] as number;
    if (node >= problem.stops) continue;
    buses.absent.push(node);
    busOf[node] = -1;
  }
  const last = --buses.used;
  nodes.copyWithin(chosen * room, last * room, last * room + (buses.length[last] as number));
  buses.length[chosen] = buses.length[last] as number;
  buses.length[last] = 0;
  for (let k = 0; k < (buses.length[chosen] as number); k++) {
    const node = nodes[chosen * room + k] as number;
    if (node < problem.stops) busOf[node] = chosen;
  }
  settle(buses, problem, last);
  if (chosen !== last) settle(buses, problem, chosen);
}
