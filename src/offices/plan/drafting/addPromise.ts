import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, insert, note, optional, ref, rows } from '#register/index.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { mayChange, planToDraft } from './chosen.ts';
import { methodOf } from './derive.ts';
import { placeOfSpan, readSpan } from './readSpan.ts';
import { wordingOf } from './wording.ts';

/** Adds a promise that the reader missed, by the stretch of text that a person selected. */
export const addPromise = defineVerb({
  name: 'plan.addPromise',
  label: '添加承诺',
  by: ['planner', 'filer'],
  input: {
    plan: ref('plan', '规划'),
    start: count('起'),
    end: count('止'),
    kind: promise.fields.kind,
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { plan: id, start, end, kind, why }) {
    const found = await planToDraft(desk, id);
    if (!found.ok) return found;
    const allowed = mayChange(found.value, why);
    if (!allowed.ok) return allowed;
    const text = await wordingOf(desk, found.value);
    if (end > text.length || end - start > 2000 || text.slice(start, end).trim() === '') return refuse(says.spanOutside({ start, end }));
    const sections = (await rows(desk, planSection, { where: { plan: id } })).toSorted((a, b) => a.start - b.start);
    const read = readSpan(text, { start, end }, { kind, scope: '', subject: '', deadline: null, year: null }, found.value);
    const row = { ...read, plan: id, kind, place: placeOfSpan(sections, { start, end }) };
    const added = await insert(desk, promise, { ...row, method: methodOf(row) });
    return added.ok ? ok({ promise: added.value.id }) : added;
  },
});
