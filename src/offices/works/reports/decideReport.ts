import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, fetchRow, step } from '#register/index.ts';
import { says } from '../refusals.ts';
import { projectReport } from './projectReport.ts';

/** Decides on a report of another person: accepts it, or sends it back with a reason. */
export async function decideReport(
  desk: Desk,
  name: 'acceptReport' | 'sendBackReport',
  { projectReport: id, version, why }: { readonly projectReport: string; readonly version: number; readonly why: string | null },
): Promise<Result<{ readonly version: number }>> {
  const found = await fetchRow(desk, projectReport, id);
  if (!found.ok) return found;
  if (found.value.reportedBy === desk.actor.id) return refuse(says.ownReport());
  const decision = { decidedBy: desk.actor.id, decidedOn: desk.today, why };
  const done = await step(desk, projectReport, { ...found.value, version }, name, decision);
  return done.ok ? ok({ version: done.value.version }) : done;
}
