import type { BalancedQuality } from '#standards/balancedQuality/types.ts';
import { Program } from '../integer/index.ts';
import { type Part, stages } from './county.ts';
import { type Chosen, possibleDeeds } from './deeds.ts';
import type { PassProblem } from './passProblem.ts';
import type { Slack } from './slack.ts';
import { writeStaffing } from './staffing.ts';
import { type Limit, writeLimits } from './thresholds.ts';
import { type Category, writeYears } from './years.ts';

/** A program with what its columns mean. */
export interface Model {
  readonly program: Program;
  readonly chosen: readonly Chosen[];
  readonly categories: readonly Category[];
  readonly limits: readonly Limit[];
  /** Empty unless the model gives way. */
  readonly slacks: readonly Slack[];
}

/** Parts that the standard judges: with pupils, and no teaching point below its size. */
export const judgedParts = ({ parts }: Pick<PassProblem, 'parts'>, { leastPupilsOfTeachingPoint }: BalancedQuality): readonly Part[] =>
  parts.filter(part => part.pupils > 0 && !(part.isTeachingPoint === true && part.pupils < leastPupilsOfTeachingPoint.value));

/** The program of a county whose pupils are fixed, spreads left to cuts. With `givesWay` limits may be broken, at a price that dwarfs the cost. */
export function modelOf(problem: PassProblem, standard: BalancedQuality, givesWay = false): Model {
  const program = new Program();
  const slacks: Slack[] = [];
  const parts = judgedParts(problem, standard);
  const chosen = possibleDeeds(problem, parts).map(deed => ({ deed, column: program.column(0, deed.most) }));
  writeStaffing(program, problem, chosen);
  const setting = { problem, standard, parts, chosen, slacks: givesWay ? slacks : null };
  const limits = stages.flatMap(stage => writeLimits(program, stage, setting));
  const categories = writeYears(program, problem.years, chosen, givesWay ? slacks : null);
  return { program, chosen, categories, limits, slacks };
}
