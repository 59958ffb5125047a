/** An invented county's school-bus morning: schools in towns, pupils in villages along valleys, buses of one size; all from a seed. */
import type { SchoolBusProblem } from '#engines/route/index.ts';
import { byGreatCircle, DETOUR, type Point, usualBus } from '#engines/travel/index.ts';
import { type Random, randomOf } from '#kernel/random.ts';

export interface CountySize {
  readonly buses: number;
  readonly schools: number;
  readonly pupils: number;
  readonly stops: number;
}

export const usualCounty: CountySize = { buses: 30, schools: 25, pupils: 1500, stops: 300 };

/** Seats for pupils of a bus with 56 occupants: driver and attendant sit too. */
const SEATS = 54;
const LONGEST_RIDE = 45 * 60;

const TOWNS = 8;
const middleOfCounty: Point = { longitude: 97.05, latitude: 39.83 };

/** A point about `spread` degrees around another. */
function around(random: Random, { longitude, latitude }: Point, spread: number): Point {
  const [angle, far] = [random.next() * 2 * Math.PI, spread * Math.sqrt(random.next())];
  return {
    longitude: longitude + (far * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180),
    latitude: latitude + far * Math.sin(angle),
  };
}

/** The morning of a county: the sums of the size are kept exactly; bells fall between 7:30 and 8:30, a bus may come up to 25 minutes before. */
export function countyDay(seed: number, size: CountySize = usualCounty): SchoolBusProblem {
  const random = randomOf(seed);
  const towns = Array.from({ length: TOWNS }, (_, i) => (i === 0 ? middleOfCounty : around(random, middleOfCounty, 0.22)));
  const townOf = (school: number) => (school < size.schools / 2 ? 0 : 1 + (school % (TOWNS - 1)));
  const schools = Array.from({ length: size.schools }, (_, school) => around(random, towns[townOf(school)] as Point, 0.02));
  const places: Point[] = [];
  const school = Int32Array.from({ length: size.stops }, () => {
    const own = random.below(size.schools);
    places.push(around(random, schools[own] as Point, 0.02 + 0.06 * random.next()));
    return own;
  });
  const pupils = new Int32Array(size.stops).fill(1);
  for (let more = size.pupils - size.stops; more > 0; ) {
    const stop = random.below(size.stops);
    if ((pupils[stop] as number) >= 15) continue;
    pupils[stop] = (pupils[stop] as number) + 1;
    more--;
  }
  const bells = Float64Array.from({ length: size.schools }, () => 60 * (450 + 10 * random.below(7)));
  return {
    stops: size.stops,
    schools: size.schools,
    travel: byGreatCircle(DETOUR.plain).table([...places, ...schools], usualBus).seconds,
    pupils,
    school,
    boarding: Float64Array.from(pupils, count => 20 + 3 * count),
    maxRide: new Float64Array(size.stops).fill(LONGEST_RIDE),
    opens: bells.map(bell => bell - 25 * 60),
    closes: bells.map(bell => bell - 5 * 60),
    dwell: 30,
    dwellPerPupil: 2,
    capacity: SEATS,
    mixedLoads: true,
    buses: size.buses,
    startGrid: 60,
  };
}
