import { ok, type Problem, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, insert, list, note, optional, ref, rows, update } from '#register/index.ts';
import { keepable } from '../drafting/chosen.ts';
import { given, ifSaid } from '../drafting/ifSaid.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import type { AmendmentRow, ChangeRow, PromiseRow } from '../rowTypes.ts';
import { type AmendmentChange, amendmentChange } from './amendmentChange.ts';
import { answeringOf, bodyDifferences, checkAnswering } from './bodies.ts';
import { type Difference, differencesBetween, methodAfter } from './fields.ts';
import { draftFor } from './openDraft.ts';
import { says } from './refusals.ts';
import { reworded } from './reword.ts';

const { fields } = promise;

/** The boxes of a form that changes a promise; what is left out stays. */
export const changeBoxes = {
  quote: ifSaid(fields.quote),
  kind: ifSaid(fields.kind),
  nature: ifSaid(fields.nature),
  subject: ifSaid(fields.subject),
  measure: ifSaid(fields.measure),
  comparator: ifSaid(fields.comparator),
  value: ifSaid(fields.value),
  valueHigh: ifSaid(fields.valueHigh),
  unit: ifSaid(fields.unit),
  scope: ifSaid(fields.scope),
  year: ifSaid(fields.year),
  fromYear: ifSaid(fields.fromYear),
  deadline: ifSaid(fields.deadline),
  recurrence: ifSaid(fields.recurrence),
  method: ifSaid(fields.method),
  lead: ifSaid(optional(ref('organisation', '牵头单位'))),
  support: ifSaid(list('配合单位', ref('organisation', '配合单位'), { most: 20 })),
};

/** Saves what a revision does to a promise; a change that was there is replaced, if it is the one that was seen. */
export async function saveChange(
  desk: Desk,
  its: AmendmentRow,
  row: PromiseRow,
  seen: number | null,
  what: Pick<AmendmentChange, 'act' | 'differences' | 'why'>,
) {
  const [before] = await rows(desk, amendmentChange, { where: { amendment: its.id, promise: row.id } });
  if (before !== undefined) return update(desk, amendmentChange, before.id, seen ?? before.version, what, 'accepted');
  const change = { plan: its.plan, amendment: its.id, promise: row.id, mark: null, likeness: null, ...what };
  return insert(desk, amendmentChange, change, 'accepted');
}

/** The answer of every deed on one change. */
export const answerOf = ({ id, version }: Pick<ChangeRow, 'id' | 'version'>) => ok({ change: id, version });

function checkTime(row: PromiseRow, changes: Partial<PlanPromise>): Problem | null {
  const { fromYear, deadline } = { ...row, ...changes };
  const isBackwards = fromYear !== null && deadline !== null && deadline < fromYear;
  return isBackwards ? says.deadlineBeforeStart({ quote: row.quote.slice(0, 40), deadline, from: fromYear }, 'deadline') : null;
}

/**
 * Changes a promise in an amendment: its value, deadline, scope, sentence, bodies. A sentence that is not given is reworded where the old number
 * stands in it once. The promise itself stays as it is until the amendment is adopted.
 */
export const amendPromise = defineVerb({
  name: 'plan.amendPromise',
  label: '修订承诺',
  by: ['planner'],
  input: {
    amendment: ref('amendment', '规划修订'),
    promise: ref('promise', '承诺'),
    ...changeBoxes,
    changeVersion: optional(count('所见版次')),
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { amendment: id, promise: promiseId, changeVersion, why, lead, support, ...said }) {
    const found = await draftFor(desk, id, promiseId);
    if (!found.ok) return found;
    const row = found.value.row as PromiseRow;
    const fit = keepable(row);
    if (!fit.ok) return fit;
    const changes = given(said) as Partial<PlanPromise>;
    const late = checkTime(row, changes);
    if (late !== null) return refuse(late);
    const quote = changes.quote ?? reworded(row, changes);
    const method = methodAfter(row, changes);
    const was = answeringOf(await rows(desk, promiseBody, { where: { promise: row.id } }));
    const is = { ...was, ...given({ lead, support }) };
    const bodies: readonly Difference[] = bodyDifferences(was, is);
    if (bodies.length > 0) {
      const checked = await checkAnswering(desk, is);
      if (!checked.ok) return checked;
    }
    const differences = [...differencesBetween(row, { ...changes, quote, method }), ...bodies];
    if (differences.length === 0) return refuse(says.nothingGiven());
    const saved = await saveChange(desk, found.value.amendment, row, changeVersion, { act: 'change', differences, why });
    return saved.ok ? answerOf(saved.value) : saved;
  },
});
