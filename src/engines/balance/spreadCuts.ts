import type { Machine, Terms } from '../integer/index.ts';
import type { Limit } from './thresholds.ts';

/** How far beyond its limit a spread may be before it is cut off: the last digits of floating arithmetic. */
const GRAIN = 1e-8;

/** Spreads beyond their limits at a point, each with the half-space that its convexity allows. */
export function violations(limits: readonly Limit[], values: Float64Array): readonly { readonly terms: Terms }[] {
  return limits.flatMap(limit => {
    const cut = cutOf(limit, values);
    return cut === null ? [] : [cut];
  });
}

/** Adds a cut for every spread beyond its limit; how many. */
export function cutSpreads(machine: Machine, limits: readonly Limit[], values: Float64Array): number {
  const cuts = violations(limits, values);
  for (const { terms } of cuts) machine.cut(terms, 0);
  return cuts.length;
}

/**
 * The spread of what schools have is S(X) − limit · X̄ with S = √(Σ wᵢ (Xᵢ − X̄)²), convex and of degree one, so its tangent at a point
 * goes through the origin: Σ wᵢ (dᵢ/S − limit) Xᵢ <= 0. With amounts Aᵢ for values Xᵢ the weights of pupils cancel: Σ (dᵢ/S − limit) Aᵢ <= 0.
 */
function cutOf({ shares, limit, indicator, slack }: Limit, values: Float64Array): { readonly terms: Terms } | null {
  const amounts = shares.map(({ column, full }) => values[column]! * full);
  const pupils = shares.reduce((sum, { part }) => sum + part.pupils, 0);
  const mean = (amounts.reduce((sum, amount) => sum + amount, 0) * indicator.per) / pupils;
  const off = shares.map(({ part }, i) => (amounts[i]! * indicator.per) / part.pupils - mean);
  const deviation = Math.sqrt(shares.reduce((sum, { part }, i) => sum + (part.pupils / pupils) * off[i]! ** 2, 0));
  const total = shares.reduce((sum, { full }) => sum + full, 0);
  const given = slack === null ? 0 : (values[slack]! * total * indicator.per) / pupils;
  if (!(deviation > limit * mean + given + GRAIN * mean)) return null;
  const terms = shares.map(({ column, full }, i) => [column, ((off[i]! / deviation - limit) * full) / total] as const);
  return { terms: slack === null ? terms : [...terms, [slack, -1] as const] };
}
