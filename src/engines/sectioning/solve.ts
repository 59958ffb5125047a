import { ok, type Result, refuse } from '#kernel/problem.ts';
import { planAll } from './all.ts';
import { planPackages, planTwoFixed } from './classes.ts';
import { type Placement, placeStudents } from './place.ts';
import { checkSectionProblem, type SectionProblem, type Way } from './problem.ts';
import type { StageOptions } from './stages.ts';

export interface SectionOptions extends StageOptions {
  /** Of the exchanges that even out sections; the same answer for the same seed and steps when the program is solved in its time. */
  readonly seed?: number;
  readonly steps?: number;
}

/** Classes and sections of all students. */
export interface Sectioning extends Placement {
  /** Classes and sections together, and the number below which nobody can do it without refusing more. */
  readonly total: number;
  readonly bound: number;
  readonly isProved: boolean;
}

const plans: Readonly<Record<Way, typeof planAll>> = { all: planAll, twoFixed: planTwoFixed, packages: planPackages };

/**
 * From choices to teaching classes: fewest choices refused, then fewest sections (proved by HiGHS), then the way's own third aim; then students are placed, sizes even by
 * construction. Null where not even that could be found in the time.
 */
export async function sectionStudents(problem: SectionProblem, options: SectionOptions): Promise<Result<Sectioning | null>> {
  const wrong = checkSectionProblem(problem);
  if (wrong.length > 0) return refuse(...wrong);
  const plan = await plans[problem.way](problem, options);
  if (plan === null) return ok(null);
  const { total, bound, isProved } = plan;
  return ok({ ...placeStudents(problem, plan, { seed: options.seed ?? 1, steps: options.steps ?? 20_000 }), total, bound, isProved });
}
