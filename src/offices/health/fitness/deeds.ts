import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { homeroom, pupil } from '#offices/roster/index.ts';
import {
  count,
  type Desk,
  date,
  defineVerb,
  fetchRow,
  file,
  insert,
  insertAll,
  note,
  ref,
  row,
  rows,
  step,
  updateAll,
} from '#register/index.ts';
import { SCHOOL } from '../codes.ts';
import { notAhead, ownPupil } from '../own.ts';
import { says } from '../refusals.ts';
import { type FitnessRow, fitnessTest, itemFields } from './fitnessTest.ts';
import { type ClassLine, readClass } from './readClass.ts';
import { scored, throughGrade } from './score.ts';

const { fields } = fitnessTest;
const blankItems = Object.fromEntries(Object.keys(itemFields).map(item => [item, null])) as Readonly<Record<keyof typeof itemFields, null>>;
const measures = { heightCm: fields.heightCm, weightKg: fields.weightKg, ...itemFields };

/** The grade of a class counted through, or the refusal of one without tables. */
async function gradeOf(desk: Desk, id: string | null): Promise<Result<number>> {
  const room = id === null ? null : await row(desk, homeroom, id);
  const grade = room === null ? null : throughGrade(room.stage, room.grade);
  return grade === null ? refuse(says.noGrade({ room: room?.name ?? '' }, 'homeroom')) : ok(grade);
}

/** Records the test of one pupil, scored at once. */
export const recordFitness = defineVerb({
  name: 'health.recordFitness',
  label: '登记体质测试',
  by: SCHOOL,
  within: ['pupil.organisation', 'pupil.homeroom'],
  on: { register: 'fitnessTest' },
  input: { pupil: fields.pupil, testYear: fields.testYear, testedOn: fields.testedOn, ...measures },
  async run(desk, input) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    const passed = notAhead(desk, '测试日期', input.testedOn, 'testedOn');
    if (!passed.ok) return passed;
    const { organisation, homeroom: room, sex } = child.value;
    const grade = await gradeOf(desk, room);
    if (!grade.ok) return grade;
    const values = { ...input, organisation, homeroom: room, sex, grade: grade.value };
    const { total, fitnessLevel, missing } = scored(values);
    const added = await insert(desk, fitnessTest, { ...values, total, fitnessLevel, exemptBecause: null } as FitnessRow);
    return added.ok ? ok({ row: added.value.id, total, fitnessLevel, missing }) : added;
  },
});

/** Records that a pupil is exempt (免予执行): injured, ill or disabled. */
export const exemptFitness = defineVerb({
  name: 'health.exemptFitness',
  label: '登记免予执行',
  by: SCHOOL,
  within: ['pupil.organisation', 'pupil.homeroom'],
  on: { register: 'fitnessTest' },
  input: { pupil: fields.pupil, testYear: fields.testYear, exemptBecause: note('免测事由', { longest: 500 }) },
  async run(desk, input) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    const { organisation, homeroom: room, sex } = child.value;
    const grade = await gradeOf(desk, room);
    if (!grade.ok) return grade;
    const blank = { ...blankItems, heightCm: null, weightKg: null, total: null, fitnessLevel: null, testedOn: desk.today };
    const values = { ...input, ...blank, organisation, homeroom: room, sex, grade: grade.value };
    const added = await insert(desk, fitnessTest, values as FitnessRow, 'exempted');
    return added.ok ? ok({ row: added.value.id }) : added;
  },
});

/** Empties the measures of a test whose time is over; total and level stay for the sums. */
export const emptyTest = defineVerb({
  name: 'health.emptyTest',
  label: '清空测试成绩',
  by: SCHOOL,
  within: ['row.organisation'],
  on: { register: 'fitnessTest', row: 'row', step: 'emptyTest' },
  input: { row: ref('fitnessTest', '体质测试'), version: count('版次') },
  async run(desk, { row: id, version }) {
    const found = await fetchRow(desk, fitnessTest, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const blank = { ...blankItems, heightCm: null, weightKg: null, exemptBecause: null };
    const done = await step(desk, fitnessTest, { ...found.value, version }, 'emptyTest', blank);
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});

type Child = { readonly id: string; readonly name: string | null; readonly number: string | null; readonly sex: 'male' | 'female' };

/** The pupil of a class that a line names, by number or by name. */
function childOf(line: ClassLine, children: readonly Child[]): Child | Problem {
  const byNumber = line.number === null ? [] : children.filter(one => one.number?.endsWith(line.number!.replace(/^[GLJ]/, '')));
  const found = byNumber.length > 0 ? byNumber : children.filter(one => line.name !== null && one.name === line.name);
  const name = line.name ?? line.number ?? '';
  if (found.length === 1) return found[0]!;
  return found.length === 0 ? says.nobodyThere({ line: line.line, name }) : says.twoOfName({ line: line.line, name });
}

/** Brings a class's results from a workbook: every pupil scored, a former test of the same year put right; all lines or none. */
export const importFitness = defineVerb({
  name: 'health.importFitness',
  label: '导入班级体质测试',
  by: SCHOOL,
  within: ['homeroom.organisation', 'homeroom'],
  on: { register: 'fitnessTest' },
  input: { homeroom: ref('homeroom', '班级'), testYear: fields.testYear, testedOn: date('测试日期'), workbook: file('成绩表') },
  async prepare(read, { workbook }): Promise<Result<readonly ClassLine[]>> {
    const bytes = await read(async desk => (await desk.store.file(workbook))?.read());
    return bytes === undefined ? refuse(says.fileGone({}, 'workbook')) : readClass(bytes, '成绩表.xlsx');
  },
  async run(desk, { homeroom: roomId, testYear, testedOn }, lines) {
    const room = await fetchRow(desk, homeroom, roomId);
    if (!room.ok) return room;
    const { organisation } = room.value;
    if (organisation !== desk.actor.organisation) return refuse(says.notYourClass({}, 'homeroom'));
    const passed = notAhead(desk, '测试日期', testedOn, 'testedOn');
    if (!passed.ok) return passed;
    const grade = await gradeOf(desk, roomId);
    if (!grade.ok) return grade;
    const children = (await rows(desk, pupil, { where: { organisation, homeroom: roomId, state: 'enrolled' } })).map(one => ({
      id: one.id,
      name: one.name,
      number: one.studentNumber ?? one.idNumber,
      sex: one.sex,
    }));
    const named = lines.map(line => [line, childOf(line, children)] as const);
    const wrong = named.flatMap(([, one]) => ('code' in one ? [one] : []));
    if (wrong.length > 0) return refuse(...wrong.slice(0, 30));
    const tests = named.map(([line, one]) => {
      const child = one as Child;
      const own = { ...blankItems, heightCm: null, weightKg: null, ...line.results };
      const values = { ...own, organisation, pupil: child.id, homeroom: roomId, testYear, grade: grade.value, sex: child.sex, testedOn };
      const { total, fitnessLevel } = scored(values);
      return { ...values, total, fitnessLevel, exemptBecause: null } as FitnessRow;
    });
    return saveTests(desk, tests);
  },
});

/** Writes tests, those of pupils who were tested in the same year over the former ones. */
async function saveTests(desk: Desk, tests: readonly FitnessRow[]) {
  const where = { testYear: tests[0]?.testYear ?? 0, pupil: tests.map(one => one.pupil) };
  const before = new Map((await rows(desk, fitnessTest, { where })).map(one => [one.pupil, one]));
  const changes = tests.flatMap(one => {
    const old = before.get(one.pupil);
    return old === undefined ? [] : [{ row: old, changes: one, state: 'tested' }];
  });
  const changed = await updateAll(desk, fitnessTest, changes);
  if (!changed.ok) return changed;
  const added = await insertAll(
    desk,
    fitnessTest,
    tests.filter(one => !before.has(one.pupil)),
  );
  if (!added.ok) return added;
  const incomplete = tests.filter(one => one.total === null).length;
  return ok({ added: added.value.length, changed: changes.length, incomplete });
}

export const fitnessDeeds = [importFitness, recordFitness, exemptFitness, emptyTest];
