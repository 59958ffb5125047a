/** Counts of which small ones are hidden (null); the total is hidden too where it would give a hidden one away. */
export interface Suppressed {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Hides every count from 1 to k−1, and, so that no hidden one follows from the total, further ones, the smallest first, until at least two
 * are hidden that come to k or more. Zeros are told. Primary and complementary suppression as statistical offices do it.
 */
export function suppressed(counts: readonly number[], k: number): Suppressed {
  const hidden = new Set(counts.flatMap((count, place) => (count > 0 && count < k ? [place] : [])));
  const sum = (places: Iterable<number>) => [...places].reduce((so, place) => so + counts[place]!, 0);
  const total = sum(counts.keys());
  if (hidden.size === 0) return { counts, total };
  const others = [...counts.keys()].filter(place => !hidden.has(place) && counts[place]! > 0).toSorted((a, b) => counts[a]! - counts[b]!);
  while ((hidden.size < 2 || sum(hidden) < k) && others.length > 0) hidden.add(others.shift()!);
  const isSafe = hidden.size >= 2 && sum(hidden) >= k;
  return { counts: counts.map((count, place) => (hidden.has(place) ? null : count)), total: isSafe ? total : null };
}
