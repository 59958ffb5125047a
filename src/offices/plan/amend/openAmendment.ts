import { ok } from '#kernel/problem.ts';
import { defineVerb, ref } from '#register/index.ts';
import { amendment } from './amendment.ts';
import { amendablePlan, begin } from './openDraft.ts';

/** Begins to amend a plan promise by promise. Nothing changes for readers before the amendment is adopted. */
export const openAmendment = defineVerb({
  name: 'plan.openAmendment',
  label: '起草修订',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), reason: amendment.fields.reason },
  async run(desk, { plan: id, reason }) {
    const found = await amendablePlan(desk, id);
    if (!found.ok) return found;
    const begun = await begin(desk, found.value, { way: 'form', reason, source: null, wording: null, reading: null });
    return begun.ok ? ok({ amendment: begun.value.id, number: begun.value.number }) : begun;
  },
});
