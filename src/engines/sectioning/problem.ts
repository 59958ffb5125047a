import { type Problem, problems } from '#kernel/problem.ts';

/** A student with the courses that were chosen: the first-choice subject (物理 or 历史) first, then the others; a course of a level is a course of its own. */
export interface Student {
  readonly id: string;
  readonly courses: readonly string[];
  readonly sex?: 'male' | 'female';
  /** The class of before; classmates stay together where nothing speaks against it. */
  readonly formerClass?: string;
  /** Any one figure of achievement; sections are given like means. */
  readonly score?: number;
}

/**
 * How students walk: `packages` 小走班, only some combinations are offered and a class keeps all its courses; `twoFixed` 中走班 (定二走一), a class shares the
 * first choice and one more, the third course is walked to in one block; `all` 大走班, every chosen course is walked to, each in a block of its own.
 */
export type Way = 'packages' | 'twoFixed' | 'all';

export interface SectionProblem {
  readonly students: readonly Student[];
  readonly way: Way;
  /** Students in a class or section at most. */
  readonly most: number;
  /** Blocks of the week in which all walk at once; of the way `all`. */
  readonly blocks: number;
  /** Rooms at one time: sections of a block at most, or classes; null: enough. */
  readonly rooms: number | null;
  /** Sections of a course at one time at most, by its teachers; enough where nothing is said. */
  readonly teachers: Readonly<Record<string, number>>;
  /** Combinations offered at most, of the way `packages`; null: all that are chosen. */
  readonly packages: number | null;
}

const says = problems('sectioning', {
  noStudent: { zh: '没有学生。请至少给出一名选了科目的学生。', en: 'There is no student. Give at least one with courses chosen.' },
  twice: { zh: '“{id}”出现两次。每名学生只能有一行。', en: '“{id}” stands twice. Each student has one row.' },
  badChoice: {
    zh: '“{id}”的选科“{choice}”不对：要有 {least} 到 {most} 门不重复的科目。',
    en: 'The choice “{choice}” of “{id}” is wrong: it should hold {least} to {most} different courses.',
  },
  badNumber: {
    zh: '{field} 应为不小于 {least} 的整数，现为“{value}”。',
    en: '{field} should be a whole number of at least {least}; it is “{value}”.',
  },
});

/** Everything that is wrong with a problem, none where it can be solved. */
export function checkSectionProblem({ students, way, most, blocks, rooms, packages }: SectionProblem): readonly Problem[] {
  const found: Problem[] = [];
  if (students.length === 0) found.push(says.noStudent({}));
  const seen = new Set<string>();
  const [fewest, top] = way === 'twoFixed' ? [3, 3] : [1, way === 'all' ? blocks : 12];
  for (const { id, courses } of students) {
    if (seen.has(id)) found.push(says.twice({ id }));
    seen.add(id);
    const right = courses.length >= fewest && courses.length <= top && new Set(courses).size === courses.length;
    if (!right) found.push(says.badChoice({ id, choice: courses.join('、'), least: fewest, most: top }));
  }
  const whole = (field: string, value: number | null, least: number) => {
    if (value !== null && !(Number.isInteger(value) && value >= least)) found.push(says.badNumber({ field, least, value }));
  };
  whole('most', most, 1);
  whole('blocks', blocks, 1);
  whole('rooms', rooms, 1);
  whole('packages', packages, 1);
  return found.slice(0, 50);
}

/** Students of the same courses, by a key of the courses in their order. */
export const byChoice = (students: readonly Student[]): ReadonlyMap<string, readonly number[]> =>
  Map.groupBy(students.keys(), i => JSON.stringify(students[i]!.courses));
