import type { Result } from '#kernel/problem.ts';
import { type Actor, may, noSuchRow, type ReadingDesk, rows } from '#register/index.ts';
import { actual } from '../actual.ts';
import { adoption } from '../adoption.ts';
import { amendment } from '../amend/amendment.ts';
import { planVersion } from '../amend/planVersion.ts';
import { evidence } from '../evidence.ts';
import { mayHaveOwn } from '../own/mayHave.ts';
import { plan } from '../plan.ts';
import { promiseBody } from '../promiseBody.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';
import { closing } from '../succeed/closing.ts';
import { answersFor } from './mayUse.ts';

/**
 * True for those who may see a plan in this state: a draft is for those who make it and decide on it; the plan of a school or department
 * is for its own people, the planner and the leader.
 */
export function maySeePlan(actor: Actor, its: Pick<PlanRow, 'state' | 'parent' | 'organisation'>): boolean {
  if (may(actor, ['planner', 'leader'])) return true;
  return its.parent === null ? its.state !== 'draft' : its.organisation !== null && its.organisation === actor.organisation;
}

/** True for those who may see what was filed for a promise and by whom, before and after it is decided: its own bodies and the bureau's. */
export const maySeeFilings = (actor: Actor, standing: Pick<Standing, 'bodies'>, row: Pick<PromiseRow, 'id'>): boolean =>
  may(actor, ['planner', 'leader', 'auditor']) || answersFor(standing, row, actor.organisation);

/** A plan's standing for this person; a draft that is not for them is not there. */
export async function standingFor(desk: ReadingDesk, id: string): Promise<Result<Standing>> {
  const found = await standingOf(desk, id);
  return found.ok && !maySeePlan(desk.actor, found.value.plan) ? noSuchRow(plan) : found;
}

/**
 * Files of amendments, former versions and closings: what was adopted is open as the plan is, a draft is for the planner and the leader.
 * Null for a file that none of them names.
 */
async function mayHaveOfVersions(desk: ReadingDesk, hash: string): Promise<boolean | null> {
  const closed = await rows(desk, closing, { where: { file: hash }, limit: 1 });
  const versions = [
    ...(await rows(desk, planVersion, { where: { wording: hash }, limit: 1 })),
    ...(await rows(desk, planVersion, { where: { source: hash }, limit: 1 })),
    ...(await rows(desk, planVersion, { where: { file: hash }, limit: 1 })),
  ];
  if (closed.length + versions.length > 0) return true;
  const amendments = [
    ...(await rows(desk, amendment, { where: { file: hash } })),
    ...(await rows(desk, amendment, { where: { source: hash } })),
    ...(await rows(desk, amendment, { where: { wording: hash } })),
  ];
  if (amendments.length === 0) return null;
  return amendments.some(one => one.state === 'adopted') || may(desk.actor, ['planner', 'leader']);
}

/** Whether this person may see a filing that the file is evidence of, now or formerly. */
async function maySeeProof(desk: ReadingDesk, filing: string): Promise<boolean> {
  const [filed] = await rows(desk, actual, { where: { id: filing }, withRemoved: true });
  if (filed === undefined) return false;
  const bodies = new Map([[filed.promise, await rows(desk, promiseBody, { where: { promise: filed.promise } })]]);
  return maySeeFilings(desk.actor, { bodies }, { id: filed.promise });
}

/**
 * Whether this person may be given a file of the office: a plan's text and source as the plan itself, the document that adopted it always,
 * evidence as the filing. Null for a file that the office does not know.
 */
export async function mayHave(desk: ReadingDesk, hash: string): Promise<boolean | null> {
  const adopted = await rows(desk, adoption, { where: { file: hash }, limit: 1 });
  if (adopted.length > 0) return true;
  const ofVersions = await mayHaveOfVersions(desk, hash);
  if (ofVersions === true) return true;
  const bySource = await rows(desk, plan, { where: { source: hash }, withRemoved: true });
  const byText = await rows(desk, plan, { where: { text: hash }, withRemoved: true });
  const plans = [...bySource, ...byText].map(its => maySeePlan(desk.actor, its.removedAt === null ? its : { ...its, state: 'draft' }));
  if (plans.includes(true)) return true;
  const proofs = await rows(desk, evidence, { where: { file: hash }, withRemoved: true });
  for (const filing of new Set(proofs.map(one => one.actual))) if (await maySeeProof(desk, filing)) return true;
  const own = await mayHaveOwn(desk, hash);
  return own ?? (ofVersions === false || plans.length + proofs.length > 0 ? false : null);
}
