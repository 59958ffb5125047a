import { ok, refuse } from '#kernel/problem.ts';
import { defineView, fetchRow, ref } from '#register/index.ts';
import { thawed } from './publicPlan.ts';
import { says } from './refusals.ts';
import { release, reviewers } from './release.ts';

/** What a release holds, word for word, for those who review it. */
export const releaseContent = defineView({
  name: 'plan.releaseContent',
  label: '发布内容',
  by: [...reviewers, 'auditor'],
  input: { release: ref('release', '对外发布') },
  async run(desk, input) {
    const found = await fetchRow(desk, release, input.release);
    if (!found.ok) return found;
    const kept = await desk.store.file(found.value.file);
    return kept === null ? refuse(says.staleFile()) : ok(thawed(await kept.read()));
  },
});
