import { ok } from '#kernel/problem.ts';
import { defineView, english, may, rows, year } from '#register/index.ts';
import { priorityCheck } from './priorityCheck.ts';
import { priorityHeads, priorityItems } from './priorityItems.ts';
import type { PriorityView } from './types.ts';

/** The yearly check whether education comes first, by its three heads. */
export const priority = defineView({
  name: 'plan.priority',
  label: '优先发展检查表',
  by: ['planner', 'leader'],
  input: { year: year('年份') },
  async run(desk, { year: of }) {
    const checks = await rows(desk, priorityCheck, { where: { year: of } });
    const answered = checks.length > 0 && checks.every(one => one.state !== 'open');
    const view: PriorityView = {
      year: of,
      may: [...(may(desk.actor, ['planner']) ? ['openChecks', 'answerCheck'] : []), ...(answered ? ['confirmChecks'] : [])],
      heads: Object.entries(priorityHeads).map(([key, head]) => ({
        key,
        label: head.label,
        english: english(head.label) ?? head.label,
        checks: checks
          .filter(one => (head.items as readonly string[]).includes(one.item))
          .map(one => ({
            id: one.id,
            item: priorityItems[one.item],
            itemEnglish: english(priorityItems[one.item]) ?? '',
            result: one.result,
            figure: one.figure,
            unit: one.unit,
            statement: one.statement,
            state: one.state,
          })),
      })),
    };
    return ok(view);
  },
});
