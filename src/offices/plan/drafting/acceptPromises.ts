import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, list, optional, ref, stepAll } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { promisesToDraft } from './chosen.ts';

/**
 * Accepts promises and facts as they were read. Those accepted before stay as they are; dropped ones must be restored first.
 * `versions`, one for each promise in the same order, are those that were seen: what was corrected since is not accepted unseen.
 */
export const acceptPromises = defineVerb({
  name: 'plan.acceptPromises',
  label: '接受承诺',
  by: ['planner', 'filer'],
  input: {
    promises: list('承诺', ref('promise', '承诺'), { least: 1 }),
    versions: optional(list('所见版次', count('版次'))),
  },
  async run(desk, input) {
    const { versions } = input;
    if (versions !== null && versions.length !== input.promises.length) return refuse(says.versionsDoNotFit({}, '所见版次'));
    const seen = new Map(input.promises.map((id, place) => [id, versions?.[place]]));
    const found = await promisesToDraft(desk, input.promises);
    if (!found.ok) return found;
    const open = found.value.promises.filter(row => row.state !== 'accepted');
    const named = open.map(row => ({ ...row, version: seen.get(row.id) ?? row.version }));
    const done = await stepAll(desk, promise, named, 'accept');
    return done.ok ? ok({ accepted: done.value.length }) : done;
  },
});
