import { arrangements } from './all.ts';
import type { Placement } from './place.ts';
import type { SectionProblem } from './problem.ts';

/** One student who changes sections: the groups left and the groups entered. */
export interface Move {
  readonly student: number;
  readonly leaves: readonly number[];
  readonly enters: readonly number[];
}

/** At most so many others may have to move for one. */
const MOST_OTHERS = 2;

/**
 * A late change of choice (way `all`): the student's new sections with the fewest others moved, none of whose courses change; null where neither
 * an open place nor a chain of two others makes room. The first move is the student's own.
 */
export function changeChoice(
  problem: SectionProblem,
  placement: Placement,
  student: number,
  courses: readonly string[],
): readonly Move[] | null {
  const { groups, of } = placement;
  const sizes = groups.map(group => group.students.length);
  for (const i of of[student]!) sizes[i]!--;
  const search = new Search(problem, placement, sizes);
  for (let others = 0; others <= MOST_OTHERS; others++) {
    const found = search.seat(student, courses, others, new Set([student]));
    if (found !== null) return found;
  }
  return null;
}

class Search {
  readonly problem: SectionProblem;
  readonly placement: Placement;
  readonly sizes: number[];
  /** Course and block -> its sections. */
  readonly sections: ReadonlyMap<string, readonly number[]>;

  constructor(problem: SectionProblem, placement: Placement, sizes: number[]) {
    this.problem = problem;
    this.placement = placement;
    this.sizes = sizes;
    this.sections = Map.groupBy(placement.groups.keys(), i => JSON.stringify([placement.groups[i]!.course, placement.groups[i]!.block]));
  }

  /** Seats a student in every course; where exactly one section lacks a place, one of those in it may move away, if `others` allows. */
  seat(student: number, courses: readonly string[], others: number, moved: ReadonlySet<number>): readonly Move[] | null {
    const own = this.placement.of[student]!;
    for (const blocks of this.ways(student, courses)) {
      const wanted = blocks.map((block, i) => this.roomiest(courses[i]!, block, own));
      if (wanted.includes(-1)) continue;
      const full = wanted.filter(i => !own.includes(i) && this.sizes[i]! >= this.problem.most);
      const move: Move = { student, leaves: own.filter(i => !wanted.includes(i)), enters: wanted.filter(i => !own.includes(i)) };
      if (full.length === 0) return [move];
      if (full.length > 1 || others === 0) continue;
      const chain = this.clear(full[0]!, move, others, moved);
      if (chain !== null) return [move, ...chain];
    }
    return null;
  }

  /** Moves somebody out of a full section, while the one who comes holds the other places of `move`. */
  private clear(section: number, move: Move, others: number, moved: ReadonlySet<number>): readonly Move[] | null {
    for (const i of move.enters) this.sizes[i]!++;
    try {
      for (const one of this.placement.groups[section]!.students) {
        if (moved.has(one)) continue;
        for (const i of this.placement.of[one]!) this.sizes[i]!--;
        const found = this.seat(one, this.problem.students[one]!.courses, others - 1, new Set([...moved, one]));
        for (const i of this.placement.of[one]!) this.sizes[i]!++;
        if (found !== null && found[0]!.leaves.includes(section)) return found;
      }
      return null;
    } finally {
      for (const i of move.enters) this.sizes[i]!--;
    }
  }

  /** Orders of blocks, those that keep most of the present sections first. */
  private ways(student: number, courses: readonly string[]): readonly (readonly number[])[] {
    const now = new Map(this.placement.of[student]!.map(i => [this.placement.groups[i]!.course, this.placement.groups[i]!.block]));
    const kept = (blocks: readonly number[]) => blocks.filter((block, i) => now.get(courses[i]!) === block).length;
    return arrangements(courses.length, this.problem.blocks).toSorted((a, b) => kept(b) - kept(a));
  }

  /** The section of a course in a block that the student is in already, else the one with most room; -1 where there is none. */
  private roomiest(course: string, block: number, own: readonly number[]): number {
    const all = this.sections.get(JSON.stringify([course, block])) ?? [];
    const kept = all.find(i => own.includes(i) && this.sizes[i]! < this.problem.most);
    return kept ?? all.toSorted((a, b) => this.sizes[a]! - this.sizes[b]!)[0] ?? -1;
  }
}

/** The placement after moves; the groups are new, the old one stays as it was. */
export function applyMoves(placement: Placement, moves: readonly Move[]): Placement {
  const groups = placement.groups.map(group => ({ ...group, students: [...group.students] }));
  const of = placement.of.map(own => [...own]);
  for (const { student, leaves, enters } of moves) {
    for (const i of leaves) groups[i]!.students.splice(groups[i]!.students.indexOf(student), 1);
    for (const i of enters) groups[i]!.students.push(student);
    of[student] = [...of[student]!.filter(i => !leaves.includes(i)), ...enters];
  }
  return { groups, of, refused: placement.refused.filter(one => !moves.some(move => move.student === one)) };
}
