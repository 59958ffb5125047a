import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  code,
  date,
  defineRegister,
  defineVerb,
  defineView,
  type FormLine,
  file,
  flag,
  group,
  insert,
  lined,
  list,
  note,
  optional,
  ref,
  rows,
  text,
} from '#register/index.ts';
import { driftGrades, driftItems, KEEPS, READS, SEES } from '../codes.ts';
import { says as refuses } from '../refusals.ts';
import { drift } from './loop.ts';

const says = problems('preschool', {
  itemUnchecked: { zh: '“{item}”还没有查，请逐项填写。', en: '“{item}” is not checked yet.' },
  deadlineNeeded: { zh: '发现了问题，请填写整改期限。', en: 'Something was found; give the deadline.' },
});

const marks = list(
  '检查结果',
  group('检查结果', {
    item: code('检查项', driftItems),
    isFound: flag('发现问题'),
    grade: optional(code('问题等级', driftGrades)),
    detail: optional(note('具体情况', { longest: 1000 })),
  }),
  { least: 1, most: 20 },
);

/** A check of one kindergarten, item by item. */
export const driftCheck = defineRegister({
  name: 'driftCheck',
  label: '小学化检查',
  scope: 'organisation',
  key: ['organisation', 'checkedOn'],
  title: ['organisation', 'checkedOn'],
  columns: ['organisation', 'checkedOn', 'checkers', 'summary'],
  fields: {
    organisation: ref('organisation', '受检园'),
    checkedOn: date('检查日期'),
    checkers: text('检查人员', { longest: 120 }),
    marks,
    proofs: list('佐证材料', file('佐证'), { most: 20 }),
    summary: optional(note('总体情况', { longest: 2000 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

/** The items to check, as lines of the form. */
export const driftLines = defineView({
  name: 'preschool.driftLines',
  label: '检查项',
  by: KEEPS,
  input: { organisation: optional(ref('organisation', '受检园')) },
  run: async () => ok(Object.values(driftItems).map((value): FormLine => ({ value, about: '', aboutEnglish: '' }))),
});

const { marks: _, ...plainFields } = driftCheck.fields;

/** A check on the spot: everything that was found becomes an issue of the loop in the same deed. */
export const checkDrift = defineVerb({
  name: 'preschool.checkDrift',
  label: '登记检查',
  by: KEEPS,
  on: { register: 'driftCheck' },
  input: {
    organisation: plainFields.organisation,
    checkedOn: plainFields.checkedOn,
    checkers: plainFields.checkers,
    marks: lined(marks, { view: 'preschool.driftLines', from: { organisation: 'organisation' }, part: 'item' }),
    deadline: optional(date('整改期限')),
    proofs: plainFields.proofs,
    summary: plainFields.summary,
  },
  async run(desk, { deadline, ...given }) {
    if (given.checkedOn > desk.today) return refuse(refuses.dayAhead({ label: '检查日期', day: given.checkedOn }, 'checkedOn'));
    const open = Object.entries(driftItems).filter(([item]) => !given.marks.some(mark => mark.item === item));
    if (open.length > 0) return refuse(...open.map(([, item]) => says.itemUnchecked({ item }, 'marks')));
    const found = given.marks.filter(mark => mark.isFound);
    if (found.length > 0 && deadline === null) return refuse(says.deadlineNeeded({}, 'deadline'));
    const added = await insert(desk, driftCheck, given);
    if (!added.ok) return added;
    for (const { item, grade, detail } of found) {
      const issue = {
        organisation: given.organisation,
        subject: driftItems[item],
        detail,
        grade: grade ?? 'ordinaryDrift',
        foundOn: given.checkedOn,
        deadline,
        responsible: null,
        driftCheck: added.value.id,
      };
      const raised = await drift.raise(desk, issue);
      if (!raised.ok) return raised;
    }
    return ok({ row: added.value.id, version: added.value.version, found: found.length });
  },
});

/** A kindergarten by what the checks of a term found: the last check, what was found in the term, what is still open; null where nobody checked. */
export interface DriftLine {
  readonly organisation: string;
  readonly name: string;
  readonly check: { readonly id: string; readonly on: string; readonly found: readonly (keyof typeof driftItems)[] } | null;
  readonly open: number;
}

const termFrom = (day: string) => {
  const [year, month] = [Number(day.slice(0, 4)), day.slice(5, 7)];
  if (month >= '09') return `${year}-09-01`;
  return month >= '02' ? `${year}-02-01` : `${year - 1}-09-01`;
};

/** Which kindergartens were checked this term and which were not (小学化治理排查). Terms begin on 1 September and 1 February, a convention. */
export const driftBoard = defineView({
  name: 'preschool.driftBoard',
  label: '小学化治理排查',
  by: READS,
  input: {},
  async run(desk) {
    const from = termFrom(desk.today);
    const checks = (await rows(desk, driftCheck)).filter(one => one.checkedOn >= from && one.checkedOn <= desk.today);
    const open = (await rows(desk, drift.issue)).filter(one => one.state !== 'closedOut');
    const bodies = (await organisationsOf(desk)).filter(one => one.kind === 'kindergarten' && one.state === 'open');
    const lines = bodies.map(({ id, name }): DriftLine => {
      const [last] = checks.filter(one => one.organisation === id).toSorted((a, b) => b.checkedOn.localeCompare(a.checkedOn));
      const found = last?.marks.filter(mark => mark.isFound).map(mark => mark.item) ?? [];
      return {
        organisation: id,
        name,
        check: last === undefined ? null : { id: last.id, on: last.checkedOn, found },
        open: open.filter(one => one.organisation === id).length,
      };
    });
    return ok({ from, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '小学化治理排查',
      headings: ['幼儿园', '检查日期', '发现问题', '未销号'],
      rows: lines.map(one => [
        one.name,
        one.check?.on ?? '本学期未查',
        one.check?.found.map(item => driftItems[item]).join('、') ?? null,
        one.open,
      ]),
    }),
});
