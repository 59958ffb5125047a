import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import { plain } from '../plain.ts';
import type { Contiguity, SitingProblem, Standing } from '../problem.ts';

/** A county's siting question as it is written down. Distances are in kilometres, straight lines when no table is given. */
export interface SitingFile {
  readonly points: readonly {
    readonly name?: string;
    readonly x?: number;
    readonly y?: number;
    readonly demand: number;
    readonly stage?: string;
    /** The site (its place in the list, from 0) where the pupils go today. */
    readonly today?: number | null;
    /** Neighbouring points (from 0), for contiguous catchments. */
    readonly neighbours?: readonly number[];
  }[];
  readonly sites: readonly {
    readonly name?: string;
    readonly x?: number;
    readonly y?: number;
    /** Seats; or classrooms × class size; neither = no limit. */
    readonly capacity?: number | null;
    readonly classrooms?: number;
    readonly classSize?: number;
    readonly least?: number;
    readonly opening?: number;
    readonly standing?: Standing;
    /** The point that the site stands in, for contiguous catchments. */
    readonly standsIn?: number;
  }[];
  /** Points × sites, in place of straight lines. */
  readonly distances?: readonly (readonly number[])[];
  /** The furthest that a pupil may travel, by stage; `all` for every stage without one. */
  readonly limits?: Readonly<Record<string, number>>;
  readonly choose?: { readonly exactly: number } | { readonly atMost: number } | null;
  /** What is paid, beside travel, for each pupil who changes school. */
  readonly movedPrice?: number;
  /** Maximal covering: only pupils beyond this distance count. */
  readonly coverWithin?: number;
  readonly contiguous?: boolean;
}

const says = problems('sitingJson', {
  notJson: { zh: '这不是 JSON 文件：{reason}', en: 'This is not a JSON file: {reason}' },
  noList: { zh: '文件里没有“{list}”这个列表。', en: 'The file has no list “{list}”.' },
  noPlace: {
    zh: '第{row}个{what}没有坐标（x、y），也没有给出距离表（distances）。',
    en: '{what} {row} has no coordinates (x, y), and no table of distances is given.',
  },
  tableSize: { zh: '距离表应为 {wanted}，现为 {found}。', en: 'The table of distances should be {wanted}; it is {found}.' },
  noSuch: { zh: '第{row}个{what}的 {field} 指向不存在的“{value}”。', en: '{field} of {what} {row} names “{value}”, which is not there.' },
  badDemand: { zh: '第{row}个需求点的人数（demand）应为非负数。', en: 'The demand of point {row} should be a number not below zero.' },
});

/** Reads a siting question in JSON (see SitingFile): cost = pupils × distance + price of moving, or pupils not covered. */
export function readSitingJson(text: string): Result<SitingProblem> {
  let file: SitingFile;
  try {
    file = JSON.parse(text) as SitingFile;
  } catch (error) {
    return refuse(says.notJson({ reason: error instanceof Error ? error.message : String(error) }));
  }
  if (!Array.isArray(file?.points)) return refuse(says.noList({ list: 'points' }));
  if (!Array.isArray(file.sites)) return refuse(says.noList({ list: 'sites' }));
  const found = [...placeProblems(file), ...referenceProblems(file)];
  return found.length > 0 ? refuse(...found.slice(0, 20)) : ok(sitingOf(file));
}

function placeProblems({ points, sites, distances }: SitingFile): Problem[] {
  if (distances !== undefined) {
    const right = distances.length === points.length && distances.every(row => row.length === sites.length);
    return right
      ? []
      : [says.tableSize({ wanted: `${points.length} × ${sites.length}`, found: `${distances.length} × ${distances[0]?.length ?? 0}` })];
  }
  const without = (what: string, list: readonly { readonly x?: number; readonly y?: number }[]) =>
    list.flatMap(({ x, y }, row) => (Number.isFinite(x) && Number.isFinite(y) ? [] : [says.noPlace({ row: row + 1, what })]));
  return [...without('需求点(point)', points), ...without('校址(site)', sites)];
}

function referenceProblems({ points, sites, contiguous }: SitingFile): Problem[] {
  const found = points.flatMap((point, row) => {
    const wrong: Problem[] = Number.isFinite(point.demand) && point.demand >= 0 ? [] : [says.badDemand({ row: row + 1 })];
    const { today } = point;
    if (today !== undefined && today !== null && sites[today] === undefined)
      wrong.push(says.noSuch({ row: row + 1, what: '需求点(point)', field: 'today', value: today }));
    for (const next of point.neighbours ?? [])
      if (points[next] === undefined) wrong.push(says.noSuch({ row: row + 1, what: '需求点(point)', field: 'neighbours', value: next }));
    return wrong;
  });
  if (contiguous !== true) return found;
  const lost = sites.flatMap(({ standsIn }, row) =>
    standsIn !== undefined && points[standsIn] !== undefined
      ? []
      : [says.noSuch({ row: row + 1, what: '校址(site)', field: 'standsIn', value: String(standsIn) })],
  );
  return [...found, ...lost];
}

function sitingOf(file: SitingFile): SitingProblem {
  const { points, sites, choose, contiguous } = file;
  const cost = new Float64Array(points.length * sites.length);
  for (const i of points.keys()) for (const j of sites.keys()) cost[i * sites.length + j] = costOf(file, i, j);
  const contiguity: Contiguity | null = contiguous
    ? { neighbours: points.map(point => point.neighbours ?? []), standsIn: sites.map(site => site.standsIn ?? -1) }
    : null;
  return {
    ...plain(points.length, sites.length, cost),
    demand: Float64Array.from(points, point => point.demand),
    capacity: Float64Array.from(sites, seatsOf),
    least: Float64Array.from(sites, site => site.least ?? 0),
    opening: Float64Array.from(sites, site => site.opening ?? 0),
    standing: sites.map(site => site.standing ?? 'free'),
    choose: choose ?? null,
    contiguity,
  };
}

function seatsOf({ capacity, classrooms, classSize }: SitingFile['sites'][number]): number {
  if (capacity !== undefined && capacity !== null) return capacity;
  return classrooms !== undefined && classSize !== undefined ? classrooms * classSize : Number.POSITIVE_INFINITY;
}

function costOf({ points, sites, distances, limits, movedPrice, coverWithin }: SitingFile, i: number, j: number): number {
  const [point, site] = [points[i], sites[j]] as [SitingFile['points'][number], SitingFile['sites'][number]];
  const distance = distances?.[i]?.[j] ?? Math.hypot((point.x ?? 0) - (site.x ?? 0), (point.y ?? 0) - (site.y ?? 0));
  if (distance > (limits?.[point.stage ?? 'all'] ?? limits?.all ?? Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  const moved = typeof point.today === 'number' && point.today !== j ? (movedPrice ?? 0) * point.demand : 0;
  if (coverWithin !== undefined) return (distance > coverWithin ? point.demand : 0) + moved;
  return distance * point.demand + moved;
}
