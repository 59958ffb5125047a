import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, defineVerb, insert } from '#register/index.ts';
import { openOrganisation } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { type Project, project } from './project.ts';

const { expectedFinish: _expected, actualStart: _start, actualFinish: _finish, cancelledBecause: _because, ...entered } = project.fields;

/** What is written when a project is entered or corrected: everything but what its course writes. */
export const enteredFields = entered;

/** Checks the organisations that a project names. */
export async function placed(desk: Desk, { organisation, township }: Pick<Project, 'organisation' | 'township'>): Promise<Result<null>> {
  const body = await openOrganisation(desk, organisation);
  if (!body.ok) return body;
  if (township === null) return ok(null);
  const town = await openOrganisation(desk, township);
  if (!town.ok) return town;
  return town.value.kind === 'township' ? ok(null) : refuse(says.notATownship({ name: town.value.name }, 'township'));
}

/** Enters a project into the list of works, at the stage of preparation. */
export const addProject = defineVerb({
  name: 'works.addProject',
  label: '登记项目',
  by: KEEPS,
  input: enteredFields,
  on: { register: 'project' },
  async run(desk, input) {
    const fits = await placed(desk, input);
    if (!fits.ok) return fits;
    const course = { expectedFinish: null, actualStart: null, actualFinish: null, cancelledBecause: null };
    const added = await insert(desk, project, { ...input, ...course });
    return added.ok ? ok({ project: added.value.id, version: added.value.version }) : added;
  },
});
