import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/** One depot (place 0), `size` customers (places 1…size), vehicles of one kind without limit of number. */
export interface CapacityProblem {
  readonly size: number;
  /** Row by row, (size + 1)²: the cost from place i to place j. Asymmetry is kept. */
  readonly cost: Float64Array | Int32Array;
  /** Demand of each place; 0 for the depot. */
  readonly demand: Int32Array;
  readonly capacity: number;
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
});

/** All that keeps a problem from being solved, at once. */
export function checkProblem(problem: CapacityProblem): Result<CapacityProblem> {
  const found: Problem[] = [];
  const places = problem.size + 1;
  if (problem.size < 1) found.push(says.noCustomers());
  if (problem.cost.length !== places * places) found.push(says.matrixSize({ wanted: places * places, found: problem.cost.length }));
  const bad = problem.cost.findIndex(cost => !(cost >= 0 && Number.isFinite(cost)));
  if (bad >= 0) found.push(says.badCost({ from: Math.floor(bad / places), to: bad % places, cost: String(problem.cost[bad]) }));
  for (let place = 1; place <= problem.size; place++) {
    const demand = problem.demand[place] ?? 0;
    if (demand > problem.capacity) found.push(says.tooLarge({ place, demand, capacity: problem.capacity }));
  }
  return found.length === 0 ? ok(problem) : refuse(...found);
}
