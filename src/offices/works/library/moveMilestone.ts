import { ok, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, note, ref, update } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { projectMilestone } from './projectMilestone.ts';

/** Gives a milestone that is not passed yet another day, with the reason; the audit keeps the former day. */
export const moveMilestone = defineVerb({
  name: 'works.moveMilestone',
  label: '节点改期',
  by: KEEPS,
  input: {
    projectMilestone: ref('projectMilestone', '项目节点'),
    version: count('版次'),
    plannedOn: date('计划日期'),
    why: note('事由', { longest: 500 }),
  },
  on: { register: 'projectMilestone', row: 'projectMilestone' },
  async run(desk, { projectMilestone: id, version, plannedOn, why }) {
    const found = await fetchRow(desk, projectMilestone, id);
    if (!found.ok) return found;
    if (found.value.doneOn !== null) return refuse(says.milestoneDone({ name: found.value.name }));
    const done = await update(desk, projectMilestone, id, version, { plannedOn, movedBecause: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
