import type { TimetableProblem } from '../problem.ts';
import type { Piece } from './lessons.ts';

/** Lessons that move together: at the same start, or one right after the other. */
export interface Blocks {
  readonly count: number;
  readonly blockOf: Int32Array;
  /** How long after its block a lesson begins. */
  readonly offset: Int32Array;
  readonly members: readonly (readonly number[])[];
}

interface Group {
  readonly members: readonly { readonly lesson: number; readonly at: number }[];
}

/** Puts lessons together that hard rules (and soft links) hold together, wherever that brings no clash among them. */
export function blocksOf({ events, constraints }: TimetableProblem, pieces: readonly Piece[]): Blocks {
  const ofEvent = events.map((): number[] => []);
  pieces.forEach((piece, lesson) => {
    ofEvent[piece.event]?.push(lesson);
  });
  const groups: Group[] = pieces.map((_, lesson) => ({ members: [{ lesson, at: 0 }] }));
  const groupOf = (lesson: number) => groups[lesson] as Group;
  const atOf = (lesson: number) => groupOf(lesson).members.find(one => one.lesson === lesson)?.at ?? 0;
  const given = (lesson: number) => events[pieces[lesson]?.event ?? 0]?.places.flatMap(place => place.given ?? []) ?? [];
  const clashes = (a: Group, b: Group, shift: number) =>
    a.members.some(one =>
      b.members.some(two => {
        const [from, to] = [
          Math.max(one.at, two.at + shift),
          Math.min(one.at + pieces[one.lesson]!.duration, two.at + shift + pieces[two.lesson]!.duration),
        ];
        const held = new Set(from < to ? given(one.lesson) : []);
        return given(two.lesson).some(resource => held.has(resource));
      }),
    );
  /** Lets the second begin so long after the first. */
  const join = (first: number, second: number, after: number) => {
    const [a, b] = [groupOf(first), groupOf(second)];
    const shift = atOf(first) + after - atOf(second);
    if (a === b || clashes(a, b, shift)) return;
    const together = [...a.members, ...b.members.map(({ lesson, at }) => ({ lesson, at: at + shift }))];
    const least = Math.min(...together.map(one => one.at));
    const merged = { members: together.map(({ lesson, at }) => ({ lesson, at: at - least })) };
    for (const { lesson } of merged.members) groups[lesson] = merged;
  };
  const one = (event: number) => ofEvent[event]?.[0] as number;
  for (const rule of constraints) {
    if (rule.kind === 'same' && rule.hard && rule.what === 'start')
      for (const event of rule.events.slice(1)) join(one(rule.events[0] as number), one(event), 0);
    if (rule.kind === 'link') for (const set of rule.sets) linked(set, ofEvent, pieces, join);
  }
  for (const rule of constraints) {
    if (rule.kind !== 'sequence' || !rule.hard || rule.how !== 'consecutive') continue;
    const [first, second] = rule.events.map(one);
    if (first !== undefined && second !== undefined) join(first, second, pieces[first]?.duration ?? 1);
  }
  return numbered(groups, pieces.length);
}

function linked(
  set: readonly number[],
  ofEvent: readonly (readonly number[])[],
  pieces: readonly Piece[],
  join: (a: number, b: number, after: number) => void,
): void {
  const durations = (event: number) => (ofEvent[event] ?? []).map(lesson => pieces[lesson]?.duration).join();
  const [leader, ...others] = set;
  if (leader === undefined) return;
  for (const event of others.filter(other => durations(other) === durations(leader))) {
    ofEvent[leader]?.forEach((lesson, i) => {
      join(lesson, ofEvent[event]?.[i] as number, 0);
    });
  }
}

function numbered(groups: readonly Group[], lessons: number): Blocks {
  const blockOf = new Int32Array(lessons);
  const offset = new Int32Array(lessons);
  const members = [...new Set(groups)].map((group, block) =>
    group.members.map(({ lesson, at }) => {
      blockOf[lesson] = block;
      offset[lesson] = at;
      return lesson;
    }),
  );
  return { count: members.length, blockOf, offset, members };
}
