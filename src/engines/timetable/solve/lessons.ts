import type { Constraint, Limits } from '../constraint.ts';
import type { TimetableProblem } from '../problem.ts';

type Of<K extends Constraint['kind']> = Extract<Constraint, { readonly kind: K }>;

/** A lesson to be placed: its event, its duration, and whether its start is given. */
export interface Piece {
  readonly event: number;
  readonly duration: number;
  readonly start: number | null;
}

interface Wishes {
  readonly split: Of<'split'>[];
  readonly into: Of<'splitInto'>[];
}

const beyond = (value: number, { min, max }: Limits) => Math.max(0, min - value) + Math.max(0, value - max);
const HARD = 1e6;

/** What a division costs by the rules on durations and amounts. */
function costOf(parts: readonly number[], { split, into }: Wishes): number {
  const price = (rule: { readonly hard: boolean; readonly weight: number }, deviation: number) =>
    deviation * rule.weight * (rule.hard ? HARD : 1);
  const splits = split.map(rule =>
    price(rule, beyond(parts.length, rule.amount) + parts.filter(part => beyond(part, rule.durations) > 0).length),
  );
  const amounts = into.map(rule => price(rule, beyond(parts.filter(part => part === rule.duration).length, rule.amount)));
  return [...splits, ...amounts].reduce((sum, one) => sum + one, 0);
}

/** The divisions of a duration that are looked at, and those that are kept, at most. */
const MOST = 5000;
const KEPT = 6;

/** An event's divisions that break hard rules least, the cheapest first, of those alike the one with most parts. */
function divisions(duration: number, wishes: Wishes): readonly (readonly number[])[] {
  const cap = Math.min(duration, ...wishes.split.map(rule => Math.max(1, rule.durations.max)));
  const found: { readonly parts: readonly number[]; readonly cost: number }[] = [];
  const walk = (left: number, top: number, parts: number[]): void => {
    if (found.length >= MOST) return;
    if (left === 0) found.push({ parts: [...parts], cost: costOf(parts, wishes) });
    for (let part = 1; part <= Math.min(top, left); part++) {
      parts.push(part);
      walk(left - part, part, parts);
      parts.pop();
    }
  };
  walk(duration, cap, []);
  found.sort((a, b) => a.cost - b.cost || b.parts.length - a.parts.length);
  const least = Math.floor((found[0]?.cost ?? 0) / HARD);
  return found
    .filter(({ cost }) => Math.floor(cost / HARD) === least)
    .slice(0, KEPT)
    .map(({ parts }) => parts);
}

/** How each event may be divided, the best division first. Events that may not be divided have one. */
export function divisionsOf({ events, constraints }: TimetableProblem): readonly (readonly (readonly number[])[])[] {
  const wishes = events.map((): Wishes => ({ split: [], into: [] }));
  for (const rule of constraints) {
    if (rule.kind === 'split') for (const event of rule.events) wishes[event]?.split.push(rule);
    if (rule.kind === 'splitInto') for (const event of rule.events) wishes[event]?.into.push(rule);
  }
  return events.map(({ duration, divisible, start }, event) =>
    !divisible || start !== null || duration === 1 ? [[duration]] : divisions(duration, wishes[event] as Wishes),
  );
}

/** A division of each event. */
export type Division = readonly (readonly number[])[];

/** The best division of each event by itself. */
export const firstDivision = (problem: TimetableProblem): Division => divisionsOf(problem).map(all => all[0] as readonly number[]);

/** The lessons of a problem under a division, in the order of the events. */
export const piecesOf = ({ events }: TimetableProblem, division: Division): readonly Piece[] =>
  events.flatMap(({ start }, event) => (division[event] ?? []).map(duration => ({ event, duration, start })));
