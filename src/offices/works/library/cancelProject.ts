import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, step } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { project } from './project.ts';

/** Gives a project up before its completion, with the reason; its past stays. */
export const cancelProject = defineVerb({
  name: 'works.cancelProject',
  label: '终止项目',
  by: KEEPS,
  input: { project: ref('project', '项目'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'project', row: 'project', step: 'cancelProject' },
  async run(desk, { project: id, version, why }) {
    const found = await fetchRow(desk, project, id);
    if (!found.ok) return found;
    const done = await step(desk, project, { ...found.value, version }, 'cancelProject', { cancelledBecause: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
