import { count, defineVerb, note, optional, ref } from '#register/index.ts';
import { keepable } from '../drafting/chosen.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { answerOf, saveChange } from './amendPromise.ts';
import { draftFor } from './openDraft.ts';

/** Ends a promise in an amendment: from its adoption it is no longer kept in sight; what was filed stays. */
export const amendEnd = defineVerb({
  name: 'plan.amendEnd',
  label: '修订终止承诺',
  by: ['planner'],
  input: {
    amendment: ref('amendment', '规划修订'),
    promise: ref('promise', '承诺'),
    changeVersion: optional(count('所见版次')),
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { amendment: id, promise: promiseId, changeVersion, why }) {
    const found = await draftFor(desk, id, promiseId);
    if (!found.ok) return found;
    const row = found.value.row as PromiseRow;
    const fit = keepable(row);
    if (!fit.ok) return fit;
    const saved = await saveChange(desk, found.value.amendment, row, changeVersion, { act: 'end', differences: [], why });
    return saved.ok ? answerOf(saved.value) : saved;
  },
});
