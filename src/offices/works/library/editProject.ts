import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, update } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { enteredFields, placed } from './addProject.ts';
import { project } from './project.ts';

/** Corrects what was entered about a project, with the reason; its dates of course are left as they are. */
export const editProject = defineVerb({
  name: 'works.editProject',
  label: '更正项目',
  by: KEEPS,
  input: { project: ref('project', '项目'), version: count('版次'), ...enteredFields, why: note('事由', { longest: 500 }) },
  on: { register: 'project', row: 'project' },
  async run(desk, { project: id, version, why: _why, ...entered }) {
    const found = await fetchRow(desk, project, id);
    if (!found.ok) return found;
    const fits = await placed(desk, entered);
    if (!fits.ok) return fits;
    const done = await update(desk, project, id, version, entered);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
