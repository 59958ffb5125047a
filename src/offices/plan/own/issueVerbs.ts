import { ok, type Result, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { code, count, type Desk, date, defineVerb, fetchRow, insert, note, ref, rows, step } from '#register/index.ts';
import { keepable, openPromise } from '../drafting/chosen.ts';
import { leadOf } from '../drafting/mark.ts';
import { says } from '../refusals.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { statusOf } from '../standing/counts.ts';
import { standingOf } from '../standing/standingOf.ts';
import type { Status } from '../types.ts';
import { filesHere, ofThatBody } from './chosen.ts';
import { causes, effects, issue } from './issue.ts';
import { measure } from './measure.ts';

/** How a promise stands today: its status, and its last accepted figure. */
async function standsAt(
  desk: Desk,
  row: PromiseRow,
): Promise<Result<{ readonly status: Status; readonly figure: number | null; readonly lead: string | null }>> {
  const standing = await standingOf(desk, row.plan);
  if (!standing.ok) return standing;
  const accepted = (standing.value.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted');
  return ok({ status: statusOf(standing.value, row), figure: accepted.at(-1)?.value ?? null, lead: leadOf(standing.value, row) });
}

/** Raises an issue from a promise, with its cause; how the promise stands at that moment is kept, to judge the effect by. */
export const raiseIssue = defineVerb({
  name: 'plan.raiseIssue',
  label: '提出问题',
  by: ['planner', 'leader'],
  input: { promise: ref('promise', '承诺'), words: note('问题', { longest: 1000 }), cause: code('原因', causes) },
  on: { register: 'issue' },
  async run(desk, { promise: id, words, cause }) {
    const found = await openPromise(desk, id);
    if (!found.ok) return found;
    const fit = keepable(found.value.row);
    if (!fit.ok) return fit;
    const now = await standsAt(desk, fit.value);
    if (!now.ok) return now;
    const { status, figure, lead } = now.value;
    if (lead === null) return refuse(says.nobodyLeads({ quote: fit.value.quote.slice(0, 40) }));
    const raised = { plan: fit.value.plan, promise: id, organisation: lead, words, cause, raisedBy: desk.actor.id, raisedOn: desk.today };
    const unknown = { statusAfter: null, figureAfter: null, effect: null, judgement: null, judgedOn: null };
    const done = await insert(desk, issue, { ...raised, statusBefore: status, figureBefore: figure, ...unknown });
    return done.ok ? ok({ issue: done.value.id }) : done;
  },
});

/** Adds a measure to an issue: what is done, by whom, until when. */
export const addMeasure = defineVerb({
  name: 'plan.addMeasure',
  label: '制定措施',
  by: ['planner', 'filer'],
  input: {
    issue: ref('issue', '问题台账'),
    version: count('版次'),
    words: note('措施', { longest: 1000 }),
    organisation: ref('organisation', '承办单位'),
    due: date('完成时限'),
  },
  on: { register: 'issue', row: 'issue', step: 'addMeasure' },
  async run(desk, { issue: id, version, ...said }) {
    const found = await fetchRow(desk, issue, id);
    if (!found.ok) return found;
    const theirs = ofThatBody(desk, found.value.organisation);
    if (!theirs.ok) return theirs;
    if (said.due < desk.today) return refuse(says.dueInThePast({ due: said.due, today: desk.today }, '完成时限'));
    const body = await fetchRow(desk, organisation, said.organisation);
    if (!body.ok) return body;
    const moved = await step(desk, issue, { ...found.value, version }, 'addMeasure');
    if (!moved.ok) return moved;
    const done = await insert(desk, measure, { issue: id, ...said, doneOn: null, report: null, evidence: [] });
    return done.ok ? ok({ measure: done.value.id, version: moved.value.version }) : done;
  },
});

/** The body reports that a measure is done, with evidence. */
export const finishMeasure = defineVerb({
  name: 'plan.finishMeasure',
  label: '报告措施完成',
  by: ['filer', 'planner'],
  input: {
    measure: ref('measure', '整改措施'),
    version: count('版次'),
    report: note('办理情况', { longest: 1000 }),
    evidence: measure.fields.evidence,
  },
  on: { register: 'measure', row: 'measure', step: 'finishMeasure' },
  async run(desk, { measure: id, version, report, evidence }) {
    const found = await fetchRow(desk, measure, id);
    if (!found.ok) return found;
    const theirs = ofThatBody(desk, found.value.organisation);
    if (!theirs.ok) return theirs;
    const there = await filesHere(desk, evidence);
    if (!there.ok) return there;
    const done = await step(desk, measure, { ...found.value, version }, 'finishMeasure', { report, evidence, doneOn: desk.today });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Adjusts a measure that is not done: its words or its day, with the reason, which the audit keeps. */
export const adjustMeasure = defineVerb({
  name: 'plan.adjustMeasure',
  label: '调整措施',
  by: ['planner'],
  input: {
    measure: ref('measure', '整改措施'),
    version: count('版次'),
    words: note('措施', { longest: 1000 }),
    due: date('完成时限'),
    why: note('事由', { longest: 500 }),
  },
  on: { register: 'measure', row: 'measure', step: 'adjustMeasure' },
  async run(desk, { measure: id, version, words, due }) {
    const found = await fetchRow(desk, measure, id);
    if (!found.ok) return found;
    const done = await step(desk, measure, { ...found.value, version }, 'adjustMeasure', { words, due });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Judges by the promise's status and figure, then and now, whether the measures helped; all of them must be done. */
export const judgeEffect = defineVerb({
  name: 'plan.judgeEffect',
  label: '评估成效',
  by: ['planner'],
  input: {
    issue: ref('issue', '问题台账'),
    version: count('版次'),
    effect: code('成效', effects),
    judgement: note('成效说明', { longest: 1000 }),
  },
  on: { register: 'issue', row: 'issue', step: 'judgeEffect' },
  async run(desk, { issue: id, version, ...said }) {
    const found = await fetchRow(desk, issue, id);
    if (!found.ok) return found;
    const open = await rows(desk, measure, { where: { issue: id, state: 'open' } });
    if (open.length > 0) return refuse(says.measuresOpen({ count: open.length }));
    const its = await openPromise(desk, found.value.promise);
    if (!its.ok) return its;
    const now = await standsAt(desk, its.value.row);
    if (!now.ok) return now;
    const after = { statusAfter: now.value.status, figureAfter: now.value.figure, judgedOn: desk.today };
    const done = await step(desk, issue, { ...found.value, version }, 'judgeEffect', { ...said, ...after });
    return done.ok ? ok({ version: done.value.version, figureAfter: now.value.figure }) : done;
  },
});

/** Closes an issue whose effect was judged; one without effect is not closed but gets another measure. */
export const closeIssue = defineVerb({
  name: 'plan.closeIssue',
  label: '问题销号',
  by: ['planner'],
  input: { issue: ref('issue', '问题台账'), version: count('版次') },
  on: { register: 'issue', row: 'issue', step: 'closeIssue' },
  async run(desk, { issue: id, version }) {
    const found = await fetchRow(desk, issue, id);
    if (!found.ok) return found;
    if (found.value.effect === 'none') return refuse(says.noEffectYet());
    const done = await step(desk, issue, { ...found.value, version }, 'closeIssue');
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
