import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, step } from '#register/index.ts';
import { release } from './release.ts';

/** Takes a release back, with the reason: the public page then says so and shows nothing. A release not yet out is put away. */
export const withdrawRelease = defineVerb({
  name: 'plan.withdrawRelease',
  label: '撤回发布',
  by: ['planner', 'leader'],
  on: { register: 'release', row: 'release', step: 'withdrawRelease' },
  input: { release: ref('release', '对外发布'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, input) {
    const found = await fetchRow(desk, release, input.release);
    if (!found.ok) return found;
    const taken = { withdrawnBy: desk.actor.id, withdrawnOn: desk.today, withdrawnBecause: input.why };
    const done = await step(desk, release, { ...found.value, version: input.version }, 'withdrawRelease', taken);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
