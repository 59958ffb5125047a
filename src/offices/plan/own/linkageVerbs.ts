import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, insert, ref, remove, update } from '#register/index.ts';
import { keepable, openPlan, openPromise } from '../drafting/chosen.ts';
import { says } from '../refusals.ts';
import { countyPlan } from './chosen.ts';
import { fundLink } from './fundLink.ts';
import { postLink } from './postLink.ts';

const { promise, year, budgetLine, planned, arrived, spent, note } = fundLink.fields;

/** Refuses a promise that is not one of the plan, or that cannot be kept. */
async function ofPlan(desk: Desk, plan: string, id: string | null): Promise<Result<null>> {
  if (id === null) return ok(null);
  const found = await openPromise(desk, id);
  if (!found.ok) return found;
  const fit = keepable(found.value.row);
  if (!fit.ok) return fit;
  return found.value.plan.id === plan ? ok(null) : refuse(says.notOfThisPlan());
}

/** Puts a budget line of a year beside the promise it pays for; without a promise it waits to be linked. */
export const linkFund = defineVerb({
  name: 'plan.linkFund',
  label: '登记经费',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), promise, year, budgetLine, planned, arrived, spent, note },
  on: { register: 'fundLink' },
  async run(desk, input) {
    const found = await countyPlan(desk, input.plan);
    if (!found.ok) return found;
    const fit = await ofPlan(desk, input.plan, input.promise);
    if (!fit.ok) return fit;
    const { fromYear, toYear } = found.value.plan;
    if (input.year < fromYear || input.year > toYear)
      return refuse(says.yearOutsidePlan({ year: input.year, from: fromYear, to: toYear }, '年份'));
    const done = await insert(desk, fundLink, input);
    return done.ok ? ok({ fundLink: done.value.id }) : done;
  },
});

/** Brings a budget line up to date: what has arrived, what was spent, which promise it pays for. */
export const correctFund = defineVerb({
  name: 'plan.correctFund',
  label: '更新经费',
  by: ['planner'],
  input: { fundLink: ref('fundLink', '承诺经费'), version: count('版次'), promise, planned, arrived, spent, note },
  on: { register: 'fundLink', row: 'fundLink' },
  async run(desk, { fundLink: id, version, ...changes }) {
    const found = await fetchRow(desk, fundLink, id);
    if (!found.ok) return found;
    const its = await openPlan(desk, found.value.plan);
    if (!its.ok) return its;
    const fit = await ofPlan(desk, found.value.plan, changes.promise);
    if (!fit.ok) return fit;
    const done = await update(desk, fundLink, id, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const { organisation, post, posts, filled } = postLink.fields;

/** Puts the posts that a promise needs beside it. */
export const linkPosts = defineVerb({
  name: 'plan.linkPosts',
  label: '登记岗位',
  by: ['planner'],
  input: { promise: postLink.fields.promise, organisation, post, posts, filled },
  on: { register: 'postLink' },
  async run(desk, input) {
    const found = await openPromise(desk, input.promise);
    if (!found.ok) return found;
    const fit = keepable(found.value.row);
    if (!fit.ok) return fit;
    const done = await insert(desk, postLink, { ...input, plan: found.value.plan.id });
    return done.ok ? ok({ postLink: done.value.id }) : done;
  },
});

/** Brings the posts of a promise up to date. */
export const correctPosts = defineVerb({
  name: 'plan.correctPosts',
  label: '更新岗位',
  by: ['planner'],
  input: { postLink: ref('postLink', '承诺岗位'), version: count('版次'), posts, filled },
  on: { register: 'postLink', row: 'postLink' },
  async run(desk, { postLink: id, version, ...changes }) {
    const found = await fetchRow(desk, postLink, id);
    if (!found.ok) return found;
    const its = await openPlan(desk, found.value.plan);
    if (!its.ok) return its;
    const done = await update(desk, postLink, id, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Takes a budget line out that was put in by mistake. */
export const unlinkFund = defineVerb({
  name: 'plan.unlinkFund',
  label: '删去经费',
  by: ['planner'],
  input: { fundLink: ref('fundLink', '承诺经费'), version: count('版次') },
  on: { register: 'fundLink', row: 'fundLink' },
  async run(desk, { fundLink: id, version }) {
    const found = await fetchRow(desk, fundLink, id);
    if (!found.ok) return found;
    const its = await openPlan(desk, found.value.plan);
    if (!its.ok) return its;
    const done = await remove(desk, fundLink, id, version);
    return done.ok ? ok({ fundLink: id }) : done;
  },
});
