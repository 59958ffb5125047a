import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Timetable, TimetableProblem } from './problem.ts';
import { openSearch, type Search, type Standing } from './solve/search.ts';
import { clockOf, type Stop } from './stop.ts';

const says = problems('timetable', {
  nothingToPlace: { zh: '没有要排的课。请先安排教学任务。', en: 'There is nothing to timetable. Add lessons first.' },
  noTimes: { zh: '没有上课时间。请先设好每天的节次。', en: 'There are no times. Set the hours of the days first.' },
  noStart: {
    zh: '“{event}”在任何时间都放不下（时长 {duration}）。请缩短或拆开它。',
    en: '“{event}” fits nowhere (duration {duration}). Shorten or split it.',
  },
});

/** How a run goes: its share so far, steps, and the costs of the best (hard rules counted by units, not by weight). */
export interface Progress {
  readonly share: number;
  readonly steps: number;
  readonly hard: number;
  readonly soft: number;
}

export interface SolveOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** Called now and then; false ends the search with the best so far. */
  readonly onProgress?: (progress: Progress) => boolean | undefined;
}

export interface Solution extends Progress {
  readonly timetable: Timetable;
}

/** All that keeps a problem from being searched, at once. */
export function checkProblem(problem: TimetableProblem): Result<TimetableProblem> {
  if (problem.times.length === 0) return refuse(says.noTimes());
  if (problem.events.length === 0) return refuse(says.nothingToPlace());
  const longest = problem.acrossDays ? problem.times.length : Math.max(...problem.days.map(day => day.length));
  const long = problem.events.filter(event => !event.divisible && event.duration > longest);
  return long.length === 0 ? ok(problem) : refuse(...long.map(event => says.noStart({ event: event.id, duration: event.duration })));
}

const told = (search: Search, share: number): Progress => ({ share: Math.min(1, share), steps: search.steps(), ...search.cost() });

/** How often progress is told in one search. */
const TELLINGS = 50;

/** One search by itself: the best timetable found before the stop, sound or not (`hard` says). By steps, seed and steps fix the answer; by a clock they do not. */
export function solveTimetable(input: TimetableProblem, { seed, stop, onProgress }: SolveOptions): Result<Solution> {
  const checked = checkProblem(input);
  if (!checked.ok) return checked;
  const search = openSearch(checked.value, seed);
  const share = clockOf(stop);
  for (let part = 1; part <= TELLINGS; part++) {
    search.advance(part / TELLINGS, share);
    const cost = search.cost();
    if (onProgress?.(told(search, share(search.steps()))) === false || (cost.hard < 1e-7 && cost.soft < 1e-7)) break;
  }
  return ok({ timetable: search.standing().timetable, ...told(search, share(search.steps())) });
}

/** A search somewhere else: what crosses the border is plain data. Seconds are counted by the clock that the far side has. */
export interface FarSearch {
  /** Goes on to a share of the whole run, from another's best if that is better. */
  readonly advance: (stretch: Stretch) => Promise<Stage>;
  readonly close: () => Promise<void>;
}

export interface Stretch {
  readonly to: number;
  readonly take: Standing | null;
}

export interface Stage {
  readonly best: Standing;
  readonly steps: number;
}

/** Threads lent from above: each opens a search of its own with the seed it is given. */
export interface TimetablePool {
  readonly workers: number;
  readonly open: (problem: TimetableProblem, seed: number, stop: Omit<Stop, 'now'>) => Promise<FarSearch>;
}

export interface TogetherOptions extends Omit<SolveOptions, 'stop'> {
  /** Steps of each search, or seconds. */
  readonly stop: Omit<Stop, 'now'>;
  readonly pool: TimetablePool;
}

/** How often the searches meet. */
const ROUNDS = 20;

/** Several searches side by side that meet at fixed shares of the way; past the middle those without a sound timetable go on from the best. */
export async function solveTimetablesTogether(
  input: TimetableProblem,
  { seed, stop, pool, onProgress }: TogetherOptions,
): Promise<Result<Solution>> {
  const checked = checkProblem(input);
  if (!checked.ok) return checked;
  const searches = await Promise.all(Array.from({ length: pool.workers }, (_, i) => pool.open(checked.value, seed + 7919 * i, stop)));
  try {
    let best: Stage | null = null;
    let steps = 0;
    let share = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const sound: Stage | null = best !== null && best.best.cost.hard < 1e-7 ? best : null;
      share = round / ROUNDS;
      const stages: Stage[] = await Promise.all(
        searches.map(search => search.advance({ to: share, take: share > 0.5 ? (sound?.best ?? null) : null })),
      );
      steps = stages.reduce((sum, stage) => sum + stage.steps, 0);
      for (const stage of stages) best = best === null || isBetter(stage.best.cost, best.best.cost) ? stage : best;
      const { cost } = (best as Stage).best;
      if (onProgress?.({ share, steps, ...cost }) === false || (cost.hard < 1e-7 && cost.soft < 1e-7)) break;
    }
    const { timetable, cost } = (best as unknown as Stage).best;
    return ok({ timetable, share, steps, ...cost });
  } finally {
    await Promise.all(searches.map(search => search.close()));
  }
}

const isBetter = (one: Standing['cost'], other: Standing['cost']) =>
  one.hard < other.hard - 1e-7 || (one.hard < other.hard + 1e-7 && one.soft < other.soft - 1e-7);
