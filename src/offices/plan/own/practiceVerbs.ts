import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, insert, list, note, optional, ref, step } from '#register/index.ts';
import { openPromises } from '../drafting/chosen.ts';
import { says } from '../refusals.ts';
import { countyPlan, filesHere, ofThatBody } from './chosen.ts';
import { practice } from './practice.ts';

const { title, words, result, files } = practice.fields;
const promises = list('涉及的承诺', ref('promise', '承诺'), { most: 20 });

/** Refuses tags that are no promises of the plan, and files that are not there. */
async function check(desk: Desk, plan: string, tags: readonly string[], hashes: readonly string[]): Promise<Result<null>> {
  if (tags.length > 0) {
    const found = await openPromises(desk, tags);
    if (!found.ok) return found;
    if (found.value.plan.id !== plan) return refuse(says.notOfThisPlan());
  }
  return filesHere(desk, hashes);
}

/** A school or body sends in good practice of its own. */
export const submitPractice = defineVerb({
  name: 'plan.submitPractice',
  label: '报送典型经验',
  by: ['filer', 'planner'],
  input: { plan: ref('plan', '规划'), organisation: optional(ref('organisation', '报送单位')), title, words, result, promises, files },
  on: { register: 'practice' },
  async run(desk, { organisation, ...said }) {
    const found = await countyPlan(desk, said.plan);
    if (!found.ok) return found;
    const its = organisation ?? desk.actor.organisation;
    if (its === null) return refuse(says.whosePractice({}, '报送单位'));
    const theirs = ofThatBody(desk, its);
    if (!theirs.ok) return theirs;
    const fit = await check(desk, said.plan, said.promises, said.files);
    if (!fit.ok) return fit;
    const by = { organisation: its, submittedBy: desk.actor.id, submittedOn: desk.today, publishedOn: null, why: null };
    const done = await insert(desk, practice, { ...said, ...by });
    return done.ok ? ok({ practice: done.value.id }) : done;
  },
});

/** Sends in again what was sent back, changed. */
export const revisePractice = defineVerb({
  name: 'plan.revisePractice',
  label: '修改后再报',
  by: ['filer', 'planner'],
  input: { practice: ref('practice', '典型经验'), version: count('版次'), title, words, result, promises, files },
  on: { register: 'practice', row: 'practice', step: 'submitPractice' },
  async run(desk, { practice: id, version, ...said }) {
    const found = await fetchRow(desk, practice, id);
    if (!found.ok) return found;
    const theirs = ofThatBody(desk, found.value.organisation);
    if (!theirs.ok) return theirs;
    const fit = await check(desk, found.value.plan, said.promises, said.files);
    if (!fit.ok) return fit;
    const by = { submittedBy: desk.actor.id, submittedOn: desk.today, why: null };
    const done = await step(desk, practice, { ...found.value, version }, 'submitPractice', { ...said, ...by });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Publishes good practice inside the county, tagged to the promises it helps; nobody publishes their own. */
export const publishPractice = defineVerb({
  name: 'plan.publishPractice',
  label: '刊发典型经验',
  by: ['planner'],
  input: { practice: ref('practice', '典型经验'), version: count('版次'), promises },
  on: { register: 'practice', row: 'practice', step: 'publishPractice' },
  async run(desk, { practice: id, version, promises: tags }) {
    const found = await fetchRow(desk, practice, id);
    if (!found.ok) return found;
    if (found.value.submittedBy === desk.actor.id) return refuse(says.ownPractice());
    const all = [...new Set([...found.value.promises, ...tags])];
    const fit = await check(desk, found.value.plan, all, []);
    if (!fit.ok) return fit;
    const done = await step(desk, practice, { ...found.value, version }, 'publishPractice', { publishedOn: desk.today, promises: all });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const back = { practice: ref('practice', '典型经验'), version: count('版次'), why: note('事由', { longest: 500 }) };

/** Sends good practice back with a reason. */
export const sendBackPractice = defineVerb({
  name: 'plan.sendBackPractice',
  label: '退回典型经验',
  by: ['planner'],
  input: back,
  on: { register: 'practice', row: 'practice', step: 'sendBackPractice' },
  async run(desk, { practice: id, version, why }) {
    const found = await fetchRow(desk, practice, id);
    if (!found.ok) return found;
    const done = await step(desk, practice, { ...found.value, version }, 'sendBackPractice', { why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Takes published practice out of the library, with a reason. */
export const withdrawPractice = defineVerb({
  name: 'plan.withdrawPractice',
  label: '撤下典型经验',
  by: ['planner'],
  input: back,
  on: { register: 'practice', row: 'practice', step: 'withdrawPractice' },
  async run(desk, { practice: id, version, why }) {
    const found = await fetchRow(desk, practice, id);
    if (!found.ok) return found;
    const done = await step(desk, practice, { ...found.value, version }, 'withdrawPractice', { why, publishedOn: null });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
