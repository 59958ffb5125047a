import { ok, type Result } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { fetchRow, type ReadingDesk } from '#register/index.ts';
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

const bearing = new Set(
  [plan, planSection, promise, promiseBody, milestone, actual, adoption, judgingRule, closing, amendment, organisation].map(
    register => register.name,
  ),
);
/** A plan of 500 promises takes about 2 MB. */
const remember = remembering<Standing>(bearing, 32);

/**
 * A plan's standing today. It is computed once for each state of the books: the chain of the audit says whether anything was written
 * since that bears on it, so that a view of an unchanged plan costs one or two short queries.
 */
export const standingOf = (desk: ReadingDesk, id: string): Promise<Result<Standing>> =>
  remember(desk, id, async () => {
    const found = await fetchRow(desk, plan, id);
    return found.ok ? ok(await load(desk, found.value)) : found;
  });
