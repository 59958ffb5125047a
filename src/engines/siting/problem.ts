import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/** What a site's standing is before anything is decided: free to choose, must stay open, may not open. */
export type Standing = 'free' | 'open' | 'closed';

/** Which sites to open and who goes where: whole points (villages, blocks) to one site each, at the least cost. */
export interface SitingProblem {
  /** Demand points and candidate sites. */
  readonly points: number;
  readonly sites: number;
  /** Row by row, points × sites: what it costs when the point goes to the site; Infinity = not allowed (too far for its stage). */
  readonly cost: Float64Array;
  /** Pupils (seats asked for) of each point. */
  readonly demand: Float64Array;
  /** Seats of each site; Infinity = no limit. */
  readonly capacity: Float64Array;
  /** The least load of a site that opens. */
  readonly least: Float64Array;
  /** What opening each site costs. */
  readonly opening: Float64Array;
  readonly standing: readonly Standing[];
  /** How many sites open: exactly, at most, or as many as pay (null). */
  readonly choose: { readonly exactly: number } | { readonly atMost: number } | null;
  /** The neighbours of each point and, for each site, the point it stands in; catchments are then of one piece. Null = may be scattered. */
  readonly contiguity: Contiguity | null;
}

export interface Contiguity {
  readonly neighbours: readonly (readonly number[])[];
  readonly standsIn: readonly number[];
}

/** Which sites open, where each point goes, and what it costs. */
export interface Layout {
  readonly open: readonly number[];
  readonly assign: readonly number[];
  readonly cost: number;
}

const says = problems('siting', {
  empty: { zh: '没有需求点或没有备选校址。请各给出至少一个。', en: 'There are no demand points or no sites. Give at least one of each.' },
  badNumber: {
    zh: '第{row}个{what}的{field}应为非负数，现为“{value}”。',
    en: 'The {field} of {what} {row} should be a number not below zero; it is “{value}”.',
  },
  unreachable: {
    zh: '第{point}个需求点在限定距离内没有可开的校址。最近的相距 {nearest}：请放宽距离限制，或在它附近增设校址。',
    en: 'Point {point} has no site within its limit. The nearest is {nearest} away: widen the limit or add a site near it.',
  },
  tooFewSeats: {
    zh: '所有可开校址共有 {seats} 个学位，需要 {demand} 个，还差 {short} 个。请扩容或增加校址。',
    en: 'The sites that may open hold {seats} seats; {demand} are needed, {short} short. Extend sites or add more.',
  },
  chooseTooMany: {
    zh: '要求开 {wanted} 所，可开的只有 {available} 所。请减少到 {available} 所以内。',
    en: '{wanted} sites are to open; only {available} may. Ask for {available} or fewer.',
  },
  chooseTooFew: {
    zh: '要求只开 {wanted} 所，已有 {kept} 所规定保留。请至少开 {kept} 所。',
    en: 'Only {wanted} sites are to open; {kept} must stay open. Ask for at least {kept}.',
  },
  fewSeatsOfChosen: {
    zh: '最大的 {wanted} 所共有 {seats} 个学位，需要 {demand} 个。请至少开 {needed} 所。',
    en: 'The largest {wanted} sites hold {seats} seats; {demand} are needed. Open at least {needed}.',
  },
  notFound: {
    zh: '在给定的时间里没有找到可行的布局：仍有 {over} 人超过容量或不足最低规模。请放宽容量、距离或最低规模，或让计算久一些。',
    en: 'No feasible layout was found in the time given: {over} pupils above capacity or below the least size. Relax capacity, limits or least size, or let it run longer.',
  },
  infeasible: {
    zh: '已证明没有可行的布局。请放宽容量、距离、所数或连片要求中的一项。',
    en: 'It is proved that no layout is feasible. Relax capacity, limits, number of sites or contiguity.',
  },
  tooLargeForContiguity: {
    zh: '连片要求只能用于 {limit} 个“点×校址”以内的问题，现为 {size}。请合并小区划，或去掉连片要求。',
    en: 'Contiguous catchments are solved up to {limit} point-site pairs; there are {size}. Merge units or drop contiguity.',
  },
});

/** The refusals of the solver. */
export const { notFound, infeasible, tooLargeForContiguity } = says;

/** What a load at an open site breaks: pupils above the seats, or missing below the least size. */
export const excessOf = (problem: SitingProblem, site: number, load: number) =>
  Math.max(0, load - (problem.capacity[site] as number)) + Math.max(0, (problem.least[site] as number) - load);

/** How many sites may open at most, and must at least. */
export function countsOf({ choose, sites }: SitingProblem): { readonly least: number; readonly most: number } {
  if (choose === null) return { least: 0, most: sites };
  return 'exactly' in choose ? { least: choose.exactly, most: choose.exactly } : { least: 0, most: choose.atMost };
}

/** All that keeps a problem from being solved, at once; what is impossible comes with the smallest change that would do. */
export function checkSiting(problem: SitingProblem): Result<SitingProblem> {
  if (problem.points < 1 || problem.sites < 1) return refuse(says.empty());
  const found = [...badNumbers(problem), ...unreachable(problem)];
  return found.length > 0 ? refuse(...found) : seatsOf(problem);
}

function badNumbers({ cost, demand, capacity, opening, least, sites }: SitingProblem): Problem[] {
  const bad = (numbers: Float64Array, what: string, field: string, width: number) => {
    const at = numbers.findIndex(number => !(number >= 0));
    return at < 0 ? [] : [says.badNumber({ row: Math.floor(at / width) + 1, what, field, value: String(numbers[at]) })];
  };
  return [
    ...bad(cost, '需求点(point)', '费用(cost)', sites),
    ...bad(demand, '需求点(point)', '人数(demand)', 1),
    ...bad(capacity, '校址(site)', '学位(capacity)', 1),
    ...bad(least, '校址(site)', '最低规模(least)', 1),
    ...bad(opening, '校址(site)', '开办费用(opening)', 1),
  ];
}

function unreachable({ points, sites, cost, standing }: SitingProblem): Problem[] {
  const found: Problem[] = [];
  for (let point = 0; point < points && found.length < 20; point++) {
    const row = cost.subarray(point * sites, (point + 1) * sites);
    const reached = row.some((value, site) => value < Number.POSITIVE_INFINITY && standing[site] !== 'closed');
    if (!reached) found.push(says.unreachable({ point: point + 1, nearest: '?' }));
  }
  return found;
}

function seatsOf(problem: SitingProblem): Result<SitingProblem> {
  const { standing, capacity } = problem;
  const demand = problem.demand.reduce((sum, one) => sum + one, 0);
  const usable = [...capacity.keys()].filter(site => standing[site] !== 'closed');
  const kept = standing.filter(one => one === 'open').length;
  const { least, most } = countsOf(problem);
  if (least > usable.length) return refuse(says.chooseTooMany({ wanted: least, available: usable.length }));
  if (most < kept) return refuse(says.chooseTooFew({ wanted: most, kept }));
  const seats = usable.map(site => capacity[site] as number).sort((a, b) => b - a);
  const sums = seats.map((_, count) => seats.slice(0, count + 1).reduce((sum, one) => sum + one, 0));
  const all = sums.at(-1) ?? 0;
  if (all < demand) return refuse(says.tooFewSeats({ seats: all, demand, short: demand - all }));
  const chosen = sums[Math.min(most, sums.length) - 1] ?? 0;
  if (chosen < demand) {
    const needed = sums.findIndex(sum => sum >= demand) + 1;
    return refuse(says.fewSeatsOfChosen({ wanted: most, seats: chosen, demand, needed }));
  }
  return ok(problem);
}
