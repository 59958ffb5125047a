import { daysBetween } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, insert, note, ref, update } from '#register/index.ts';
import { unfinishedProject } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { project } from './project.ts';
import { projectDelay } from './projectDelay.ts';

/** Records a delay: its cause, what is done about it, and the new finish. The days are counted from the finish expected until then. */
export const recordDelay = defineVerb({
  name: 'works.recordDelay',
  label: '登记延期',
  by: KEEPS,
  input: {
    project: ref('project', '项目'),
    version: count('版次'),
    delayCause: note('延期原因', { longest: 500 }),
    measure: note('补救措施', { longest: 500 }),
    newFinish: date('调整后完工'),
  },
  on: { register: 'project', row: 'project' },
  async run(desk, { project: id, version, delayCause, measure, newFinish }) {
    const found = await unfinishedProject(desk, id);
    if (!found.ok) return found;
    const now = found.value.expectedFinish ?? found.value.plannedFinish;
    if (newFinish <= now) return refuse(says.finishNotLater({ day: newFinish, now }, 'newFinish'));
    if (newFinish < desk.today) return refuse(says.finishPassed({ day: newFinish, today: desk.today }, 'newFinish'));
    const moved = await update(desk, project, id, version, { expectedFinish: newFinish });
    if (!moved.ok) return moved;
    const delayDays = daysBetween(now, newFinish);
    const kept = await insert(desk, projectDelay, { project: id, delayCause, delayDays, measure, newFinish, recordedOn: desk.today });
    return kept.ok ? ok({ version: moved.value.version, days: delayDays }) : kept;
  },
});
