/** So many points a letter has in all. */
export const FULL_MARKS = 100;

/** Shares out full marks evenly over so many clauses, in tenths of a point, the remainder to the first: the sum is exact. */
export function evenPoints(clauses: number): readonly number[] {
  const tenths = FULL_MARKS * 10;
  const each = Math.floor(tenths / clauses);
  const over = tenths - each * clauses;
  return Array.from({ length: clauses }, (_, place) => (each + (place < over ? 1 : 0)) / 10);
}

/** The sum of points, free of the noise of binary fractions. */
export const sumOf = (points: readonly number[]): number => Math.round(points.reduce((sum, one) => sum + one, 0) * 100) / 100;
