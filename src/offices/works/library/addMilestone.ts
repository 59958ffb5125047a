import { ok } from '#kernel/problem.ts';
import { code, date, defineVerb, insert, ref, text } from '#register/index.ts';
import { unfinishedProject } from '../chosen.ts';
import { KEEPS, strands } from '../codes.ts';
import { projectMilestone } from './projectMilestone.ts';

/** Lays down a point that a project is to pass by a day. */
export const addMilestone = defineVerb({
  name: 'works.addMilestone',
  label: '增加节点',
  by: KEEPS,
  input: {
    project: ref('project', '项目'),
    name: text('节点', { longest: 60 }),
    strand: code('线索', strands),
    plannedOn: date('计划日期'),
  },
  on: { register: 'project', row: 'project' },
  async run(desk, input) {
    const found = await unfinishedProject(desk, input.project);
    if (!found.ok) return found;
    const added = await insert(desk, projectMilestone, { ...input, doneOn: null, file: null, movedBecause: null });
    return added.ok ? ok({ milestone: added.value.id, version: added.value.version }) : added;
  },
});
