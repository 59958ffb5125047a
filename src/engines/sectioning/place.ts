import { type Random, randomOf } from '#kernel/random.ts';
import type { SectionPlan } from './plan.ts';
import type { SectionProblem, Student } from './problem.ts';

/** A class or a teaching section with those who are in it. */
export interface Group {
  /** The course of a section; null for a class. */
  readonly course: string | null;
  /** The block of a section, counted from 0; null for a class. */
  readonly block: number | null;
  /** The courses that a class shares; null for a section. */
  readonly kind: string | null;
  /** Counted from 1 among its like. */
  readonly number: number;
  /** Indices of students. */
  readonly students: number[];
}

export interface Placement {
  readonly groups: readonly Group[];
  /** The groups of each student, none for one whose choice is refused. */
  readonly of: readonly (readonly number[])[];
  readonly refused: readonly number[];
}

/** Who goes which way and into which section: like students are dealt out in turn, then exchanged while that makes sections more even and keeps more classmates together. */
export function placeStudents(
  problem: SectionProblem,
  plan: SectionPlan,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Placement {
  const { students } = problem;
  const random = randomOf(seed);
  const way = new Map<number, SectionPlan['flows'][number]>();
  const left = new Map<readonly number[], number[]>();
  const waiting = (who: readonly number[]) => {
    const key = [...plan.flows, ...plan.refused].find(one => one.students[0] === who[0])?.students ?? who;
    const known = left.get(key) ?? inTurn(students, who);
    left.set(key, known);
    return known;
  };
  for (const flow of plan.flows) for (const one of waiting(flow.students).splice(0, flow.count)) way.set(one, flow);
  const groups: Group[] = [
    ...plan.classes.flatMap(({ kind, count }) => many(count, number => ({ course: null, block: null, kind, number, students: [] }))),
    ...plan.sections.flatMap(({ course, block, count }) => many(count, number => ({ course, block, kind: null, number, students: [] }))),
  ];
  const alike = Map.groupBy(groups, group => poolOf(group.course, group.block, group.kind));
  const pools = [...alike].map(([key, own]) => ({
    groups: own,
    who: [...way].filter(([one, flow]) => poolsOf(students[one]!, flow).includes(key)).map(([one]) => one),
  }));
  for (const pool of pools) {
    deal(students, pool);
    even(students, pool.groups, random, steps);
  }
  const of = students.map((): number[] => []);
  for (const [i, group] of groups.entries()) for (const one of group.students) of[one]!.push(i);
  return { groups, of, refused: [...students.keys()].filter(one => !way.has(one)) };
}

const many = (count: number, make: (number: number) => Group) => Array.from({ length: count }, (_, i) => make(i + 1));
const poolOf = (course: string | null, block: number | null, kind: string | null) => JSON.stringify([course, block, kind]);

function poolsOf({ courses }: Student, { places, kind }: SectionPlan['flows'][number]): readonly string[] {
  const walked = places.flatMap((place, i) => (place === 'home' ? [] : [poolOf(courses[i]!, place === 'walk' ? 0 : place, null)]));
  return kind === null ? walked : [poolOf(null, null, kind), ...walked];
}

/** Former classmates next to each other, then by sex and score, so that a stretch of the list is like any other. */
const inTurn = (students: readonly Student[], who: readonly number[]): number[] =>
  who.toSorted((a, b) => {
    const [one, other] = [students[a]!, students[b]!];
    return (
      (one.formerClass ?? '').localeCompare(other.formerClass ?? '') ||
      (one.sex ?? '').localeCompare(other.sex ?? '') ||
      (other.score ?? 0) - (one.score ?? 0) ||
      a - b
    );
  });

/** Even sizes; former classes stay in one piece as far as that allows. */
function deal(students: readonly Student[], { groups, who }: { readonly groups: readonly Group[]; readonly who: readonly number[] }): void {
  const [size, more] = [Math.floor(who.length / groups.length), who.length % groups.length];
  const list = inTurn(students, who);
  for (const [i, group] of groups.entries()) group.students.push(...list.splice(0, size + (i < more ? 1 : 0)));
}

interface Tally {
  readonly classmates: Map<string, number>;
  males: number;
  known: number;
  score: number;
  scored: number;
}

/** Exchanges two students of two sections while sexes and means come nearer to the whole's and no more classmates part. Takes `steps` trials. */
function even(students: readonly Student[], groups: readonly Group[], random: Random, steps: number): void {
  if (groups.length < 2) return;
  const tallies = groups.map(group => tallyOf(students, group.students));
  const whole = tallyOf(
    students,
    groups.flatMap(group => group.students),
  );
  const [share, mean] = [whole.known === 0 ? 0 : whole.males / whole.known, whole.scored === 0 ? 0 : whole.score / whole.scored];
  const scores = students.flatMap(student => student.score ?? []);
  const spread =
    scores.length === 0 ? 1 : Math.max(1e-9, Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length));
  const cost = (tally: Tally) => (tally.males - share * tally.known) ** 2 + ((tally.score - mean * tally.scored) / spread) ** 2 / 4;
  for (let step = 0; step < steps; step++) {
    const a = random.below(groups.length);
    const b = (a + 1 + random.below(groups.length - 1)) % groups.length;
    const [from, to] = [groups[a]!.students, groups[b]!.students];
    if (from.length === 0 || to.length === 0) continue;
    const [i, j] = [random.below(from.length), random.below(to.length)];
    const [one, other] = [students[from[i]!]!, students[to[j]!]!];
    const [x, y] = [tallies[a]!, tallies[b]!];
    const before = cost(x) + cost(y);
    const mates =
      gain(y, one) -
      gain(x, one, 1) +
      gain(x, other) -
      gain(y, other, 1) -
      (one.formerClass !== undefined && one.formerClass === other.formerClass ? 2 : 0);
    count(x, one, -1);
    count(x, other, 1);
    count(y, other, -1);
    count(y, one, 1);
    if (cost(x) + cost(y) - mates * 0.5 < before - 1e-9) {
      [from[i], to[j]] = [to[j]!, from[i]!];
      continue;
    }
    count(x, one, 1);
    count(x, other, -1);
    count(y, other, 1);
    count(y, one, -1);
  }
}

/** Former classmates that a student has in a section. */
const gain = (tally: Tally, { formerClass }: Student, self = 0) =>
  formerClass === undefined ? 0 : (tally.classmates.get(formerClass) ?? 0) - self;

function tallyOf(students: readonly Student[], who: readonly number[]): Tally {
  const tally: Tally = { classmates: new Map(), males: 0, known: 0, score: 0, scored: 0 };
  for (const one of who) count(tally, students[one]!, 1);
  return tally;
}

function count(tally: Tally, { sex, score, formerClass }: Student, sign: 1 | -1): void {
  if (sex !== undefined) {
    tally.known += sign;
    if (sex === 'male') tally.males += sign;
  }
  if (score !== undefined) {
    tally.scored += sign;
    tally.score += sign * score;
  }
  if (formerClass !== undefined) tally.classmates.set(formerClass, (tally.classmates.get(formerClass) ?? 0) + sign);
}
