import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  insert,
  may,
  note,
  optional,
  ref,
  sensitive,
  step,
} from '#register/index.ts';
import { COUNSELS, KEEPS, LEADS, mindLaw } from '../codes.ts';
import { says } from '../refusals.ts';
import { mind } from './files.ts';

const urgencies = { atOnceUrgent: '立即', withinDay: '24小时内', withinWeek: '一周内' } as const;

/** A case that a school refers to the county (红色上报): the one way in which the county learns of whom a file is. */
export const caseReport = defineRegister({
  name: 'caseReport',
  label: '心理个案上报',
  scope: 'organisation',
  key: [],
  title: ['organisation', 'referredOn'],
  columns: ['organisation', 'pupil', 'urgency', 'referredOn', 'answeredOn'],
  fields: {
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    urgency: code('紧急程度', urgencies),
    referredOn: date('上报日期'),
    summary: optional(sensitive('health', note('个案摘要', { longest: 4000 }))),
    asked: optional(sensitive('health', note('请求支持', { longest: 2000 }))),
    answeredOn: optional(date('答复日期')),
    reply: optional(sensitive('health', note('县级答复', { longest: 4000 }))),
  },
  rules: [],
  workflow: {
    waiting: { answerReport: { to: 'answered', by: KEEPS } },
    answered: { clearReport: { to: 'cleared', by: LEADS } },
    cleared: {},
  },
  states: { waiting: '待答复', answered: '已答复', cleared: '已清除' },
  readBy: LEADS,
  readAllBy: KEEPS,
  revealTo: { health: [...LEADS, ...KEEPS] },
  person: 'pupil',
  ...mindLaw,
});

/** Refers a file that one knows to the county, with the words that the county is to know and no others. */
export const reportCase = defineVerb({
  name: 'health.reportCase',
  label: '上报县级支持',
  by: [...LEADS, ...COUNSELS],
  on: { register: 'mindFile', row: 'file', step: 'referCase' },
  input: {
    file: ref('mindFile', '心理健康档案'),
    version: optional(count('版次')),
    urgency: caseReport.fields.urgency,
    summary: note('个案摘要', { longest: 4000 }),
    asked: note('请求支持', { longest: 2000 }),
  },
  async run(desk, { file, version: _, ...given }) {
    const found = await fetchRow(desk, mind.file, file);
    const knows =
      found.ok &&
      found.value.organisation === desk.actor.organisation &&
      found.value.state === 'open' &&
      (may(desk.actor, LEADS) || found.value.keepers.includes(desk.actor.id));
    if (!found.ok || !knows) return refuse(says.notKnown());
    const { organisation, person } = found.value;
    const blank = { referredOn: desk.today, answeredOn: null, reply: null };
    const added = await insert(desk, caseReport, { ...given, ...blank, organisation, pupil: person });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** The county's answer. */
export const answerReport = defineVerb({
  name: 'health.answerReport',
  label: '答复上报',
  by: KEEPS,
  on: { register: 'caseReport', row: 'row', step: 'answerReport' },
  input: { row: ref('caseReport', '心理个案上报'), version: count('版次'), reply: note('县级答复', { longest: 4000 }) },
  async run(desk, { row: id, version, reply }) {
    const found = await fetchRow(desk, caseReport, id);
    if (!found.ok) return found;
    const done = await step(desk, caseReport, { ...found.value, version }, 'answerReport', { reply, answeredOn: desk.today });
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});

/** Empties a report that was answered, once the school needs it no more. */
export const clearReport = defineVerb({
  name: 'health.clearReport',
  label: '清除上报内容',
  by: LEADS,
  on: { register: 'caseReport', row: 'row', step: 'clearReport' },
  input: { row: ref('caseReport', '心理个案上报'), version: count('版次') },
  async run(desk, { row: id, version }) {
    const found = await fetchRow(desk, caseReport, id);
    if (!found.ok) return found;
    if (found.value.organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const blank = { summary: null, asked: null, reply: null };
    const done = await step(desk, caseReport, { ...found.value, version }, 'clearReport', blank);
    return done.ok ? ok({ row: done.value.id, version: done.value.version }) : done;
  },
});
