import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, randomOf } from '#kernel/random.ts';
import { applyMoves, changeChoice } from './change.ts';
import type { SectionProblem, Student } from './problem.ts';
import { readChoices } from './readChoices.ts';
import { type Sectioning, sectionStudents } from './solve.ts';
import { verifySections } from './verify.ts';

const now = () => performance.now() / 1000;
const others = ['化学', '生物', '政治', '地理'];

/** Invented students of the twelve combinations, from a seed. */
function studentsOf(seed: number, count: number): readonly Student[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i) => {
    const first = random.next() < 0.6 ? '物理' : '历史';
    const [a, b] = shuffled(random, others);
    return {
      id: `S${i + 1}`,
      courses: [first, a!, b!],
      sex: random.next() < 0.5 ? ('male' as const) : ('female' as const),
      formerClass: `高一${1 + random.below(Math.ceil(count / 45))}班`,
      score: Math.round(400 + 200 * random.next()),
    };
  });
}

function shuffled(random: Random, values: readonly string[]): string[] {
  const list = [...values];
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

const problemOf = (students: readonly Student[], more: Partial<SectionProblem> = {}): SectionProblem => ({
  students,
  way: 'all',
  most: 50,
  blocks: 3,
  rooms: null,
  teachers: {},
  packages: null,
  ...more,
});

async function sectioned(problem: SectionProblem): Promise<Sectioning> {
  const result = await sectionStudents(problem, { seconds: 30, now, steps: 4000 });
  assert.ok(result.ok && result.value !== null);
  return result.value;
}

test('every student takes every chosen course, each in a block of its own, in as few sections as counting allows', async () => {
  const problem = problemOf(studentsOf(1, 240));
  const found = await sectioned(problem);
  assert.deepEqual(verifySections(problem, found), []);
  const takers = Map.groupBy(
    problem.students.flatMap(student => student.courses),
    course => course,
  );
  const least = [...takers.values()].reduce((sum, who) => sum + Math.ceil(who.length / problem.most), 0);
  assert.deepEqual([found.refused, found.isProved, found.bound], [[], true, found.total]);
  assert.ok(found.total >= least);
});

test('the fewest sections are those that trying everything finds', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const students = studentsOf(seed, 7).map(student => ({ ...student, courses: student.courses.slice(0, 2) }));
    const problem = problemOf(students, { most: 2, blocks: 2 });
    assert.equal((await sectioned(problem)).total, byTrying(problem), `seed ${seed}`);
  }
});

/** Fewest sections over every order of two blocks of every student. */
function byTrying({ students, most }: SectionProblem): number {
  let best = Number.POSITIVE_INFINITY;
  for (let orders = 0; orders < 2 ** students.length; orders++) {
    const sizes = new Map<string, number>();
    for (const [i, { courses }] of students.entries())
      for (const [place, course] of courses.entries()) {
        const key = `${course} ${place ^ ((orders >> i) & 1)}`;
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
      }
    best = Math.min(
      best,
      [...sizes.values()].reduce((sum, size) => sum + Math.ceil(size / most), 0),
    );
  }
  return best;
}

test('where rooms or teachers do not suffice, the fewest choices are refused, and by name', async () => {
  const students = studentsOf(3, 60);
  const tight = problemOf(students, { most: 20, rooms: 3 });
  const found = await sectioned(tight);
  assert.deepEqual(verifySections(tight, found), []);
  assert.ok(found.refused.length > 0 && found.refused.length < 60);
  const taught = problemOf(students, { most: 20, teachers: { 化学: 0 } });
  const without = await sectioned(taught);
  assert.deepEqual(
    without.refused.map(one => students[one]!.id),
    students.filter(student => student.courses.includes('化学')).map(student => student.id),
  );
});

test('in classes that share two courses only the third is walked to', async () => {
  const problem = problemOf(studentsOf(5, 300), { way: 'twoFixed', rooms: 12 });
  const found = await sectioned(problem);
  assert.deepEqual(verifySections(problem, found), []);
  assert.equal(found.refused.length, 0);
  assert.ok(found.total >= 6);
});

test('of packages the most wanted are offered, and whoever wants another is named', async () => {
  const students = [...studentsOf(7, 100).map(student => ({ ...student, courses: ['物理', '化学', '生物'] })), ...studentsOf(8, 30)].map(
    (student, i) => ({ ...student, id: `T${i}` }),
  );
  const problem = problemOf(students, { way: 'packages', packages: 2 });
  const found = await sectioned(problem);
  assert.deepEqual(verifySections(problem, found), []);
  assert.ok(found.refused.length > 0);
  assert.ok(found.groups.some(group => group.kind === ['物理', '化学', '生物'].sort().join('、')));
});

test('sections of a course are like each other in size, sexes and scores', async () => {
  const problem = problemOf(studentsOf(9, 400), { most: 45 });
  const { groups } = await sectioned(problem);
  const pools = Map.groupBy(groups, group => `${group.course} ${group.block}`);
  const gaps = [...pools.values()]
    .map(own => own.map(group => group.students.length))
    .map(sizes => Math.max(...sizes) - Math.min(...sizes));
  assert.ok(gaps.every(gap => gap <= 1));
  const males = (group: (typeof groups)[number]) =>
    group.students.filter(one => problem.students[one]!.sex === 'male').length / group.students.length;
  const spreads = [...pools.values()].filter(own => own.length > 1).map(own => Math.max(...own.map(males)) - Math.min(...own.map(males)));
  assert.ok(
    spreads.every(spread => spread < 0.15),
    spreads.join(),
  );
});

test('the same seed and steps give the same classes', async () => {
  const problem = problemOf(studentsOf(11, 150));
  assert.deepEqual((await sectioned(problem)).groups, (await sectioned(problem)).groups);
});

test('a late change finds a place at once, moving as few others as it can', async () => {
  const problem = problemOf(studentsOf(13, 400), { most: 48 });
  const found = await sectioned(problem);
  const random = randomOf(4);
  const moved: number[] = [];
  let longest = 0;
  for (let i = 0; i < 60; i++) {
    const student = random.below(400);
    const courses = [problem.students[student]!.courses[0]!, ...shuffled(random, others).slice(0, 2)];
    const began = now();
    const moves = changeChoice(problem, found, student, courses);
    longest = Math.max(longest, now() - began);
    if (moves === null) continue;
    moved.push(moves.length - 1);
    const after = applyMoves(found, moves);
    const changed = { ...problem, students: problem.students.map((one, at) => (at === student ? { ...one, courses } : one)) };
    assert.deepEqual(verifySections(changed, after), []);
  }
  assert.ok(moved.length >= 50, `${moved.length} of 60 placed`);
  assert.ok(moved.some(others => others === 0));
  assert.ok(longest < 0.2, `${longest} s`);
});

test('the second count sees what is wrong', async () => {
  const problem = problemOf(studentsOf(15, 60), { most: 20 });
  const found = await sectioned(problem);
  const [first] = found.groups;
  const without = { ...found, groups: found.groups.map((group, i) => (i === 0 ? { ...group, students: group.students.slice(1) } : group)) };
  assert.match(verifySections(problem, without).join(), /lists differ/);
  assert.match(verifySections({ ...problem, most: first!.students.length - 1 }, found).join(), / of /);
  assert.match(verifySections({ ...problem, rooms: 1 }, found).join(), /rooms of 1/);
  assert.match(verifySections({ ...problem, teachers: { [first!.course!]: 0 } }, found).join(), /teachers of 0/);
  const students = problem.students.map((student, i) => (i === 0 ? { ...student, courses: ['物理', '体育', '音乐'] } : student));
  assert.match(verifySections({ ...problem, students }, found).join(), /S1: has/);
});

test('a table of choices is read as schools write it, and what is wrong is told by line', () => {
  const read = readChoices('\uFEFF学号,选科,性别,班级,总分\nA1,物化生,男,高一1班,512\nA2,历史、政治、地理,女,高一2班,\n');
  assert.ok(read.ok);
  assert.deepEqual(read.value, [
    { id: 'A1', courses: ['物理', '化学', '生物'], sex: 'male', formerClass: '高一1班', score: 512 },
    { id: 'A2', courses: ['历史', '政治', '地理'], sex: 'female', formerClass: '高一2班' },
  ]);
  const codes = (text: string) => {
    const result = readChoices(text);
    return result.ok ? [] : result.problems.map(problem => problem.code);
  };
  assert.deepEqual(codes(''), ['sectioning.file.empty']);
  assert.deepEqual(codes('名,科\na,b'), ['sectioning.file.noColumn']);
  assert.deepEqual(codes('student,combo\nA1,\nA2,物化Q\n'), ['sectioning.file.badRow']);
});

test('choices that cannot be are refused before anything is solved', async () => {
  const result = await sectionStudents(
    problemOf(
      [
        { id: 'a', courses: ['物理', '物理', '化学'] },
        { id: 'a', courses: [] },
      ],
      { most: 0 },
    ),
    { seconds: 1, now },
  );
  assert.ok(!result.ok);
  assert.deepEqual([...new Set(result.problems.map(problem => problem.code))].toSorted(), [
    'sectioning.badChoice',
    'sectioning.badNumber',
    'sectioning.twice',
  ]);
});
