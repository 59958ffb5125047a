import { schoolYearOf } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/problem.ts';
import {
  amount,
  code,
  count,
  type Desk,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  insert,
  note,
  optional,
  ref,
  rows,
  sensitive,
  step,
  update,
} from '#register/index.ts';
import type { TableShape } from '#store/index.ts';
import { COUNSELS, mindLaw } from '../codes.ts';
import { notAhead, ownPupil } from '../own.ts';
import { says } from '../refusals.ts';
import { type Scale, type ScaleKey, scales, verdictOf } from './scales.ts';

/** The purpose under which guardians' consents to screening are recorded. */
export const PURPOSE = 'mindScreening';

const labels = Object.fromEntries(Object.entries(scales).map(([key, { label }]) => [key, label])) as Readonly<Record<ScaleKey, string>>;
const verdicts = { none: '无须跟进', again: '复筛', atOnce: '立即复核' } as const;
const outcomes = { noNeed: '访谈后排除', fileOpened: '已建档', guidanceGiven: '已辅导' } as const;

/** A screening of one pupil, entered while a guardian's consent is in force: scores and verdict sealed, seen by the school's counsellor alone. */
export const mindScreening = defineRegister({
  name: 'mindScreening',
  label: '心理测评',
  scope: 'organisation',
  key: ['pupil', 'scale', 'screenedIn'],
  title: ['pupil', 'screenedOn'],
  columns: ['pupil', 'scale', 'screenedOn', 'verdict'],
  fields: {
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    scale: code('量表', labels),
    screenedIn: count('测评学年'),
    screenedOn: date('测评日期'),
    score: optional(sensitive('health', amount('量表得分', { least: 0, most: 100 }))),
    verdict: optional(sensitive('health', code('测评结论', verdicts))),
    settled: optional(sensitive('health', code('复核结果', outcomes))),
    settledOn: optional(sensitive('health', date('复核日期'))),
    settledNote: optional(sensitive('health', note('复核说明', { longest: 2000 }))),
  },
  rules: [],
  workflow: { recorded: { stopUse: { to: 'stopped', by: COUNSELS } }, stopped: {} },
  states: { recorded: '有效', stopped: '同意已撤回' },
  readBy: COUNSELS,
  revealTo: { health: COUNSELS },
  person: 'pupil',
  consent: PURPOSE,
  ...mindLaw,
});

/** What is read of the ledger of consents: those that stand at `given` are in force. */
const consents: TableShape = {
  name: 'guardianConsent',
  columns: { pupil: { type: 'uuid', nullable: false }, purpose: { type: 'text', nullable: false } },
  unique: [],
};

/** Years of age on a day. */
const ageOn = (birthday: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthday.slice(0, 4)) - (day.slice(5) < birthday.slice(5) ? 1 : 0);

/** What speaks against a screening with a scale: age, bounds, the consent that every pupil needs, whatever their age, and once a year. */
async function against(desk: Desk, child: { readonly id: string; readonly birthday: string | null }, key: ScaleKey, score: number) {
  const scale: Scale = scales[key];
  const { label, range, leastAge } = scale;
  const age = child.birthday === null ? leastAge : ageOn(child.birthday, desk.today);
  if (age < leastAge) return says.tooYoung({ scale: label, least: leastAge, age }, 'scale');
  if (score < range[0] || score > range[1]) return says.scoreOutside({ scale: label, least: range[0], most: range[1], score }, 'score');
  const where = { pupil: child.id, purpose: PURPOSE, state: 'given' };
  if ((await desk.store.rows(consents, { where, limit: 1 })).length === 0) return says.noConsent({}, 'pupil');
  const before = { pupil: child.id, scale: key, screenedIn: schoolYearOf(desk.today) };
  return (await rows(desk, mindScreening, { where: before, limit: 1 })).length > 0
    ? says.screenedThisYear({ scale: label }, 'scale')
    : null;
}

/** Enters the score of one pupil; the answer about self-harm is judged and not kept. */
export const recordScreening = defineVerb({
  name: 'health.recordScreening',
  label: '登记心理测评',
  by: COUNSELS,
  on: { register: 'mindScreening' },
  input: {
    pupil: mindScreening.fields.pupil,
    scale: mindScreening.fields.scale,
    screenedOn: mindScreening.fields.screenedOn,
    score: amount('量表得分', { least: 0, most: 100 }),
    critical: optional(count('自伤意念题作答', { most: 3 })),
    validity: optional(count('效度量表得分', { most: 10 })),
  },
  async run(desk, { critical, validity, ...input }) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    const passed = notAhead(desk, '测评日期', input.screenedOn, 'screenedOn');
    if (!passed.ok) return passed;
    const score = Number(input.score);
    const barred = await against(desk, child.value, input.scale, score);
    if (barred !== null) return refuse(barred);
    const verdict = verdictOf(input.scale, { score, critical, validity });
    if (verdict === 'discarded') return refuse(says.notValid({ scale: scales[input.scale].label }, 'validity'));
    const own = { organisation: child.value.organisation, screenedIn: schoolYearOf(input.screenedOn), verdict };
    const blank = { settled: null, settledOn: null, settledNote: null };
    const added = await insert(desk, mindScreening, { ...input, ...own, ...blank });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** What the talk after a flagged screening came to. */
export const settleScreening = defineVerb({
  name: 'health.settleScreening',
  label: '登记复核结果',
  by: COUNSELS,
  on: { register: 'mindScreening', row: 'row', step: 'stopUse' },
  input: {
    row: ref('mindScreening', '心理测评'),
    version: count('版次'),
    settled: code('复核结果', outcomes),
    settledNote: mindScreening.fields.settledNote,
  },
  async run(desk, { row: id, version, ...given }) {
    const found = await fetchRow(desk, mindScreening, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const done = await update(desk, mindScreening, id, version, { ...given, settledOn: desk.today });
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});

/** Stops the use of a screening whose consent was taken back. */
export const stopScreening = defineVerb({
  name: 'health.stopScreening',
  label: '停用测评结果',
  by: COUNSELS,
  on: { register: 'mindScreening', row: 'row', step: 'stopUse' },
  input: { row: ref('mindScreening', '心理测评'), version: count('版次') },
  async run(desk, { row: id, version }) {
    const found = await fetchRow(desk, mindScreening, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const done = await step(desk, mindScreening, { ...found.value, version }, 'stopUse', {
      score: null,
      verdict: null,
      settled: null,
      settledNote: null,
    });
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});
