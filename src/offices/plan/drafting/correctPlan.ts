import { ok } from '#kernel/problem.ts';
import { count, defineVerb, note, optional, ref, text, update, year } from '#register/index.ts';
import { plan } from '../plan.ts';
import { mayChange, planToDraft } from './chosen.ts';

/** Corrects the title or the years that were read from the text; after adoption a reason is needed. */
export const correctPlan = defineVerb({
  name: 'plan.correctPlan',
  label: '更正规划名称与年份',
  by: ['planner', 'filer'],
  input: {
    plan: ref('plan', '规划'),
    version: count('版次'),
    title: optional(text('规划名称', { longest: 120 })),
    fromYear: optional(year('起始年')),
    toYear: optional(year('截止年')),
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { plan: id, version, title, fromYear, toYear, why }) {
    const found = await planToDraft(desk, id);
    if (!found.ok) return found;
    const { value: was } = found;
    const allowed = mayChange(was, why);
    if (!allowed.ok) return allowed;
    const changes = { title: title ?? was.title, fromYear: fromYear ?? was.fromYear, toYear: toYear ?? was.toYear };
    const done = await update(desk, plan, id, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
