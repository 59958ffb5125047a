import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, optional, ref, update } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { project } from './project.ts';

/** Says which promise of the plan a project keeps; none takes the link away. */
export const linkPromise = defineVerb({
  name: 'works.linkPromise',
  label: '对应规划承诺',
  by: [...KEEPS, 'planner'],
  input: { project: ref('project', '项目'), version: count('版次'), promise: optional(ref('promise', '承诺')) },
  on: { register: 'project', row: 'project' },
  async run(desk, { project: id, version, promise }) {
    const found = await fetchRow(desk, project, id);
    if (!found.ok) return found;
    const done = await update(desk, project, id, version, { promise });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
