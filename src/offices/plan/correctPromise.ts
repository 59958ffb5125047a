import { ok } from '#kernel/problem.ts';
import { count, defineVerb, note, optional, ref, update } from '#register/index.ts';
import { openPromise } from './chosen.ts';
import { methodOf } from './derive.ts';
import { type PlanPromise, promise } from './promise.ts';

const { fields } = promise;
const correctable = {
  kind: optional(fields.kind),
  subject: optional(fields.subject),
  measure: optional(fields.measure),
  comparator: optional(fields.comparator),
  value: fields.value,
  valueHigh: fields.valueHigh,
  unit: fields.unit,
  scope: optional(fields.scope),
  year: fields.year,
  deadline: fields.deadline,
  recurrence: fields.recurrence,
  nature: optional(fields.nature),
  method: optional(fields.method),
};

/**
 * Corrects what was read from a sentence; the sentence itself stays. What is not said stays as it was. Where what the method follows from
 * was changed and no method is given, the method follows anew.
 */
export const correctPromise = defineVerb({
  name: 'plan.correctPromise',
  label: '更正承诺',
  by: ['planner'],
  input: { promise: ref('promise', '承诺'), version: count('版次'), ...correctable, why: optional(note('事由', { longest: 500 })) },
  async run(desk, { promise: id, version, why: _, ...said }) {
    const found = await openPromise(desk, id);
    if (!found.ok) return found;
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as Partial<PlanPromise>;
    const now = { ...found.value.row, ...given };
    const follows =
      given.method !== undefined || !(['kind', 'comparator', 'value', 'recurrence', 'unit'] as const).some(name => name in given);
    const method = follows ? now.method : methodOf(now);
    const done = await update(desk, promise, id, version, { ...given, method });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
