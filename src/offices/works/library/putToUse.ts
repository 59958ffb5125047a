import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, defineVerb, rows } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { moveOn, stepFields } from './moveOn.ts';
import type { Project } from './project.ts';
import { projectMilestone } from './projectMilestone.ts';

/** Nothing of a move is left to be done. */
async function moved(desk: Desk, project: string): Promise<Result<Partial<Project>>> {
  const open = (await rows(desk, projectMilestone, { where: { project, strand: 'moving' } })).filter(one => one.doneOn === null);
  if (open.length === 0) return ok({});
  return refuse(says.movingUnfinished({ count: open.length, names: open.map(one => one.name).join('、') }));
}

/** Pupils use what was built: its seats count from this day. */
export const putToUse = defineVerb({
  name: 'works.putToUse',
  label: '登记投用',
  by: KEEPS,
  input: stepFields,
  on: { register: 'project', row: 'project', step: 'putToUse' },
  run: (desk, input) => moveOn(desk, 'putToUse', 'inUse', input, () => moved(desk, input.project)),
});
