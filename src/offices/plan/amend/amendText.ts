import { ok, type Result } from '#kernel/problem.ts';
import { defineVerb, file, insertAll, note, optional, ref } from '#register/index.ts';
import { keepText } from '../drafting/wording.ts';
import { atTheTable } from '../standing/readingRoom.ts';
import { amendment } from './amendment.ts';
import { amendmentChange } from './amendmentChange.ts';
import { gathered, held } from './holding.ts';
import { amendablePlan, begin } from './openDraft.ts';
import type { Revision } from './revision.ts';

/** Reads the revised text of a plan, pairs its promises with those there are and proposes the differences, to be accepted or not. */
export const amendText = defineVerb({
  name: 'plan.amendText',
  label: '读入修订文本',
  by: ['planner'],
  input: {
    plan: ref('plan', '规划'),
    file: optional(file('修订文件')),
    text: optional(note('修订文本', { longest: 5_000_000 })),
    reason: amendment.fields.reason,
  },
  prepare: (open, input) =>
    atTheTable(async (): Promise<Result<Revision>> => {
      const found = await open(async desk => {
        const plan = await amendablePlan(desk, input.plan);
        return plan.ok ? gathered(desk, plan.value, input) : plan;
      });
      return found.ok ? held(found.value, input.text) : found;
    }),
  async run(desk, input, { draught, proposals }) {
    const found = await amendablePlan(desk, input.plan);
    if (!found.ok) return found;
    const plan = found.value;
    const wording = await keepText(desk, `${plan.title}（修订文本）.txt`, draught.text);
    const reading = await keepText(desk, `${plan.title}（修订文本读出内容）.json`, JSON.stringify(draught));
    const begun = await begin(desk, plan, { way: 'text', reason: input.reason, source: input.file, wording, reading });
    if (!begun.ok) return begun;
    const rowOf = (one: (typeof proposals)[number]) => ({ plan: plan.id, amendment: begun.value.id, why: null, ...one });
    const same = await insertAll(desk, amendmentChange, proposals.filter(one => one.act === 'same').map(rowOf), 'accepted');
    if (!same.ok) return same;
    const rest = await insertAll(desk, amendmentChange, proposals.filter(one => one.act !== 'same').map(rowOf));
    return rest.ok ? ok({ amendment: begun.value.id, number: begun.value.number, changes: rest.value.length }) : rest;
  },
});
