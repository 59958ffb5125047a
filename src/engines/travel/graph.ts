import { greatCircle, type Point } from './coordinates.ts';
import type { Road } from './roads.ts';
import { shortestFrom, type Ways } from './shortest.ts';
import { speedOn, type TravelProfile, type TravelProvider, type TravelTable } from './travel.ts';

/** A road graph: the ways and where their crossings are. */
export interface Graph extends Ways {
  readonly crossings: readonly Point[];
}

const keyOf = ({ longitude, latitude }: Point) => `${longitude.toFixed(6)} ${latitude.toFixed(6)}`;

/** The graph that a profile can use: ends of roads nearer than a decimetre are one crossing. */
export function graphOf(roads: readonly Road[], profile: TravelProfile): Graph {
  const usable = roads.filter(road => (profile.by === 'bus' ? !road.noBus : !road.motorway));
  const index = new Map<string, number>();
  const crossings: Point[] = [];
  const crossing = (point: Point) => {
    const key = keyOf(point);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, crossings.length);
    return crossings.push(point) - 1;
  };
  const ways = usable.flatMap(road => {
    const [from, to] = [crossing(road.from), crossing(road.to)];
    const seconds = road.metres / (speedOn(profile, road) / 3.6);
    const there = { from, to, metres: road.metres, seconds };
    return road.oneWay && profile.by === 'bus' ? [there] : [there, { ...there, from: to, to: from }];
  });
  ways.sort((a, b) => a.from - b.from);
  const start = new Int32Array(crossings.length + 1);
  for (const { from } of ways) start[from + 1] = (start[from + 1] as number) + 1;
  for (let i = 0; i < crossings.length; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  return {
    crossings,
    start,
    to: Int32Array.from(ways, way => way.to),
    metres: Float64Array.from(ways, way => way.metres),
    seconds: Float64Array.from(ways, way => way.seconds),
  };
}

/** A point joins the graph at its nearest crossing; farther than this many metres it has no way. */
const FARTHEST_JOIN = 3000;

/** Shortest ways by time on a road graph; from a point to its crossing one goes straight, at the profile's speed. Tables are kept by content. */
export function byRoads(roads: readonly Road[]): TravelProvider {
  const graphs = new Map<string, Graph>();
  const tables = new Map<string, TravelTable>();
  return {
    table(points, profile) {
      const key = `${JSON.stringify(profile)}|${points.map(keyOf).join('|')}`;
      const known = tables.get(key);
      if (known !== undefined) return known;
      const name = JSON.stringify(profile);
      const graph = graphs.get(name) ?? graphOf(roads, profile);
      graphs.set(name, graph);
      const table = tableOn(graph, points, profile);
      tables.set(key, table);
      return table;
    },
  };
}

interface Join {
  readonly crossing: number;
  readonly metres: number;
}

function joinOf({ crossings }: Graph, point: Point): Join | null {
  let join: Join | null = null;
  crossings.forEach((place, crossing) => {
    const metres = greatCircle(point, place);
    if (metres <= FARTHEST_JOIN && (join === null || metres < join.metres)) join = { crossing, metres };
  });
  return join;
}

function tableOn(graph: Graph, points: readonly Point[], profile: TravelProfile): TravelTable {
  const count = points.length;
  const seconds = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  const metres = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  const joins = points.map(point => joinOf(graph, point));
  const pace = 3.6 / speedOn(profile, { limit: null, motorway: false, hazard: false });
  joins.forEach((from, i) => {
    if (from !== null) {
      const ways = shortestFrom(graph, from.crossing);
      joins.forEach((to, j) => {
        if (to === null) return;
        const straight = from.metres + to.metres;
        seconds[i * count + j] = (ways.seconds[to.crossing] as number) + straight * pace;
        metres[i * count + j] = (ways.metres[to.crossing] as number) + straight;
      });
    }
    seconds[i * count + i] = 0;
    metres[i * count + i] = 0;
  });
  return { seconds, metres };
}
