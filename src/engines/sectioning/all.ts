import { Program, type Terms } from '../integer/index.ts';
import type { Flow, SectionPlan } from './plan.ts';
import { byChoice, type SectionProblem } from './problem.ts';
import { inOrder, type StageOptions } from './stages.ts';

/** Every way to take so many courses in different blocks, as lists of blocks. */
export function arrangements(courses: number, blocks: number): readonly (readonly number[])[] {
  if (courses === 0) return [[]];
  return arrangements(courses - 1, blocks).flatMap(taken =>
    Array.from({ length: blocks }, (_, block) => block)
      .filter(block => !taken.includes(block))
      .map(block => [...taken, block]),
  );
}

/**
 * 大走班 as a program over choices, not students: how many of each choice take their courses in which order of blocks, and how many sections
 * each course has in each block. Fewest choices refused, then fewest sections, then fewest rooms at one time, then even sizes.
 */
export async function planAll(problem: SectionProblem, options: StageOptions): Promise<SectionPlan | null> {
  const { students, most, blocks, rooms, teachers } = problem;
  const program = new Program();
  const choices = [...byChoice(students).values()];
  const courses = [...new Set(students.flatMap(student => student.courses))];
  const open = new Map(
    courses.flatMap(course =>
      Array.from({ length: blocks }, (_, block) => [keyOf(course, block), program.column(0, teachers[course])] as const),
    ),
  );
  const load = new Map<string, number[]>([...open.keys()].map(key => [key, []]));
  const refused = choices.map(one => program.column(0, one.length));
  const flows = choices.flatMap((one, at) => {
    const own = students[one[0]!]!.courses;
    const ways = arrangements(own.length, blocks).map(places => ({ students: one, places, column: program.column(0, one.length) }));
    for (const { places, column } of ways) for (const [i, block] of places.entries()) load.get(keyOf(own[i]!, block))?.push(column);
    program.row([...ways.map(way => [way.column, 1] as const), [refused[at]!, 1]], one.length, one.length);
    return ways;
  });
  for (const [key, column] of open)
    program.row([...(load.get(key) ?? []).map(flow => [flow, 1] as const), [column, -most]], Number.NEGATIVE_INFINITY, 0);
  const inBlock = (block: number): Terms => courses.map(course => [open.get(keyOf(course, block))!, 1] as const);
  const peak = program.column(0, rooms ?? Number.POSITIVE_INFINITY);
  for (let block = 0; block < blocks; block++) program.row([...inBlock(block), [peak, -1]], Number.NEGATIVE_INFINITY, 0);
  for (let block = 1; block < blocks; block++)
    program.row([...inBlock(block), ...inBlock(block - 1).map(([column]) => [column, -1] as const)], Number.NEGATIVE_INFINITY, 0);
  writeFloors(program, problem, choices, refused, open);
  const each = (columns: readonly number[]): Terms => columns.map(column => [column, 1] as const);
  const sections = each([...open.values()]);
  const short = writeEvenness(program, problem, choices, open, load);
  const staged = await inOrder(
    program,
    [
      { terms: each(refused), isWhole: true },
      { terms: sections, isWhole: true },
      { terms: [[peak, 1]], isWhole: true },
      { terms: each(short), isWhole: false, enough: { within: students.length / 50, seconds: 3 } },
    ],
    options,
  );
  if (staged === null) return null;
  const { values, reached } = staged;
  const at = (column: number) => Math.round(values[column]!);
  return {
    flows: flows
      .map(({ students: who, places, column }): Flow => ({ students: who, places, kind: null, count: at(column) }))
      .filter(flow => flow.count > 0),
    sections: [...open].map(([key, column]) => ({ ...partsOf(key), count: at(column) })).filter(one => one.count > 0),
    classes: [],
    refused: choices.map((who, i) => ({ students: who, count: at(refused[i]!) })).filter(one => one.count > 0),
    total: sections.reduce((sum, [column]) => sum + at(column), 0),
    bound: reached[1]?.bound ?? 0,
    isProved: reached[1] !== undefined && reached[1].bound >= reached[1].value && reached[0]!.bound >= reached[0]!.value,
  };
}

/** Each course has at least as many sections as hold those who take it: what a relaxation does not see. */
function writeFloors(
  program: Program,
  { students, most, blocks }: SectionProblem,
  choices: readonly (readonly number[])[],
  refused: readonly number[],
  open: ReadonlyMap<string, number>,
): void {
  for (const course of new Set(students.flatMap(student => student.courses))) {
    const who = choices.flatMap((one, at) =>
      students[one[0]!]!.courses.includes(course) ? [{ count: one.length, refused: refused[at]! }] : [],
    );
    const all = who.reduce((sum, one) => sum + one.count, 0);
    const columns = Array.from({ length: blocks }, (_, block) => [open.get(keyOf(course, block))!, 1] as const);
    program.row([...columns, ...who.map(one => [one.refused, 1] as const)], Math.ceil(all / most), Number.POSITIVE_INFINITY);
  }
}

/** Columns that say by how many students the sections of a course in a block stay below the mean of the course. */
function writeEvenness(
  program: Program,
  { students, most }: SectionProblem,
  choices: readonly (readonly number[])[],
  open: ReadonlyMap<string, number>,
  load: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  return [...open].map(([key, column]) => {
    const { course } = partsOf(key);
    const all = choices.reduce((sum, one) => sum + (students[one[0]!]!.courses.includes(course) ? one.length : 0), 0);
    const short = program.column(0, Number.POSITIVE_INFINITY, false);
    const taken = (load.get(key) ?? []).map(flow => [flow, 1] as const);
    program.row([[short, 1], ...taken, [column, -all / Math.ceil(all / most)]], 0, Number.POSITIVE_INFINITY);
    return short;
  });
}

const keyOf = (course: string, block: number) => JSON.stringify([course, block]);
const partsOf = (key: string) => {
  const [course, block] = JSON.parse(key) as [string, number];
  return { course, block };
};
