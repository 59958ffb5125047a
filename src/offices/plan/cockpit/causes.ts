import { type ReadingDesk, rows } from '#register/index.ts';
import { issue } from '../own/issue.ts';
import type { CockpitView } from './types.ts';

/** The cause last named in the ledger of issues for each late promise, and how often each is named. */
export async function causesOf(desk: ReadingDesk, plan: string, late: readonly string[]): Promise<Pick<CockpitView, 'causes' | 'causeOf'>> {
  const found = await rows(desk, issue, { where: { plan } });
  const named = new Map(found.toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : 1)).map(one => [one.promise, one.cause]));
  const known = late.flatMap(id => {
    const cause = named.get(id);
    return cause === undefined ? [] : [[id, cause] as const];
  });
  const causes = [...Map.groupBy(known, ([, cause]) => cause)]
    .map(([cause, of]) => ({ cause, promises: of.length }))
    .toSorted((a, b) => b.promises - a.promises || (a.cause < b.cause ? -1 : 1));
  return { causes, causeOf: Object.fromEntries(known) };
}
