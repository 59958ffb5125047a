import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/** One depot (place 0), `size` customers (places 1…size), vehicles of one kind without limit of number. */
export interface CapacityProblem {
  readonly size: number;
  /** Row by row, (size + 1)²: the distance from place i to place j. Asymmetry is kept. */
  readonly cost: Float64Array | Int32Array;
  /** Demand of each place; 0 for the depot. */
  readonly demand: Int32Array;
  /** What one vehicle holds; with a mixed fleet, what the largest holds. */
  readonly capacity: number;
}

/** Vehicles alike: a tour of one of them costs `fixedCost + unitCost × distance`. */
export interface VehicleKind {
  readonly capacity: number;
  readonly fixedCost: number;
  readonly unitCost: number;
  /** How many there are; null = no limit. */
  readonly number: number | null;
}

/** When each place may be served; all in the unit of `cost`, which is then the driving time too. Waiting costs nothing. */
export interface TimeWindows {
  readonly service: Float64Array;
  readonly opens: Float64Array;
  /** Latest beginning of service; for the depot, latest return. */
  readonly closes: Float64Array;
}

/** A capacity problem, with a mixed fleet or time windows or both where they are given. */
export interface RouteProblem extends CapacityProblem {
  readonly fleet?: readonly VehicleKind[];
  readonly windows?: TimeWindows;
}

const says = problems('route', {
  noCustomers: { zh: '没有要去的地点。请至少给出一个。', en: 'There is no place to visit. Give at least one.' },
  matrixSize: { zh: '距离表应为 {wanted} 个数，现为 {found} 个。', en: 'The cost table should hold {wanted} numbers; it holds {found}.' },
  badCost: {
    zh: '第{from}个到第{to}个地点的距离应为非负数，现为“{cost}”。',
    en: 'The cost from place {from} to place {to} must not be negative; it is “{cost}”.',
  },
  tooLarge: {
    zh: '第{place}个地点有 {demand}，超过一辆车的容量 {capacity}。请拆成几处，或用更大的车。',
    en: 'Place {place} asks for {demand}, more than one vehicle holds ({capacity}). Split it or use a larger vehicle.',
  },
  fleetTooSmall: {
    zh: '全部车辆共能装 {capacity}，需要 {demand}。请再加车，或减少 {short}。',
    en: 'The whole fleet holds {capacity}; {demand} is asked for. Add vehicles or take {short} away.',
  },
  outOfTime: {
    zh: '第{place}个地点即使单独派车也来不及：最早 {earliest} 到，最迟应 {latest}。请放宽它的时间 {short}。',
    en: 'Place {place} cannot be served in time even alone: reached at {earliest}, due by {latest}. Widen its window by {short}.',
  },
  unserved: {
    zh: '还有 {count} 个地点没有车能去（如第{places}个）。请加车、放宽时间，或让计算久一些。',
    en: '{count} places are left without a vehicle (for instance {places}). Add vehicles, widen windows, or let it run longer.',
  },
});

/** Says that places are left which no vehicle could take. */
export const unserved = (absent: readonly number[]): Problem =>
  says.unserved({ count: absent.length, places: absent.slice(0, 5).join(', ') });

/** All that keeps a problem from being solved, at once. */
export function checkProblem<P extends RouteProblem>(problem: P): Result<P> {
  const found: Problem[] = [];
  const places = problem.size + 1;
  if (problem.size < 1) found.push(says.noCustomers());
  if (problem.cost.length !== places * places) found.push(says.matrixSize({ wanted: places * places, found: problem.cost.length }));
  const bad = problem.cost.findIndex(cost => !(cost >= 0 && Number.isFinite(cost)));
  if (bad >= 0) found.push(says.badCost({ from: Math.floor(bad / places), to: bad % places, cost: String(problem.cost[bad]) }));
  const capacity = problem.fleet ? Math.max(...problem.fleet.map(kind => kind.capacity)) : problem.capacity;
  for (let place = 1; place <= problem.size; place++) {
    const demand = problem.demand[place] ?? 0;
    if (demand > capacity) found.push(says.tooLarge({ place, demand, capacity }));
  }
  found.push(...checkFleet(problem), ...checkWindows(problem));
  return found.length === 0 ? ok(problem) : refuse(...found);
}

function checkFleet({ fleet, demand }: RouteProblem): Problem[] {
  if (fleet === undefined) return [];
  const holds = fleet.reduce((sum, { capacity, number }) => sum + capacity * (number ?? Number.POSITIVE_INFINITY), 0);
  const asked = demand.reduce((sum, one) => sum + one, 0);
  return asked > holds ? [says.fleetTooSmall({ capacity: holds, demand: asked, short: asked - holds })] : [];
}

function checkWindows({ size, cost, windows }: RouteProblem): Problem[] {
  if (windows === undefined) return [];
  const found: Problem[] = [];
  const { opens, closes, service } = windows;
  for (let place = 1; place <= size; place++) {
    const arrives = (opens[0] as number) + (cost[place] as number);
    const begins = Math.max(arrives, opens[place] as number);
    const back = begins + (service[place] as number) + (cost[place * (size + 1)] as number);
    const late = Math.max(arrives - (closes[place] as number), back - (closes[0] as number));
    if (late > 0) found.push(says.outOfTime({ place, earliest: arrives, latest: closes[place] as number, short: late }));
  }
  return found;
}
