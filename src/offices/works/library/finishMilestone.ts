import { ok, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, file, optional, ref, update } from '#register/index.ts';
import { inFuture, missingFile } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { projectMilestone } from './projectMilestone.ts';

/** Records that a milestone was passed, and on which day. */
export const finishMilestone = defineVerb({
  name: 'works.finishMilestone',
  label: '登记节点完成',
  by: KEEPS,
  input: {
    projectMilestone: ref('projectMilestone', '项目节点'),
    version: count('版次'),
    doneOn: date('完成日期'),
    file: optional(file('佐证文件')),
  },
  on: { register: 'projectMilestone', row: 'projectMilestone' },
  async run(desk, { projectMilestone: id, version, doneOn, file: proof }) {
    const found = await fetchRow(desk, projectMilestone, id);
    if (!found.ok) return found;
    if (found.value.doneOn !== null) return refuse(says.milestoneDone({ name: found.value.name }));
    const wrong = [...inFuture(desk, '完成日期', doneOn, 'doneOn'), ...(await missingFile(desk, '佐证文件', proof))];
    if (wrong.length > 0) return refuse(...wrong);
    const done = await update(desk, projectMilestone, id, version, { doneOn, file: proof });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
