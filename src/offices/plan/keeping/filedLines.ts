import { type ReadingDesk, rows } from '#register/index.ts';
import { linkTo } from '../drafting/wording.ts';
import { evidence } from '../evidence.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';
import type { FileLink } from '../types.ts';
import { inTime, type Period } from './periods.ts';
import type { FilingLine } from './types.ts';

/** The newest accepted figure of a promise before a period. */
export function lastBefore(standing: Standing, row: PromiseRow, period: Period): FilingLine['last'] {
  const before = (standing.actuals.get(row.id) ?? []).findLast(one => one.state === 'accepted' && inTime(one, period) < 0);
  if (before === undefined) return null;
  const { year, part, value, taskStatus } = before;
  return { year, part, value, taskStatus };
}

/** What the end of the period's year should have reached; null for a part of a year, whose own share the judge reckons. */
export const milestoneOf = (standing: Standing, row: PromiseRow, { year, part }: Period): number | null =>
  part === 'whole' ? ((standing.milestones.get(row.id) ?? []).find(one => one.year === year)?.value ?? null) : null;

/** The evidence of many filings, by the filing's id. */
export async function evidenceOf(desk: ReadingDesk, filed: readonly FiledRow[]): Promise<ReadonlyMap<string, readonly FileLink[]>> {
  const held = filed.length === 0 ? [] : await rows(desk, evidence, { where: { actual: filed.map(one => one.id) } });
  const found = new Map<string, FileLink[]>();
  for (const one of held) {
    const link = await linkTo(desk, one.file);
    if (link !== null) found.set(one.actual, [...(found.get(one.actual) ?? []), link]);
  }
  return found;
}
