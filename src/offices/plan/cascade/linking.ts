import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, insert, list, may, ref, rows, step } from '#register/index.ts';
import { each, keepable, openPromises } from '../drafting/chosen.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { subPlan } from './chosenSubPlan.ts';
import { type PromiseLink, promiseLink } from './promiseLink.ts';
import { proposeFor } from './proposing.ts';

const people = ['filer', 'planner'];
const decided = (desk: Desk) => ({ decidedBy: desk.actor.id, decidedOn: desk.today });

/** The plan of a school or department whose links this person may decide on: the planner, or its own filer. */
async function planToLink(desk: Desk, id: string) {
  const found = await subPlan(desk, id);
  if (!found.ok) return found;
  const isTheirs = may(desk.actor, ['planner']) || desk.actor.organisation === found.value.organisation;
  return isTheirs ? found : refuse(says.notYourPlan({ title: found.value.title }));
}

/** Confirms proposed links, or takes a refusal back. */
export const confirmLinks = defineVerb({
  name: 'plan.confirmLinks',
  label: '确认承接',
  by: people,
  input: { links: list('承接关系', ref('promiseLink', '承接关系'), { least: 1 }) },
  async run(desk, { links }) {
    const found = await each([...new Set(links)], id => fetchRow(desk, promiseLink, id));
    if (!found.ok) return found;
    const plans = await each([...new Set(found.value.map(link => link.plan))], id => planToLink(desk, id));
    if (!plans.ok) return plans;
    const open = found.value.filter(link => link.state !== 'confirmed');
    const done = await each(open, link => step(desk, promiseLink, link, 'confirmLink', decided(desk)));
    return done.ok ? ok({ confirmed: done.value.length }) : done;
  },
});

/** Says that a promise does not take up the one of the county; the pair is not proposed again. */
export const rejectLink = defineVerb({
  name: 'plan.rejectLink',
  label: '不承接',
  by: people,
  input: { link: ref('promiseLink', '承接关系'), version: count('版次') },
  async run(desk, { link: id, version }) {
    const found = await fetchRow(desk, promiseLink, id);
    if (!found.ok) return found;
    const its = await planToLink(desk, found.value.plan);
    if (!its.ok) return its;
    const done = await step(desk, promiseLink, { ...found.value, version }, 'rejectLink', decided(desk));
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** The promise of the county's plan that is to be taken up: accepted, of the very plan above. */
async function countyPromiseOf(desk: Desk, id: string, parent: string): Promise<Result<string>> {
  const found = await openPromises(desk, [id]);
  if (!found.ok) return found;
  const row = found.value.promises[0]!;
  const fit = keepable(row);
  if (!fit.ok) return fit;
  return row.plan === parent ? ok(row.id) : refuse(says.notOfThisPlan());
}

async function linkOnce(desk: Desk, link: Omit<PromiseLink, 'likeness' | 'decidedBy' | 'decidedOn'>) {
  const { promise: own, countyPromise } = link;
  const [there] = await rows(desk, promiseLink, { where: { promise: own, countyPromise } });
  if (there?.state === 'confirmed') return ok(there);
  if (there !== undefined) return step(desk, promiseLink, there, 'confirmLink', decided(desk));
  return insert(desk, promiseLink, { ...link, likeness: null, ...decided(desk) }, 'confirmed');
}

/** Links a promise by hand to the promise of the county that it takes up. */
export const linkPromise = defineVerb({
  name: 'plan.linkPromise',
  label: '指定承接',
  by: people,
  input: { promise: ref('promise', '承诺'), countyPromise: ref('promise', '承接的承诺') },
  async run(desk, input) {
    const own = await fetchRow(desk, promise, input.promise);
    if (!own.ok) return own;
    const its = await planToLink(desk, own.value.plan);
    if (!its.ok) return its;
    const fit = keepable(own.value);
    if (!fit.ok) return fit;
    const above = await countyPromiseOf(desk, input.countyPromise, its.value.parent);
    if (!above.ok) return above;
    const { parent, id: plan } = its.value;
    const done = await linkOnce(desk, { parent, plan, promise: own.value.id, countyPromise: above.value });
    return done.ok ? ok({ link: done.value.id, version: done.value.version }) : done;
  },
});

/** Looks once more for what a plan takes up of the county's. */
export const proposeLinks = defineVerb({
  name: 'plan.proposeLinks',
  label: '比对承接',
  by: people,
  input: { plan: ref('plan', '规划') },
  async run(desk, { plan: id }) {
    const its = await planToLink(desk, id);
    if (!its.ok) return its;
    const done = await proposeFor(desk, its.value);
    return done.ok ? ok({ proposed: done.value }) : done;
  },
});
