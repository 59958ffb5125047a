import { ok, refuse } from '#kernel/problem.ts';
import { code, count, date, defineRegister, defineVerb, fetchRow, insert, note, optional, ref, sensitive, step } from '#register/index.ts';
import { absenceKinds, accessLaw, CASES, KEEPS, SCHOOL } from '../codes.ts';
import { notAhead, ownPupil } from '../own.ts';
import { says } from '../refusals.ts';

/** A pupil who is not at school, from a day until one: entered on the first day, so that the third is seen. What ails a child stands in no word here. */
export const absence = defineRegister({
  name: 'absence',
  label: '缺课登记',
  scope: 'organisation',
  key: [],
  title: ['pupil', 'awayFrom'],
  columns: ['pupil', 'organisation', 'absenceKind', 'awayFrom', 'backOn'],
  fields: {
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    homeroom: optional(ref('homeroom', '班级')),
    absenceKind: code('缺课类别', absenceKinds),
    awayFrom: date('缺课起日'),
    backOn: optional(date('到校日期')),
    situation: optional(sensitive('family', note('联系情况', { longest: 1000 }))),
  },
  rules: [],
  workflow: { away: { recordBack: { to: 'back', by: SCHOOL } }, back: {} },
  states: { away: '缺课中', back: '已到校' },
  readBy: SCHOOL,
  readAllBy: KEEPS,
  revealTo: { family: CASES },
  person: 'pupil',
  ...accessLaw,
});

/** Enters a pupil who did not come. */
export const addAbsence = defineVerb({
  name: 'access.addAbsence',
  label: '登记缺课',
  by: SCHOOL,
  within: ['pupil.organisation', 'pupil.homeroom'],
  on: { register: 'absence' },
  input: {
    pupil: absence.fields.pupil,
    absenceKind: absence.fields.absenceKind,
    awayFrom: absence.fields.awayFrom,
    situation: absence.fields.situation,
  },
  async run(desk, input) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    const passed = notAhead(desk, '缺课起日', input.awayFrom, 'awayFrom');
    if (!passed.ok) return passed;
    const { organisation, homeroom } = child.value;
    const added = await insert(desk, absence, { ...input, organisation, homeroom, backOn: null });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** The pupil came again. */
export const recordBack = defineVerb({
  name: 'access.recordBack',
  label: '登记到校',
  by: SCHOOL,
  within: ['row.organisation', 'row.homeroom'],
  on: { register: 'absence', row: 'row', step: 'recordBack' },
  input: { row: ref('absence', '缺课登记'), version: count('版次'), backOn: date('到校日期') },
  async run(desk, { row: id, version, backOn }) {
    const found = await fetchRow(desk, absence, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const passed = notAhead(desk, '到校日期', backOn, 'backOn');
    if (!passed.ok) return passed;
    if (backOn < found.value.awayFrom) return refuse(says.dayBefore({ label: '到校日期', day: found.value.awayFrom }, 'backOn'));
    const done = await step(desk, absence, { ...found.value, version }, 'recordBack', { backOn });
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});
