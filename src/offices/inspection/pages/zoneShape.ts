export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** Places in degrees as points in a frame: north up, as wide as they are high at their latitude, as large as the frame lets them be. */
export function projected(places: readonly Place[], { width, height, margin }: Frame): readonly Point[] {
  if (places.length === 0) return [];
  const middle = places.reduce((sum, one) => sum + one.latitude, 0) / places.length;
  const flat = places.map(one => ({ x: one.longitude * Math.cos((middle * Math.PI) / 180), y: -one.latitude }));
  const [left, right] = [Math.min(...flat.map(one => one.x)), Math.max(...flat.map(one => one.x))];
  const [top, bottom] = [Math.min(...flat.map(one => one.y)), Math.max(...flat.map(one => one.y))];
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (bottom - top || 1));
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return flat.map(one => ({
    x: rounded(width / 2 + (one.x - (left + right) / 2) * scale),
    y: rounded(height / 2 + (one.y - (top + bottom) / 2) * scale),
  }));
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function half(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

/** The convex hull of points, going round once (Andrew's monotone chain); one or two points are their own hull. */
export function hullOf(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...half(sorted), ...half(sorted.toReversed())];
}
