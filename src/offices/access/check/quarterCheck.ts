import { addDays } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/problem.ts';
import { pupilsOn } from '#offices/roster/index.ts';
import { code, count, date, defineRegister, defineVerb, insert, note, optional, ref, text } from '#register/index.ts';
import { FILES, issueGrades, KEEPS, READS } from '../codes.ts';
import { notAhead } from '../own.ts';
import { loop } from '../patterns.ts';
import { says } from '../refusals.ts';

/** A quarterly check of the county at a school: heads counted against the roster of that day. What was found is put right in the loop of issues. */
export const quarterCheck = defineRegister({
  name: 'quarterCheck',
  label: '季度核查',
  scope: 'organisation',
  key: ['organisation', 'checkedOn'],
  title: ['organisation', 'checkedOn'],
  columns: ['organisation', 'checkedOn', 'rosterPupils', 'presentPupils', 'explainedPupils', 'unexplainedPupils'],
  fields: {
    organisation: ref('organisation', '受检学校'),
    checkedOn: date('核查日期'),
    checkers: text('核查人员', { longest: 80 }),
    rosterPupils: count('在籍学生数', { unit: '人' }),
    presentPupils: count('清点到校人数', { unit: '人' }),
    explainedPupils: count('有据未到人数', { unit: '人' }),
    unexplainedPupils: count('去向不明人数', { unit: '人' }),
    finding: optional(note('核查情况', { longest: 2000 })),
  },
  rules: [],
  workflow: {},
  readBy: [...READS, ...FILES],
  readAllBy: READS,
});

/** Enters a check. The number on the roster is counted by the program; where somebody is unaccounted for, or something is wrong, the issue is raised at once. */
export const checkSchool = defineVerb({
  name: 'access.checkSchool',
  label: '登记季度核查',
  by: KEEPS,
  on: { register: 'quarterCheck' },
  input: {
    organisation: quarterCheck.fields.organisation,
    checkedOn: quarterCheck.fields.checkedOn,
    checkers: quarterCheck.fields.checkers,
    presentPupils: quarterCheck.fields.presentPupils,
    explainedPupils: quarterCheck.fields.explainedPupils,
    finding: quarterCheck.fields.finding,
    issueSubject: optional(text('发现的问题', { longest: 120 })),
    grade: optional(code('问题等级', issueGrades)),
    deadline: optional(date('整改期限')),
  },
  async run(desk, { issueSubject, grade, deadline, ...input }) {
    const passed = notAhead(desk, '核查日期', input.checkedOn, 'checkedOn');
    if (!passed.ok) return passed;
    const rosterPupils = (await pupilsOn(desk, input.checkedOn)).get(input.organisation) ?? 0;
    const unexplainedPupils = rosterPupils - input.presentPupils - input.explainedPupils;
    if (unexplainedPupils < 0)
      return refuse(says.moreThanRoster({ present: input.presentPupils + input.explainedPupils, roster: rosterPupils }, 'presentPupils'));
    const added = await insert(desk, quarterCheck, { ...input, rosterPupils, unexplainedPupils });
    if (!added.ok) return added;
    const told = { quarterCheck: added.value.id, rosterPupils, unexplainedPupils, issue: null as string | null };
    if (issueSubject === null && unexplainedPupils === 0) return ok(told);
    const raised = await loop.raise(desk, {
      organisation: input.organisation,
      subject: issueSubject ?? `${unexplainedPupils}名在籍学生去向不明`,
      detail: input.finding,
      grade: grade ?? 'weightyIssue',
      foundOn: input.checkedOn,
      deadline: deadline ?? addDays(desk.today, 15),
      responsible: null,
      quarterCheck: added.value.id,
    });
    return raised.ok ? ok({ ...told, issue: raised.value.id }) : raised;
  },
});
