import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  type Desk,
  defineVerb,
  fetchRow,
  flag,
  insert,
  list,
  noSuchRow,
  note,
  optional,
  ref,
  rows,
  step,
  update,
} from '#register/index.ts';
import { fates } from '../codes.ts';
import { each, keepable, openPlan } from '../drafting/chosen.ts';
import { methodOf } from '../drafting/derive.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { says as said } from '../refusals.ts';
import type { PlanRow, PromiseRow, SuccessionRow } from '../rowTypes.ts';
import { says } from './refusals.ts';
import { succession } from './succession.ts';

/** Where a promise stands that the text of the new plan does not say. */
const CARRIED = '结转自上一规划';

interface Decision {
  readonly fate: keyof typeof fates;
  readonly successor: string | null;
  readonly takeBaseline: boolean;
  readonly why: string | null;
}

/** The baseline that the former promise leaves, and the method that follows from it where it was not chosen by hand. */
function startFrom(row: PromiseRow, one: SuccessionRow): Partial<PlanPromise> {
  const { baseline, baselineYear } = one;
  if (baseline === null) return {};
  const method = methodOf(row) === row.method ? methodOf({ ...row, baseline }) : row.method;
  return { baseline, baselineYear, method };
}

async function takeUp(desk: Desk, its: PlanRow, one: SuccessionRow, { successor, takeBaseline }: Decision): Promise<Result<string>> {
  const id = successor ?? one.successor;
  if (id === null) return refuse(says.whoTakesUp({}, 'successor'));
  const row = await fetchRow(desk, promise, id);
  if (!row.ok) return row;
  if (row.value.plan !== its.id) return refuse(said.notOfThisPlan());
  const fit = keepable(row.value);
  if (!fit.ok) return fit;
  const ancestor = row.value.ancestor ?? one.former;
  const changes = { ancestor, ...(takeBaseline ? startFrom(row.value, one) : {}) };
  const done = await update(desk, promise, id, row.value.version, changes);
  return done.ok ? ok(id) : done;
}

/** The former promise as a new one of the new plan, to be reviewed there: the same target, by the end of the new plan. */
async function carryOver(desk: Desk, its: PlanRow, one: SuccessionRow): Promise<Result<string>> {
  if (one.fate === 'carried') return refuse(says.carriedAlready());
  const former = await fetchRow(desk, promise, one.former);
  if (!former.ok) return former;
  const { county: _, id: __, version: ___, state: ____, createdAt: _____, changedAt: ______, removedAt: _______, ...old } = former.value;
  const { baseline, baselineYear } = one.baseline === null ? { baseline: null, baselineYear: null } : one;
  const added = await insert(desk, promise, {
    ...old,
    plan: its.id,
    mark: `c${one.former}`,
    restates: null,
    start: its.length,
    end: its.length,
    place: CARRIED,
    year: null,
    fromYear: null,
    deadline: its.toYear,
    baseline,
    baselineYear,
    ancestor: one.former,
    endedBy: null,
    droppedBecause: null,
  });
  return added.ok ? ok(added.value.id) : added;
}

/** What was settled before is undone: the new promise no longer comes from the former one. */
async function undo(desk: Desk, one: SuccessionRow): Promise<Result<unknown>> {
  if (one.state !== 'settled' || one.successor === null || one.fate === 'carried') return ok(null);
  const row = await fetchRow(desk, promise, one.successor);
  if (!row.ok || row.value.ancestor !== one.former) return ok(null);
  return update(desk, promise, row.value.id, row.value.version, { ancestor: null });
}

async function settleOne(desk: Desk, its: PlanRow, one: SuccessionRow, decision: Decision): Promise<Result<SuccessionRow>> {
  const undone = await undo(desk, one);
  if (!undone.ok) return undone;
  const { fate, why } = decision;
  const successor: Result<string | null> =
    fate === 'takenUp' ? await takeUp(desk, its, one, decision) : fate === 'carried' ? await carryOver(desk, its, one) : ok(null);
  if (!successor.ok) return successor;
  return step(desk, succession, one, 'settle', { fate, why, successor: successor.value });
}

/** Settles what becomes of promises of the former plan: taken up by a new one, carried over as a new one, or not continued, with the reason. */
export const settleSuccession = defineVerb({
  name: 'plan.settleSuccession',
  label: '核定承诺接续',
  by: ['planner'],
  input: {
    successions: list('承诺接续', ref('succession', '承诺接续'), { least: 1, most: 3000 }),
    versions: list('所见版次', count('版次')),
    fate: code('去向', fates),
    successor: optional(ref('promise', '新承诺')),
    takeBaseline: optional(flag('采用建议基期')),
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { successions, versions, fate, successor, takeBaseline, why }) {
    if (versions.length !== successions.length) return refuse(said.versionsDoNotFit({}, '所见版次'));
    if (successor !== null && successions.length > 1) return refuse(says.onlyOneSuccessor({}, 'successor'));
    const found = new Map((await rows(desk, succession, { where: { id: [...successions] } })).map(row => [row.id, row]));
    const held = successions.flatMap((id, i): readonly SuccessionRow[] => {
      const row = found.get(id);
      return row === undefined ? [] : [{ ...row, version: versions[i] as number }];
    });
    const [first] = held;
    if (first === undefined || held.length < successions.length) return noSuchRow(succession);
    if (held.some(row => row.plan !== first.plan)) return refuse(said.notOfThisPlan());
    const its = await openPlan(desk, first.plan);
    if (!its.ok) return its;
    const decision = { fate, successor, takeBaseline: takeBaseline ?? false, why };
    const done = await each(held, one => settleOne(desk, its.value, one, decision));
    return done.ok ? ok({ settled: done.value.length }) : done;
  },
});
