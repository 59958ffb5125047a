import type { Day } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, date, defineVerb, fetchRow, ref, step, text } from '#register/index.ts';
import { passTask } from './task.ts';

/** A project as the list of works takes it; the office that keeps that list is introduced in app.ts. */
export interface ProposedProject {
  readonly name: string;
  readonly kind: 'extension' | 'equipment';
  readonly organisation: string;
  readonly areaSqm: number | null;
  readonly budgetYuan: number;
  readonly plannedStart: Day;
  readonly plannedFinish: Day;
  readonly note: string | null;
}
export type DraftProject = (desk: Desk, project: ProposedProject) => Promise<Result<{ readonly project: string }>>;

const says = problems('pass', {
  notBought: { zh: '只有建设购置的任务才登记为项目；教师的任务由人事科办理。', en: 'Only building and buying become projects.' },
});

/** Makes a project of a draft of building or buying, and settles the draft with it: both or neither. */
export const projectFromTask = (draft: DraftProject) =>
  defineVerb({
    name: 'indicators.projectFromTask',
    label: '登记为项目',
    by: ['works'],
    on: { register: 'passTask', row: 'row', step: 'settleTask' },
    input: {
      row: ref('passTask', '达标任务'),
      version: count('版次'),
      name: text('项目名称', { longest: 80 }),
      plannedStart: date('计划开工'),
      plannedFinish: date('计划完工'),
    },
    async run(desk, { row, version, name, plannedStart, plannedFinish }) {
      const found = await fetchRow(desk, passTask, row);
      if (!found.ok) return found;
      const task = found.value;
      if (task.kind !== 'purchase') return refuse(says.notBought());
      const builds = task.summary.startsWith('增加');
      const made = await draft(desk, {
        ...{ name, plannedStart, plannedFinish, organisation: task.organisation, budgetYuan: task.costYuan },
        kind: builds ? 'extension' : 'equipment',
        areaSqm: builds ? task.count : null,
        note: `达标任务：${task.summary}`,
      });
      if (!made.ok) return made;
      const settled = await step(desk, passTask, { ...task, version }, 'settleTask');
      return settled.ok ? ok({ project: made.value.project, version: settled.value.version }) : settled;
    },
  });
