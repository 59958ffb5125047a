import { type Answer, refusal } from '../answers.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';

/** Walks the county's audit chain from its beginning and says whether it is whole. */
async function verify({ house, county }: HeldVisit): Promise<Answer> {
  const report = (await house.store.verifyAudit()).find(one => one.county === county);
  return report === undefined ? refusal(404, says.noSuchPath({ path: county })) : { status: 200, body: { value: report } };
}

/** The audit's own check, for those who audit. */
export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/audit/verify', demands: ['auditor'], rate: 'upload', csrf: false, handle: verify },
];
