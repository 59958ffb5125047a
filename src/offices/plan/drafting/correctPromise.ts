import { ok } from '#kernel/problem.ts';
import { count, defineVerb, note, optional, ref, update } from '#register/index.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { mayChange, promiseToDraft } from './chosen.ts';
import { methodOf } from './derive.ts';
import { ifSaid } from './ifSaid.ts';

const { fields } = promise;
const correctable = {
  kind: ifSaid(fields.kind),
  subject: ifSaid(fields.subject),
  measure: ifSaid(fields.measure),
  comparator: ifSaid(fields.comparator),
  value: ifSaid(fields.value),
  valueHigh: ifSaid(fields.valueHigh),
  unit: ifSaid(fields.unit),
  scope: ifSaid(fields.scope),
  year: ifSaid(fields.year),
  deadline: ifSaid(fields.deadline),
  recurrence: ifSaid(fields.recurrence),
  nature: ifSaid(fields.nature),
  method: ifSaid(fields.method),
  cycle: ifSaid(fields.cycle),
  gathering: ifSaid(fields.gathering),
  evidenceAsked: ifSaid(fields.evidenceAsked),
};

const basis = ['kind', 'comparator', 'value', 'valueHigh', 'recurrence', 'unit', 'measure'] as const;

/**
 * Corrects what was read from a sentence; the sentence itself stays. What is not said stays as it was. Where what the method follows from
 * was changed, no method is given and none was chosen by hand before, the method follows anew. After adoption a reason is needed.
 */
export const correctPromise = defineVerb({
  name: 'plan.correctPromise',
  label: '更正承诺',
  by: ['planner', 'filer'],
  input: { promise: ref('promise', '承诺'), version: count('版次'), ...correctable, why: optional(note('事由', { longest: 500 })) },
  async run(desk, { promise: id, version, why, ...said }) {
    const found = await promiseToDraft(desk, id);
    if (!found.ok) return found;
    const { plan, row } = found.value;
    const allowed = mayChange(plan, why);
    if (!allowed.ok) return allowed;
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<PlanPromise>;
    const now = { ...row, ...given };
    const follows = given.method === undefined && methodOf(row) === row.method && basis.some(name => name in given);
    const done = await update(desk, promise, id, version, { ...given, method: follows ? methodOf(now) : now.method });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
