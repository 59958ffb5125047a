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

/** The divisions of a duration that are looked at: parts in falling order; at most so many. */
const MOST = 5000;

/** The cheapest division of a duration; of those alike the one with most parts. */
function divide(duration: number, wishes: Wishes): readonly number[] {
  const cap = Math.min(duration, ...wishes.split.map(rule => Math.max(1, rule.durations.max)));
  let best: readonly number[] = [duration];
  let least = costOf(best, wishes);
  let seen = 0;
  const walk = (left: number, top: number, parts: number[]): void => {
    if (seen >= MOST) return;
    if (left === 0) {
      seen++;
      const cost = costOf(parts, wishes);
      if (cost < least || (cost === least && parts.length > best.length)) [best, least] = [[...parts], cost];
      return;
    }
    for (let part = 1; part <= Math.min(top, left); part++) {
      parts.push(part);
      walk(left - part, part, parts);
      parts.pop();
    }
  };
  walk(duration, cap, []);
  return best;
}

/** The lessons of a problem, each event divided as its rules wish, in the order of the events. */
export function piecesOf({ events, constraints }: TimetableProblem): readonly Piece[] {
  const wishes = events.map((): Wishes => ({ split: [], into: [] }));
  for (const rule of constraints) {
    if (rule.kind === 'split') for (const event of rule.events) wishes[event]?.split.push(rule);
    if (rule.kind === 'splitInto') for (const event of rule.events) wishes[event]?.into.push(rule);
  }
  return events.flatMap(({ duration, divisible, start }, event) => {
    const whole = !divisible || start !== null || duration === 1;
    const parts = whole ? [duration] : divide(duration, wishes[event] as Wishes);
    return parts.map(part => ({ event, duration: part, start }));
  });
}
