import type { Random } from '#kernel/random.ts';
import type { TimetableProblem } from '../problem.ts';
import type { Division } from './lessons.ts';
import type { State } from './state.ts';

/** Events of lessons that broken hard rules look at now. */
function troubledEvents({ model, broken, totals, at, busy }: State): readonly number[] {
  const found = new Set<number>();
  const add = (lesson: number) => found.add(model.pieces[lesson]?.event as number);
  for (let i = 0; i < totals.broken; i++) {
    const one = model.terms[broken[i] as number]!;
    one.lessons.forEach(add);
    if (one.resource < 0) continue;
    const held = model.lessonsOf.list.subarray(model.lessonsOf.from[one.resource], model.lessonsOf.from[one.resource + 1]);
    const clashes = (lesson: number) => (busy[one.resource * model.times + (at[lesson] as number)] as number) > 1;
    held.filter(lesson => one.kind !== 'clash' || clashes(lesson)).forEach(add);
  }
  return [...found];
}

/** Another division, in which one event in trouble, and with it all that are linked to it, is divided otherwise; null when none can be. */
export function redivide(
  problem: TimetableProblem,
  state: State,
  division: Division,
  ways: readonly (readonly (readonly number[])[])[],
  random: Random,
): Division | null {
  const choices = troubledEvents(state).filter(event => (ways[event]?.length ?? 0) > 1);
  if (choices.length === 0) return null;
  const event = choices[random.below(choices.length)] as number;
  const others = (ways[event] ?? []).filter(parts => parts.join() !== division[event]?.join());
  const parts = others[random.below(others.length)] as readonly number[];
  const sets = problem.constraints.flatMap(rule => (rule.kind === 'link' ? rule.sets.filter(set => set.includes(event)) : []));
  const together = new Set([event, ...sets.flat()]);
  return division.map((old, i) => (together.has(i) && problem.events[i]?.duration === problem.events[event]?.duration ? parts : old));
}
