import { ok } from '#kernel/problem.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import { defineView, type ReadingDesk, type View } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { type LoopDeclaration, nameIn } from './declaration.ts';
import { daysLate } from './late.ts';
import type { Issue, LoopRegisters } from './registers.ts';

/** How an organisation's issues stand: how many were raised, closed, closed in time, wait, are late. */
export interface LoopSum {
  readonly organisation: string;
  readonly name: string;
  readonly raised: number;
  readonly closed: number;
  readonly inTime: number;
  readonly open: number;
  readonly late: number;
  /** Closed out of raised; null where nothing was raised. */
  readonly closingRate: number | null;
}

/** The sums of some issues; `inTime` counts those closed by the deadline that was set first. */
export function sumOf(issues: readonly Issue[], today: string): Omit<LoopSum, 'organisation' | 'name'> {
  const closed = issues.filter(one => one.state === 'closedOut');
  return {
    raised: issues.length,
    closed: closed.length,
    inTime: closed.filter(one => one.closedOn !== null && one.closedOn <= one.firstDeadline).length,
    open: issues.length - closed.length,
    late: issues.filter(one => daysLate(one, today) > 0).length,
    closingRate: issues.length === 0 ? null : closed.length / issues.length,
  };
}

/** The sums by organisation, the latest first; a person without a reader's role sees their own organisation. */
export async function loopSums(desk: ReadingDesk, said: LoopDeclaration, { issue }: LoopRegisters): Promise<readonly LoopSum[]> {
  const all = may(desk.actor, said.reads);
  const found = all ? await rows(desk, issue) : await rows(desk, issue, { where: { organisation: desk.actor.organisation } });
  const names = new Map((await openBodies(desk)).map(one => [one.id, one.name]));
  return [...Map.groupBy(found, one => one.organisation)]
    .map(([organisation, own]) => ({ organisation, name: names.get(organisation) ?? '', ...sumOf(own, desk.today) }))
    .toSorted((a, b) => b.late - a.late || b.open - a.open || a.name.localeCompare(b.name));
}

/** The view of the sums, and its workbook. */
export const sumsView = (said: LoopDeclaration, registers: LoopRegisters): View<Record<never, never>, readonly LoopSum[]> =>
  defineView({
    name: nameIn(said, 'closingRates'),
    label: '整改销号情况',
    by: [...new Set([...said.reads, ...said.answers])],
    input: {},
    run: async desk => ok(await loopSums(desk, said, registers)),
    sheet: sums =>
      ok({
        title: '整改销号情况',
        headings: ['责任单位', '问题数', '已销号', '按期销号', '未销号', '逾期', '销号率'],
        rows: sums.map(one => [one.name, one.raised, one.closed, one.inTime, one.open, one.late, one.closingRate]),
      }),
  });
