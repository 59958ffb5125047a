import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  flag,
  insert,
  note,
  optional,
  ref,
  sensitive,
  step,
} from '#register/index.ts';
import { illnessLaw, SCHOOL, symptoms } from '../codes.ts';
import { notAhead, ownPupil } from '../own.ts';
import { says } from '../refusals.ts';

/** A pupil away ill (因病缺课): symptom and diagnosis sealed, known to the school's health teacher alone. */
export const illness = defineRegister({
  name: 'illness',
  label: '因病缺课',
  scope: 'organisation',
  key: [],
  title: ['pupil', 'illFrom'],
  columns: ['pupil', 'homeroom', 'illFrom', 'symptom', 'backOn', 'hasCertificate'],
  fields: {
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    homeroom: optional(ref('homeroom', '班级')),
    illFrom: date('发病日期'),
    symptom: optional(sensitive('health', code('主要症状', symptoms))),
    diagnosis: optional(sensitive('health', note('就诊诊断', { longest: 500 }))),
    backOn: optional(date('复课日期')),
    hasCertificate: optional(flag('查验复课证明')),
  },
  rules: [],
  workflow: { ill: { recordRecovery: { to: 'recovered', by: SCHOOL } }, recovered: {} },
  states: { ill: '缺课中', recovered: '已复课' },
  readBy: SCHOOL,
  revealTo: { health: SCHOOL },
  person: 'pupil',
  ...illnessLaw,
});

/** Enters a pupil who is away ill, as the morning check or the class found. */
export const addIllness = defineVerb({
  name: 'health.addIllness',
  label: '登记因病缺课',
  by: SCHOOL,
  within: ['pupil.organisation', 'pupil.homeroom'],
  on: { register: 'illness' },
  input: {
    pupil: illness.fields.pupil,
    illFrom: illness.fields.illFrom,
    symptom: code('主要症状', symptoms),
    diagnosis: illness.fields.diagnosis,
  },
  async run(desk, input) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    const passed = notAhead(desk, '发病日期', input.illFrom, 'illFrom');
    if (!passed.ok) return passed;
    const { organisation, homeroom } = child.value;
    const added = await insert(desk, illness, { ...input, organisation, homeroom, backOn: null, hasCertificate: null });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** The pupil is back; with a certificate where the illness is one that asks for it. */
export const recordRecovery = defineVerb({
  name: 'health.recordRecovery',
  label: '登记复课',
  by: SCHOOL,
  within: ['row.organisation', 'row.homeroom'],
  on: { register: 'illness', row: 'row', step: 'recordRecovery' },
  input: {
    row: ref('illness', '因病缺课'),
    version: count('版次'),
    backOn: date('复课日期'),
    hasCertificate: flag('查验复课证明'),
    diagnosis: illness.fields.diagnosis,
  },
  async run(desk, { row: id, version, ...given }) {
    const found = await fetchRow(desk, illness, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const passed = notAhead(desk, '复课日期', given.backOn, 'backOn');
    if (!passed.ok) return passed;
    if (given.backOn < found.value.illFrom) return refuse(says.dayBefore({ label: '复课日期', day: found.value.illFrom }, 'backOn'));
    const changes = { ...given, diagnosis: given.diagnosis ?? found.value.diagnosis };
    const done = await step(desk, illness, { ...found.value, version }, 'recordRecovery', changes);
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});
