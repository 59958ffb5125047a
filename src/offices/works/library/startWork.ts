import { ok, type Result, refuse } from '#kernel/problem.ts';
import { countRows, type Desk, defineVerb } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import type { ProjectRow } from '../rowTypes.ts';
import { moveOn, stepFields } from './moveOn.ts';
import type { Project } from './project.ts';
import { projectMilestone } from './projectMilestone.ts';

/** A relocation starts only with its plan of moving laid down. */
async function started(desk: Desk, row: ProjectRow, day: string): Promise<Result<Partial<Project>>> {
  const isPlanned = row.kind !== 'relocation' || (await countRows(desk, projectMilestone, { project: row.id, strand: 'moving' })) > 0;
  return isPlanned ? ok({ actualStart: day }) : refuse(says.noMovingPlan());
}

/** The work starts: recorded with the permit or the order to begin; this day is the actual start. */
export const startWork = defineVerb({
  name: 'works.startWork',
  label: '登记开工',
  by: KEEPS,
  input: stepFields,
  on: { register: 'project', row: 'project', step: 'startWork' },
  run: (desk, input) => moveOn(desk, 'startWork', 'started', input, row => started(desk, row, input.day)),
});
