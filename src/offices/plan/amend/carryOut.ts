import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, insertAll, remove, rows, update, updateAll } from '#register/index.ts';
import { each } from '../drafting/chosen.ts';
import { keepText } from '../drafting/wording.ts';
import { finding } from '../finding.ts';
import { lineFor } from '../keeping/offerMilestones.ts';
import { milestone } from '../milestone.ts';
import { plan } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import type { AmendmentRow, FindingRow, PlanRow } from '../rowTypes.ts';
import { timeOf } from '../standing/question.ts';
import type { Standing } from '../standing/standing.ts';
import { amendmentChange } from './amendmentChange.ts';
import type { Answering } from './bodies.ts';
import type { Brought, Left, Outcome } from './outcome.ts';

const bearing = ['value', 'valueHigh', 'deadline', 'fromYear', 'year', 'method', 'recurrence'] as const;

/** Milestones that lay on the straight line are laid on the new one; others stay, those after the new deadline go. */
async function relay(desk: Desk, standing: Standing, { row, changes }: Left): Promise<Result<unknown>> {
  const held = standing.milestones.get(row.id) ?? [];
  if (held.length === 0 || !bearing.some(name => name in changes && changes[name] !== row[name])) return ok(null);
  const [before, after] = [row, { ...row, ...changes }];
  const asPairs = (points: readonly { readonly year: number; readonly value: number }[]) =>
    JSON.stringify(points.map(({ year, value }) => [year, value]));
  const wasStraight = asPairs(held) === asPairs(lineFor(before, standing.plan, before.baseline));
  const { to } = timeOf(after, standing.plan);
  const gone = wasStraight ? held : held.filter(one => one.year > to);
  const cleared = await each(gone, one => remove(desk, milestone, one.id, one.version));
  if (!cleared.ok || !wasStraight) return cleared;
  const line = lineFor(after, standing.plan, after.baseline).map(point => ({ plan: row.plan, promise: row.id, ...point }));
  return insertAll(desk, milestone, line);
}

/** Who answers for promises from now on, in place of those who did. */
async function hand(
  desk: Desk,
  of: PlanRow,
  answering: readonly { readonly promise: string; readonly is: Answering }[],
): Promise<Result<unknown>> {
  const before = await rows(desk, promiseBody, { where: { promise: answering.map(one => one.promise) } });
  const cleared = await each(before, one => remove(desk, promiseBody, one.id, one.version));
  if (!cleared.ok) return cleared;
  return insertAll(
    desk,
    promiseBody,
    answering.flatMap(({ promise: id, is }) => [
      ...(is.lead === null ? [] : [{ plan: of.id, promise: id, organisation: is.lead, part: 'lead' as const }]),
      ...is.support.map(organisation => ({ plan: of.id, promise: id, organisation, part: 'support' as const })),
    ]),
  );
}

/** Puts headings or remarks in the place of those there were. */
export async function replaceParts(
  desk: Desk,
  standing: Pick<Standing, 'plan' | 'sections'>,
  findings: readonly FindingRow[],
  outcome: Pick<Outcome, 'sections' | 'findings'>,
): Promise<Result<unknown>> {
  const { id } = standing.plan;
  if (outcome.sections !== null) {
    const cleared = await each(standing.sections, row => remove(desk, planSection, row.id, row.version));
    if (!cleared.ok) return cleared;
    const laid = await insertAll(
      desk,
      planSection,
      outcome.sections.map(one => ({ ...one, plan: id })),
    );
    if (!laid.ok) return laid;
  }
  if (outcome.findings === null) return ok(null);
  const cleared = await each(findings, row => remove(desk, finding, row.id, row.version));
  if (!cleared.ok) return cleared;
  for (const [state, held] of Map.groupBy(outcome.findings, one => one.state)) {
    const laid = await insertAll(
      desk,
      finding,
      held.map(({ state: _, ...one }) => ({ ...one, plan: id })),
      state,
    );
    if (!laid.ok) return laid;
  }
  return ok(null);
}

/** New promises: those that were taken up stand accepted, the others set aside beside the text; the change that brought each names it. */
async function bring(desk: Desk, of: PlanRow, all: readonly Brought[]) {
  const rowOf = ({ row }: Brought, because: string | null) => ({ ...row, plan: of.id, droppedBecause: because });
  const [taken, left] = [all.filter(one => one.isPromise), all.filter(one => !one.isPromise)];
  const accepted = await insertAll(
    desk,
    promise,
    taken.map(one => rowOf(one, null)),
    'accepted',
  );
  if (!accepted.ok) return accepted;
  const dropped = await insertAll(
    desk,
    promise,
    left.map(one => rowOf(one, '修订时核定不作为承诺')),
    'dropped',
  );
  if (!dropped.ok) return dropped;
  const pairs = [...taken, ...left].map((one, i) => ({ one, id: [...accepted.value, ...dropped.value][i]?.id ?? null }));
  const named = await updateAll(
    desk,
    amendmentChange,
    pairs.map(({ one, id }) => ({ row: one.change, changes: { promise: id } })),
  );
  if (!named.ok) return named;
  return ok(accepted.value.map((row, i) => ({ promise: row.id, answering: taken[i]?.answering ?? null })));
}

/** True where the amendment changes anything of the row. */
const moves = ({ row, changes, isEnded }: Left): boolean =>
  isEnded || (Object.keys(changes) as (keyof typeof changes)[]).some(name => JSON.stringify(changes[name]) !== JSON.stringify(row[name]));

/** Writes what an amendment makes of a plan. `answering` are the promises whose bodies it changes. Gives the hash of the new text. */
export async function carryOut(
  desk: Desk,
  standing: Standing,
  its: AmendmentRow,
  outcome: Outcome,
  findings: readonly FindingRow[],
  answering: readonly { readonly promise: string; readonly is: Answering }[],
): Promise<Result<string>> {
  const because = `第${its.number}版起终止：${its.reason}`.slice(0, 500);
  const changed = outcome.left.filter(moves).map(({ row, changes, isEnded }) => ({
    row,
    changes: isEnded ? { ...changes, endedBy: its.id, droppedBecause: because } : changes,
    ...(isEnded ? { state: 'dropped' } : {}),
  }));
  const done = await updateAll(desk, promise, changed);
  if (!done.ok) return done;
  const relaid = await each(outcome.left, one => relay(desk, standing, one));
  if (!relaid.ok) return relaid;
  const added = await bring(desk, standing.plan, outcome.brought);
  if (!added.ok) return added;
  const theirs = added.value.flatMap(one => (one.answering === null ? [] : [{ promise: one.promise, is: one.answering }]));
  const handed = await hand(desk, standing.plan, [...answering, ...theirs]);
  if (!handed.ok) return handed;
  const replaced = await replaceParts(desk, standing, findings, outcome);
  if (!replaced.ok) return replaced;
  const { id, version, title } = standing.plan;
  const text = await keepText(desk, `${title}（第${its.number}版）.txt`, outcome.text);
  const source = its.source ?? standing.plan.source;
  const kept = await update(desk, plan, id, version, { text, length: outcome.text.length, source });
  return kept.ok ? ok(text) : kept;
}
