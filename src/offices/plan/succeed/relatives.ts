import { type ReadingDesk, row, rows } from '#register/index.ts';
import { promise } from '../promise.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { statusOf } from '../standing/counts.ts';
import { timeOf } from '../standing/question.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import { acceptedOf } from '../views/boardRow.ts';
import { standingFor } from '../views/maySee.ts';
import type { Relative } from './relative.ts';
import { nameOf } from './successionView.ts';

/** A promise of another plan with its course; null where this person may not see that plan. */
async function relative(desk: ReadingDesk, of: PromiseRow): Promise<Relative | null> {
  const found = await standingFor(desk, of.plan);
  if (!found.ok) return null;
  const standing = found.value;
  const own = standing.promises.find(one => one.id === of.id);
  if (own === undefined) return null;
  const { title, number, target, targetEnglish } = nameOf(standing, own);
  const { from, to } = timeOf(own, standing.plan);
  const figures = yearFigures(own, acceptedOf(standing, own));
  return {
    ...{ id: own.id, plan: own.plan, planTitle: standing.plan.title, fromYear: from, toYear: to, title, number, target, targetEnglish },
    targetValue: own.value,
    unit: own.unit,
    status: statusOf(standing, own),
    baseline: own.baseline === null || own.baselineYear === null ? null : { year: own.baselineYear, value: own.baseline },
    figures: figures.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }])),
    milestones: (standing.milestones.get(own.id) ?? []).map(({ year, value }) => ({ year, value })),
  };
}

/** The promise of the former plan that a promise comes from, and those of the next plan that come from it. */
export async function relativesOf(
  desk: ReadingDesk,
  of: PromiseRow,
): Promise<{ readonly ancestor: Relative | null; readonly successors: readonly Relative[] }> {
  const before = of.ancestor === null ? null : await row(desk, promise, of.ancestor);
  const after = await rows(desk, promise, { where: { ancestor: of.id } });
  const found: Relative[] = [];
  for (const one of after) {
    const seen = one.state === 'dropped' ? null : await relative(desk, one);
    if (seen !== null) found.push(seen);
  }
  return { ancestor: before === null ? null : await relative(desk, before), successors: found };
}
