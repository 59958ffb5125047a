import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import { says } from '../refusals.ts';
import { safeItem } from './safeItem.ts';

export interface Given {
  readonly item: string;
  readonly points: number;
}

/** From how many of 100 points on a campus is safe: a working rule of ours, to be confirmed by the bureau. */
const PASSED_FROM = 80;

/** What the points come to: out of 100, and whether the campus passes: enough points and nothing broken that vetoes. */
export interface Scored {
  readonly score: number;
  readonly broken: readonly string[];
  readonly isPassed: boolean;
}

/** Sums up points by the standard in use; refuses where an item is left out or given too much. */
export async function scored(desk: ReadingDesk, given: readonly Given[], at: string): Promise<Result<Scored>> {
  const items = await rows(desk, safeItem, { where: { state: 'inUse' } });
  if (items.length === 0) return refuse(says.noStandard());
  const points = new Map(given.map(one => [one.item, one.points]));
  const open = items.filter(one => !points.has(one.id)).map(one => one.safeText);
  if (open.length > 0) return refuse(says.itemsOpen({ count: open.length, items: open.slice(0, 5).join('、') }, at));
  const over = items.filter(one => (points.get(one.id) ?? 0) > (one.isVeto ? 1 : one.points));
  if (over.length > 0)
    return refuse(
      ...over.map(one => says.pointsOver({ item: one.safeText, most: one.isVeto ? 1 : one.points, points: points.get(one.id)! }, at)),
    );
  const counted = items.filter(one => !one.isVeto);
  const most = counted.reduce((sum, one) => sum + one.points, 0);
  const got = counted.reduce((sum, one) => sum + points.get(one.id)!, 0);
  const score = most === 0 ? 0 : Math.round((got / most) * 10_000) / 100;
  const broken = items.filter(one => one.isVeto && points.get(one.id)! > 0).map(one => one.safeText);
  return ok({ score, broken, isPassed: score >= PASSED_FROM && broken.length === 0 });
}
