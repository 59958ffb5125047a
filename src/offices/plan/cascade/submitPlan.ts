import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, insert, ref, rows, step } from '#register/index.ts';
import { mayDraft } from '../drafting/chosen.ts';
import { plan } from '../plan.ts';
import { says } from '../refusals.ts';
import { promisesInSight, subPlan } from './chosenSubPlan.ts';
import { proposeFor } from './proposing.ts';
import { submission } from './submission.ts';

/** Submits the plan of a school or department: all that was read is reviewed, and what it takes up of the county's plan is proposed. */
export const submitPlan = defineVerb({
  name: 'plan.submitPlan',
  label: '提交规划',
  by: ['filer', 'planner'],
  input: { plan: ref('plan', '规划'), version: count('版次') },
  async run(desk, { plan: id, version }) {
    const found = await subPlan(desk, id);
    if (!found.ok) return found;
    const its = found.value;
    const allowed = mayDraft(desk, its);
    if (!allowed.ok) return allowed;
    const { accepted, waiting } = await promisesInSight(desk, id);
    if (waiting > 0) return refuse(says.reviewFirst({ title: its.title, count: waiting }));
    if (accepted.length === 0) return refuse(says.nothingToAdopt({ title: its.title }));
    const done = await step(desk, plan, { ...its, version }, 'submitPlan');
    if (!done.ok) return done;
    const rounds = await rows(desk, submission, { where: { plan: id } });
    const undecided = { decidedBy: null, decidedOn: null, why: null };
    const by = { submittedBy: desk.actor.id, submittedOn: desk.today };
    const kept = await insert(desk, submission, {
      plan: id,
      organisation: its.organisation,
      round: rounds.length + 1,
      ...by,
      ...undecided,
    });
    if (!kept.ok) return kept;
    const proposed = await proposeFor(desk, its);
    return proposed.ok ? ok({ version: done.value.version, proposed: proposed.value }) : proposed;
  },
});
