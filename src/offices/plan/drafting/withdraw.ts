import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, ref, remove } from '#register/index.ts';
import { plan } from '../plan.ts';
import { says } from '../refusals.ts';
import { planToDraft } from './chosen.ts';

/** Takes a draft off the list. What was read and reviewed stays in the books; an adopted plan cannot be withdrawn. */
export const withdraw = defineVerb({
  name: 'plan.withdraw',
  label: '撤回草案',
  by: ['planner', 'filer'],
  input: { plan: ref('plan', '规划') },
  async run(desk, input) {
    const found = await planToDraft(desk, input.plan);
    if (!found.ok) return found;
    if (found.value.state !== 'draft' && found.value.state !== 'sentBack') return refuse(says.notADraft({ title: found.value.title }));
    const done = await remove(desk, plan, found.value.id, found.value.version);
    return done.ok ? ok({ plan: input.plan }) : done;
  },
});
