import type { Placed, View } from './view.ts';

/** All pairs, each once, in order. */
export const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map(other => [one, other] as const));

/** Times at which both are. */
export const overlap = (a: Placed, b: Placed): number =>
  Math.max(0, Math.min(a.start + a.duration, b.start + b.duration) - Math.max(a.start, b.start));

/** True when b begins where a ends, on the same day; closed times between do not count. */
export function follows(view: View, a: Placed, b: Placed, closed: readonly number[]): boolean {
  if (view.dayOf(a.start) !== view.dayOf(b.start)) return false;
  let next = a.start + a.duration;
  while (next < b.start && closed.includes(next)) next++;
  return next === b.start;
}

/** How far two lessons are from the same start, hour or day. */
export function stray(view: View, what: 'start' | 'hour' | 'day', a: Placed, b: Placed): number {
  const days = Math.abs(view.dayOf(a.start) - view.dayOf(b.start));
  const hours = Math.abs(view.hourOf(a.start) - view.hourOf(b.start));
  return what === 'day' ? days : what === 'hour' ? hours : days + hours;
}
