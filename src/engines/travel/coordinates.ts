/** A place on earth in degrees. CGCS2000 and WGS-84 differ by centimetres and count as one; GCJ-02 is what Chinese internet maps show. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

export type Datum = 'WGS-84' | 'CGCS2000' | 'GCJ-02';

/** Semi-major axis and squared eccentricity of the Krasovsky 1940 ellipsoid, on which the offset of GCJ-02 is counted. */
const AXIS = 6378245;
const ECCENTRICITY = 0.006693421622965943;

/** Roughly where the offset applies: the rectangle that holds the mainland. */
const isInside = ({ longitude, latitude }: Point) => longitude > 72.004 && longitude < 137.8347 && latitude > 0.8293 && latitude < 55.8271;

/** The waves of the formula: the short ones run over x in both directions, the long ones along the direction itself. */
const waves = (along: number, x: number, [a, b]: readonly [number, number]) =>
  (2 / 3) *
  (20 * Math.sin(6 * x * Math.PI) +
    20 * Math.sin(2 * x * Math.PI) +
    20 * Math.sin(along * Math.PI) +
    40 * Math.sin((along / 3) * Math.PI) +
    a * Math.sin((along / 12) * Math.PI) +
    b * Math.sin((along / 30) * Math.PI));

/** The offset of GCJ-02 at a place, in degrees: the formula that has been public since 2010. */
function offsetAt({ longitude, latitude }: Point): Point {
  const x = longitude - 105;
  const y = latitude - 35;
  const root = Math.sqrt(Math.abs(x));
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves(x, x, [150, 300]);
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves(y, x, [160, 320]);
  const radians = (latitude / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  return {
    longitude: (east * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(radians) * Math.PI),
    latitude: (north * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * Math.PI),
  };
}

const toGcj = (point: Point): Point => {
  if (!isInside(point)) return point;
  const offset = offsetAt(point);
  return { longitude: point.longitude + offset.longitude, latitude: point.latitude + offset.latitude };
};

/** The way back by iteration: each turn leaves less than a hundredth of the error before; after six it is below a millimetre. */
const fromGcj = (point: Point): Point => {
  let guess = point;
  for (let i = 0; i < 6; i++) {
    const there = toGcj(guess);
    guess = {
      longitude: guess.longitude + point.longitude - there.longitude,
      latitude: guess.latitude + point.latitude - there.latitude,
    };
  }
  return guess;
};

/** Converts a place from one datum to another. Outside the mainland's rectangle GCJ-02 has no offset. */
export function convert(point: Point, from: Datum, to: Datum): Point {
  if ((from === 'GCJ-02') === (to === 'GCJ-02')) return point;
  return to === 'GCJ-02' ? toGcj(point) : fromGcj(point);
}

/** Metres between two places along the great circle (mean radius 6,371,008.8 m). */
export function greatCircle(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const half = north * north + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * east * east;
  return 2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(half)));
}
