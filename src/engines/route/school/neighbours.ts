import type { SchoolBusProblem } from './problem.ts';

/** For each stop the stops most related to it, nearest first, row by row. */
export interface Neighbours {
  readonly width: number;
  readonly list: Int32Array;
}

/** How much a second between the arrival times of two schools counts against a second of driving between two stops. */
const APART = 0.25;

/** Stops are related when they lie near each other and their schools begin at about the same time. */
export function neighbourStops(problem: SchoolBusProblem, most: number): Neighbours {
  const { stops, schools, travel, school, opens, closes } = problem;
  const width = Math.min(most, stops - 1);
  const list = new Int32Array(stops * Math.max(width, 0));
  const middle = (stop: number) => ((opens[school[stop] as number] as number) + (closes[school[stop] as number] as number)) / 2;
  if (width <= 0) return { width: 0, list };
  const places = stops + schools;
  const far = new Float64Array(stops);
  for (let stop = 0; stop < stops; stop++) {
    const others: number[] = [];
    for (let other = 0; other < stops; other++) {
      if (other === stop) continue;
      const drive = Math.min(travel[stop * places + other] as number, travel[other * places + stop] as number);
      far[other] = drive + APART * Math.abs(middle(stop) - middle(other));
      others.push(other);
    }
    others.sort((a, b) => (far[a] as number) - (far[b] as number) || a - b);
    for (let i = 0; i < width; i++) list[stop * width + i] = others[i] as number;
  }
  return { width, list };
}
