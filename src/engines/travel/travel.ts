import { greatCircle, type Point } from './coordinates.ts';

/** How one travels: on foot or by school bus, and what slows it down today. */
export interface TravelProfile {
  readonly by: 'walking' | 'bus';
  /** Kilometres an hour where no road says otherwise; capped for a bus as the regulation asks. */
  readonly kmh: number;
  /** Ice, mud, fog: a bus keeps to the lowest cap everywhere. */
  readonly lowVisibility: boolean;
}

/** Times and distances between points, row by row, in the order given; asymmetry is kept; Infinity where there is no way. */
export interface TravelTable {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
}

/** Whoever knows ways: a rule of thumb, a road graph, a service configured above. */
export interface TravelProvider {
  readonly table: (points: readonly Point[], profile: TravelProfile) => TravelTable;
}

/**
 * Highest speeds with pupils aboard in km/h: on motorways, on other roads, and on sharp bends, steep, narrow, icy or muddy roads or in low
 * visibility (School Bus Safety Regulations 校车安全管理条例, State Council Order 617, 2012).
 */
export const BUS_CAPS = { motorway: 80, other: 60, hazard: 20 } as const;

/** A bus on country roads, and a child on foot. */
export const usualBus: TravelProfile = { by: 'bus', kmh: 40, lowVisibility: false };
export const usualWalk: TravelProfile = { by: 'walking', kmh: 4, lowVisibility: false };

/** The speed in km/h at which a profile goes on a road with its own limit (null = none known). */
export function speedOn(
  profile: TravelProfile,
  road: { readonly limit: number | null; readonly motorway: boolean; readonly hazard: boolean },
): number {
  if (profile.by === 'walking') return profile.kmh;
  const cap = profile.lowVisibility || road.hazard ? BUS_CAPS.hazard : road.motorway ? BUS_CAPS.motorway : BUS_CAPS.other;
  return Math.min(cap, road.limit ?? profile.kmh);
}

/** How much longer than the great circle the way is: working values, to be calibrated per county from a few driven pairs. */
export const DETOUR = { plain: 1.35, mountain: 1.6 } as const;

/** Great circle times a detour factor: the provider where nothing better is known. */
export const byGreatCircle = (detour: number): TravelProvider => ({
  table(points, profile) {
    const metresPerSecond = speedOn(profile, { limit: null, motorway: false, hazard: false }) / 3.6;
    const metres = Float64Array.from(points.flatMap(a => points.map(b => detour * greatCircle(a, b))));
    return { metres, seconds: metres.map(length => length / metresPerSecond) };
  },
});

/** The detour factor that fits measured pairs best in the sense of least squares; null without a pair that has a length. */
export function calibrateDetour(pairs: readonly { readonly from: Point; readonly to: Point; readonly metres: number }[]): number | null {
  let measured = 0;
  let straight = 0;
  for (const { from, to, metres } of pairs) {
    const line = greatCircle(from, to);
    measured += metres * line;
    straight += line * line;
  }
  return straight > 0 ? measured / straight : null;
}
