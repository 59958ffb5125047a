import { ok, type Result } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { fetchRow, type ReadingDesk } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { actual } from '../actual.ts';
import { adoption } from '../adoption.ts';
import { amendment } from '../amend/amendment.ts';
import { judgingRule } from '../judging/judgingRule.ts';
import { milestone } from '../milestone.ts';
import { plan } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import { closing } from '../succeed/closing.ts';
import { remembering } from './remembering.ts';
import { load, type Standing } from './standing.ts';

/** Tables whose rows name their plan. */
const ofPlans = new Set(
  [planSection, promise, promiseBody, milestone, actual, adoption, judgingRule, closing, amendment].map(register => register.name),
);

/** True for a write to the plan itself, to a row that names it, or to an organisation, whose name it shows. */
function bears({ table, row, before, after }: AuditEvent, about: string): boolean {
  if (table === plan.name) return row === about;
  if (table === null || !ofPlans.has(table)) return table === organisation.name;
  return [before, after].some(values => values !== null && (values.plan === undefined || values.plan === about));
}

/** A plan of 500 promises takes about 2 MB. */
const remember = remembering<Standing>(bears, 32);

/**
 * A plan's standing today. It is computed once for each state of the books: the chain of the audit says whether anything was written
 * since that bears on it, so that a view of an unchanged plan costs one or two short queries.
 */
export const standingOf = (desk: ReadingDesk, id: string): Promise<Result<Standing>> =>
  remember(desk, id, async () => {
    const found = await fetchRow(desk, plan, id);
    return found.ok ? ok(await load(desk, found.value)) : found;
  });
