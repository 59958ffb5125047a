import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/** Where pupils live and where buses could stop. */
export interface StopChoice {
  readonly pupils: number;
  readonly candidates: number;
  /** Walking metres of pupil i to candidate j, row by row; Infinity where there is no safe way (a trunk road between). */
  readonly walk: Float64Array;
  /** By pupil: the farthest walk in metres that the rules allow, by grade. */
  readonly farthest: Float64Array;
  /** By candidate: how many pupils may wait there. */
  readonly room: Int32Array;
}

export interface ChosenStops {
  /** The candidates that become stops, in ascending order. */
  readonly stops: readonly number[];
  /** By pupil: the candidate where it boards. */
  readonly boardsAt: Int32Array;
  /** Walking metres, all pupils together, and the longest. */
  readonly walked: number;
  readonly longest: number;
}

const says = problems('stops', {
  tooFar: {
    zh: '第{pupil}名学生到最近的候选站点也要走 {metres} 米，上限 {limit} 米。请增设候选站点，或放宽 {short} 米。',
    en: 'Pupil {pupil} walks {metres} m even to the nearest candidate stop, the limit is {limit} m. Add a candidate or allow {short} m more.',
  },
  noWay: { zh: '第{pupil}名学生没有能走到的候选站点。请增设。', en: 'Pupil {pupil} can reach no candidate stop on foot. Add one.' },
  noRoom: {
    zh: '候选站点的候车位置不够：还有 {count} 名学生没有站点。请增设站点或扩大候车处。',
    en: 'The candidate stops have too little room: {count} pupils are left. Add candidates or room to wait.',
  },
});

/**
 * Chooses few stops so that every pupil boards within its walking limit, then sends each to the nearest chosen one with room: greedy cover
 * (each time the candidate that reaches most pupils still without one, the shorter walk deciding), then every stop that the others can do
 * without is given up. Greedy cover uses at most 1 + ln n times the fewest stops possible (Chvátal 1979); on small villages it is mostly exact.
 */
export function chooseStops(choice: StopChoice): Result<ChosenStops> {
  const out = unreachable(choice);
  if (out.length > 0) return refuse(...out);
  const chosen = withRoom(choice, cover(choice));
  const { left } = assign(choice, chosen);
  if (left > 0) return refuse(says.noRoom({ count: left }));
  let stops = chosen;
  for (const stop of chosen.slice().reverse()) {
    const fewer = stops.filter(other => other !== stop);
    if (assign(choice, fewer).left === 0) stops = fewer;
  }
  stops = stops.slice().sort((a, b) => a - b);
  const { boardsAt } = assign(choice, stops);
  const walks = Array.from(boardsAt, (stop, pupil) => choice.walk[pupil * choice.candidates + stop] as number);
  return ok({ stops, boardsAt, walked: walks.reduce((sum, metres) => sum + metres, 0), longest: Math.max(0, ...walks) });
}

function unreachable({ pupils, candidates, walk, farthest }: StopChoice): Problem[] {
  const found: Problem[] = [];
  for (let pupil = 0; pupil < pupils; pupil++) {
    const nearest = Math.min(...walk.subarray(pupil * candidates, (pupil + 1) * candidates));
    const limit = farthest[pupil] as number;
    if (nearest === Number.POSITIVE_INFINITY) found.push(says.noWay({ pupil: pupil + 1 }));
    else if (nearest > limit)
      found.push(says.tooFar({ pupil: pupil + 1, metres: Math.ceil(nearest), limit, short: Math.ceil(nearest - limit) }));
  }
  return found;
}

/** Candidates in the order in which greed takes them, until every pupil has one or nothing more helps. */
function cover(choice: StopChoice): number[] {
  const { pupils, candidates, walk, farthest, room } = choice;
  const waiting = new Set(Array.from({ length: pupils }, (_, pupil) => pupil));
  const chosen: number[] = [];
  while (waiting.size > 0) {
    let best: { stop: number; reached: number[]; metres: number } | null = null;
    for (let stop = 0; stop < candidates; stop++) {
      if (chosen.includes(stop)) continue;
      const metres = (pupil: number) => walk[pupil * candidates + stop] as number;
      const reached = [...waiting].filter(pupil => metres(pupil) <= (farthest[pupil] as number)).sort((a, b) => metres(a) - metres(b));
      reached.length = Math.min(reached.length, room[stop] as number);
      const total = reached.reduce((sum, pupil) => sum + metres(pupil), 0);
      if (best === null || reached.length > best.reached.length || (reached.length === best.reached.length && total < best.metres))
        best = { stop, reached, metres: total };
    }
    if (best === null || best.reached.length === 0) break;
    chosen.push(best.stop);
    for (const pupil of best.reached) waiting.delete(pupil);
  }
  return chosen;
}

/** Adds candidates, each time the one that leaves fewest pupils without room, while that helps. */
function withRoom(choice: StopChoice, chosen: readonly number[]): number[] {
  const stops = chosen.slice();
  for (let { left } = assign(choice, stops); left > 0; ) {
    const others = Array.from({ length: choice.candidates }, (_, stop) => stop).filter(stop => !stops.includes(stop));
    const tried = others.map(stop => ({ stop, left: assign(choice, [...stops, stop]).left })).sort((a, b) => a.left - b.left);
    const [next] = tried;
    if (next === undefined || next.left >= left) break;
    stops.push(next.stop);
    left = next.left;
  }
  return stops;
}

/** Sends pupils to the nearest of these stops with room; one who finds none may push another on to a place of its own (augmenting path). */
function assign({ pupils, candidates, walk, farthest, room }: StopChoice, stops: readonly number[]) {
  const boardsAt = new Int32Array(pupils).fill(-1);
  const at = new Map<number, number[]>(stops.map(stop => [stop, []]));
  const metres = (pupil: number, stop: number) => walk[pupil * candidates + stop] as number;
  const board = (pupil: number, stop: number): true => {
    at.get(stop)?.push(pupil);
    boardsAt[pupil] = stop;
    return true;
  };
  const seat = (pupil: number, seen: Set<number>): boolean => {
    const reachable = stops
      .filter(stop => metres(pupil, stop) <= (farthest[pupil] as number))
      .sort((a, b) => metres(pupil, a) - metres(pupil, b));
    const free = reachable.find(stop => (at.get(stop) as number[]).length < (room[stop] as number));
    if (free !== undefined) return board(pupil, free);
    for (const stop of reachable) {
      if (seen.has(stop)) continue;
      seen.add(stop);
      const here = at.get(stop) as number[];
      const gone = here.find(other => seat(other, seen));
      if (gone === undefined) continue;
      here.splice(here.indexOf(gone), 1);
      return board(pupil, stop);
    }
    return false;
  };
  let left = 0;
  for (let pupil = 0; pupil < pupils; pupil++) if (!seat(pupil, new Set())) left++;
  return { boardsAt, left };
}
