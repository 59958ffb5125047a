import { ok } from '#kernel/problem.ts';
import { count, defineVerb, ref, step } from '#register/index.ts';
import { amendment } from './amendment.ts';
import { draftAmendment } from './openDraft.ts';

/** Gives up an amendment before it is adopted; it stays in the books. */
export const withdrawAmendment = defineVerb({
  name: 'plan.withdrawAmendment',
  label: '撤回修订',
  by: ['planner'],
  input: { amendment: ref('amendment', '规划修订'), version: count('版次') },
  async run(desk, { amendment: id, version }) {
    const found = await draftAmendment(desk, id);
    if (!found.ok) return found;
    const done = await step(desk, amendment, { ...found.value.amendment, version }, 'withdraw');
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
