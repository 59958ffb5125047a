import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, type ReadingDesk, ref } from '#register/index.ts';
import type { PlanRow } from '../rowTypes.ts';
import type { PlanState } from '../types.ts';
import { seenUnder } from './seen.ts';
import { contradictionsSeen, countsAmong, type Seen } from './shown.ts';
import type { SubPlanLine, SubPlansView } from './types.ts';

/** Kinds of organisation that make plans of their own: every school, and the departments the county's plan names. */
const PLANNING: readonly string[] = ['school', 'kindergarten', 'department'];

function lineOf(seen: Seen, its: PlanRow): SubPlanLine {
  const { cascade, standing } = seen;
  const links = cascade.links.get(its.id) ?? [];
  const inSight = cascade.promises.get(its.id) ?? [];
  const last = cascade.submissions.get(its.id);
  return {
    id: its.id,
    version: its.version,
    title: its.title,
    organisation: { id: its.organisation ?? '', name: standing.names.get(its.organisation ?? '') ?? '' },
    state: its.state as PlanState,
    submittedOn: last?.submittedOn ?? null,
    why: its.state === 'sentBack' ? (last?.why ?? null) : null,
    promises: inSight.length,
    toReview: cascade.waiting.get(its.id) ?? 0,
    confirmed: links.filter(link => link.state === 'confirmed').length,
    proposed: links.filter(link => link.state === 'proposed').length,
    contradictions: contradictionsSeen({ ...seen, plans: [its] }).length,
    counts: countsAmong(inSight.map(row => cascade.judgements.get(row.id)?.status ?? 'na')),
  };
}

/** Those who have no plan yet, for planner and leader. */
async function without(desk: ReadingDesk, seen: Seen): Promise<SubPlansView['without']> {
  if (!may(desk.actor, ['planner', 'leader'])) return [];
  const have = new Set([...seen.cascade.plans.values()].map(its => its.organisation));
  const open = (await organisationsOf(desk)).filter(one => one.state === 'open' && PLANNING.includes(one.kind) && !have.has(one.id));
  return open.map(({ id, name, shortName }) => ({ id, name: shortName ?? name }));
}

const order = ['submitted', 'sentBack', 'draft', 'adopted', 'closed'];

/** The plans of schools and departments: whose is submitted, what each takes up, who has none yet. */
export const subPlans = defineView({
  name: 'plan.subPlans',
  label: '单位规划一览',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, { plan: id }) {
    const found = await seenUnder(desk, id);
    if (!found.ok) return found;
    const { plan, names } = found.value.standing;
    const { organisation } = desk.actor;
    const mine =
      organisation !== null && may(desk.actor, ['filer', 'planner']) ? { id: organisation, name: names.get(organisation) ?? '' } : null;
    const view: SubPlansView = {
      plan: { id: plan.id, title: plan.title, fromYear: plan.fromYear, toYear: plan.toYear },
      plans: found.value.plans.map(its => lineOf(found.value, its)).toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
      without: await without(desk, found.value),
      mine: plan.state === 'adopted' ? mine : null,
    };
    return ok(view);
  },
});
