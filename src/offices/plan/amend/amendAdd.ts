import { count, defineVerb, insert, note, optional, ref, update } from '#register/index.ts';
import { methodOf } from '../drafting/derive.ts';
import { given } from '../drafting/ifSaid.ts';
import { kindRead, readSpan } from '../drafting/readSpan.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { amendmentChange } from './amendmentChange.ts';
import { answerOf, changeBoxes } from './amendPromise.ts';
import { bodyDifferences, checkAnswering } from './bodies.ts';
import { type Amended, whole } from './fields.ts';
import { draftFor } from './openDraft.ts';

const { quote: _, ...boxes } = changeBoxes;

/** Adds a promise to an amendment by its sentence, which is read as the text of a plan is; what is given beside it holds instead. */
export const amendAdd = defineVerb({
  name: 'plan.amendAdd',
  label: '修订新增承诺',
  by: ['planner'],
  input: {
    amendment: ref('amendment', '规划修订'),
    quote: promise.fields.quote,
    after: optional(ref('promise', '接在何处之后')),
    ...boxes,
    change: optional(ref('amendmentChange', '修订事项')),
    changeVersion: optional(count('所见版次')),
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { amendment: id, quote, after, change, changeVersion, why, lead, support, ...said }) {
    const found = await draftFor(desk, id, after);
    if (!found.ok) return found;
    const { plan, row: anchor } = found.value;
    const kind = said.kind ?? kindRead(quote, plan.title) ?? 'target';
    const blank = { kind, scope: '', subject: '', deadline: null, year: null } as const;
    const read = readSpan(quote, { start: 0, end: quote.length }, blank, plan);
    const told: Omit<PlanPromise, 'plan' | 'place'> = { ...read, ...(given(said) as Partial<PlanPromise>), quote };
    const method = said.method ?? methodOf(told);
    const is = { lead: lead ?? null, support: support ?? [] };
    const checked = await checkAnswering(desk, is);
    if (!checked.ok) return checked;
    const place = anchor === null ? [] : [{ field: 'after', before: null, after: anchor.id }];
    const nobody = { lead: null, support: [] };
    const differences = [...whole({ ...told, method } as Amended), ...bodyDifferences(nobody, is), ...place];
    if (change !== null) {
      const saved = await update(desk, amendmentChange, change, changeVersion ?? 0, { differences, why });
      return saved.ok ? answerOf(saved.value) : saved;
    }
    const row = { plan: plan.id, amendment: id, act: 'add' as const, promise: null, mark: null, likeness: null, differences, why };
    const saved = await insert(desk, amendmentChange, row, 'accepted');
    return saved.ok ? answerOf(saved.value) : saved;
  },
});
