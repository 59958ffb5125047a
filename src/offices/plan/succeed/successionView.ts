import { ok } from '#kernel/problem.ts';
import { defineView, may, type ReadingDesk, ref, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import type { PromiseRow, SuccessionRow } from '../rowTypes.ts';
import { statusOf, summaryOf } from '../standing/counts.ts';
import { actualSaid, targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';
import type { PlanSummary } from '../types.ts';
import { acceptedOf } from '../views/boardRow.ts';
import { maySeePlan, standingFor } from '../views/maySee.ts';
import { planLink } from './planLink.ts';
import { succession } from './succession.ts';
import type { PromiseName, SuccessionLine, SuccessionView } from './types.ts';

/** A promise in one line. */
export function nameOf(standing: Standing, row: PromiseRow): PromiseName {
  const target = targetSaid(row, standing.plan);
  const number = standing.numbers.get(row.mark) ?? null;
  return { id: row.id, number, title: titleSaid(row), place: row.place, quote: row.quote, target: target.zh, targetEnglish: target.en };
}

function lineOf(former: Standing, next: Standing, row: SuccessionRow): readonly SuccessionLine[] {
  const old = former.promises.find(one => one.id === row.former);
  if (old === undefined) return [];
  const successor = next.promises.find(one => one.id === row.successor);
  const actual = actualSaid(old, acceptedOf(former, old));
  const { id, version, likeness, isFinished, baseline, baselineYear, baselineSource, fate, why } = row;
  return [
    {
      ...{ id, version, likeness, isFinished, baseline, baselineYear, baselineSource, fate, why },
      isSettled: row.state === 'settled',
      former: {
        ...nameOf(former, old),
        status: statusOf(former, old),
        nature: old.nature,
        actual: actual?.zh ?? null,
        actualEnglish: actual?.en ?? null,
      },
      successor: successor === undefined ? null : nameOf(next, successor),
      unit: old.unit,
    },
  ];
}

/** The plans that a plan could take up: those of the county in force or closed that began before it. */
async function candidatesFor(desk: ReadingDesk, next: Standing): Promise<readonly PlanSummary[]> {
  const found: PlanSummary[] = [];
  for (const row of await rows(desk, plan, { where: { parent: null, state: ['adopted', 'closed'] } })) {
    if (row.fromYear >= next.plan.fromYear || !maySeePlan(desk.actor, row)) continue;
    const standing = await standingOf(desk, row.id);
    if (standing.ok) found.push(summaryOf(standing.value));
  }
  return found.toSorted((a, b) => b.fromYear - a.fromYear);
}

/** What becomes of the promises of the former plan in the new one, unfinished ones first. */
export const successionView = defineView({
  name: 'plan.succession',
  label: '规划接续一览',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, input) {
    const found = await standingFor(desk, input.plan);
    if (!found.ok) return found;
    const next = found.value;
    const [link] = await rows(desk, planLink, { where: { plan: input.plan } });
    const before = link === undefined ? null : await standingFor(desk, link.former);
    if (before !== null && !before.ok) return before;
    const held = await rows(desk, succession, { where: { plan: input.plan } });
    const lines = before === null ? [] : held.flatMap(row => lineOf(before.value, next, row));
    const view: SuccessionView = {
      plan: { ...summaryOf(next), version: next.plan.version },
      former: before === null ? null : summaryOf(before.value),
      candidates: before === null ? await candidatesFor(desk, next) : [],
      lines: lines.toSorted((a, b) => Number(a.isFinished) - Number(b.isFinished) || (a.former.number ?? 0) - (b.former.number ?? 0)),
      promises: next.inSight.map(row => nameOf(next, row)),
      maySettle: may(desk.actor, ['planner']) && next.plan.state !== 'closed',
    };
    return ok(view);
  },
});
