import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineVerb,
  fetchRow,
  flag,
  insert,
  note,
  type ReadingDesk,
  ref,
  rows,
  step,
  stepAll,
  text,
  year,
} from '#register/index.ts';
import { dayAfterWorkdays, workCalendar, workdays } from '../calendar/workdays.ts';
import { grades, KEEPS, type Subject, subjects } from '../codes.ts';
import { circularPaper, kept, type RankedLine, signed } from '../papers.ts';
import { says } from '../refusals.ts';
import { educationWeight } from './educationWeight.ts';
import { evaluation } from './evaluation.ts';
import { inspectionCircular } from './inspectionCircular.ts';
import { objection } from './objection.ts';
import { isOn, resultNotice } from './resultNotice.ts';
import { namesOf, subjectWords, unconcluded } from './scoring.ts';

const LEAST_WORKDAYS = 5;

/** Puts every concluded result of a year and subject on show. */
const openNotice = defineVerb({
  name: 'inspection.openNotice',
  label: '发布结果公示',
  by: KEEPS,
  on: { register: 'resultNotice' },
  input: {
    title: text('公示标题', { longest: 80 }),
    year: year('年份'),
    subject: code('督导类别', subjects),
    until: date('公示止'),
    contact: text('异议受理方式', { longest: 120 }),
  },
  async run(desk, input) {
    const from = desk.today;
    const isWorked = await workCalendar(desk);
    const days = workdays(isWorked, from, input.until);
    if (days < LEAST_WORKDAYS) {
      const earliest = dayAfterWorkdays(isWorked, from, LEAST_WORKDAYS);
      return refuse(says.spanTooShort({ from, until: input.until, days, earliest }, 'until'));
    }
    const of = await rows(desk, evaluation, { where: { year: input.year, subject: input.subject, state: 'concluded' } });
    if (of.length === 0) return refuse(says.nothingConcluded({ year: input.year, ...subjectWords(input.subject) }));
    const added = await insert(desk, resultNotice, { ...input, from, evaluations: of.length });
    if (!added.ok) return added;
    const shown = await stepAll(desk, evaluation, of, 'showEvaluation', { resultNotice: added.value.id });
    return shown.ok ? ok({ resultNotice: added.value.id, version: added.value.version }) : shown;
  },
});

const receiveObjection = defineVerb({
  name: 'inspection.receiveObjection',
  label: '登记公示异议',
  by: KEEPS,
  on: { register: 'objection' },
  input: {
    resultNotice: objection.fields.resultNotice,
    evaluation: objection.fields.evaluation,
    channel: objection.fields.channel,
    objectionText: objection.fields.objectionText,
  },
  async run(desk, input) {
    const its = await fetchRow(desk, resultNotice, input.resultNotice);
    if (!its.ok) return its;
    if (its.value.state !== 'onShow') return refuse(says.noticeOver());
    const of = await fetchRow(desk, evaluation, input.evaluation);
    if (!of.ok) return of;
    const added = await insert(desk, objection, { ...input, receivedOn: desk.today, isUpheld: null, reply: null, repliedOn: null });
    return added.ok ? ok({ objection: added.value.id, version: added.value.version }) : added;
  },
});

/** Answers an objection; one that is upheld opens the scoring of that result again, in the same deed. */
const answerObjection = defineVerb({
  name: 'inspection.answerObjection',
  label: '答复异议',
  by: KEEPS,
  on: { register: 'objection', row: 'objection', step: 'answerObjection' },
  input: {
    objection: ref('objection', '公示异议'),
    version: count('版次'),
    isUpheld: flag('异议成立'),
    reply: note('答复意见', { longest: 2000 }),
  },
  async run(desk, { objection: id, version, ...answer }): Promise<Result<{ readonly version: number }>> {
    const found = await fetchRow(desk, objection, id);
    if (!found.ok) return found;
    const changes = { ...answer, repliedOn: desk.today };
    const done = await step(desk, objection, { ...found.value, version }, 'answerObjection', changes);
    if (!done.ok) return done;
    const its = await fetchRow(desk, evaluation, found.value.evaluation);
    if (!its.ok) return its;
    if (!answer.isUpheld || its.value.state !== 'shown') return ok({ version: done.value.version });
    const again = await step(desk, evaluation, its.value, 'rescore', unconcluded);
    return again.ok ? ok({ version: done.value.version }) : again;
  },
});

/** Ends a notice whose time is over and whose objections are answered; what is still on show becomes final. */
const endNotice = defineVerb({
  name: 'inspection.endNotice',
  label: '确认公示期满',
  by: KEEPS,
  on: { register: 'resultNotice', row: 'resultNotice', step: 'endNotice' },
  input: { resultNotice: ref('resultNotice', '结果公示'), version: count('版次') },
  async run(desk, { resultNotice: id, version }) {
    const found = await fetchRow(desk, resultNotice, id);
    if (!found.ok) return found;
    const { until } = found.value;
    if (desk.today <= until) return refuse(says.stillShown({ until, today: desk.today }));
    const waiting = await rows(desk, objection, { where: { resultNotice: id, state: 'received' } });
    if (waiting.length > 0) return refuse(says.objectionsOpen({ count: waiting.length }));
    const done = await step(desk, resultNotice, { ...found.value, version }, 'endNotice');
    if (!done.ok) return done;
    const shown = (await rows(desk, evaluation, { where: { state: 'shown' } })).filter(one => isOn(found.value, one));
    const settled = await stepAll(desk, evaluation, shown, 'settleEvaluation');
    return settled.ok ? ok({ version: done.value.version, settled: shown.length }) : settled;
  },
});

/** The final results of a year and subject, the best first; the same score has the same rank. */
export async function rankedResults(desk: ReadingDesk, of: number, subject: Subject): Promise<readonly RankedLine[]> {
  const found = await rows(desk, evaluation, { where: { year: of, subject, state: 'settled' } });
  const [its] = subject === 'township' ? await rows(desk, educationWeight, { where: { year: of } }) : [];
  const names = await namesOf(desk);
  const scored = found.flatMap(one => (one.score === null || one.grade === null ? [] : [{ ...one, score: one.score, grade: one.grade }]));
  return scored
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .map(one => ({
      rank: scored.filter(other => other.score > one.score).length + 1,
      name: names.get(one.organisation) ?? '',
      score: one.score,
      grade: grades[one.grade],
      weighted: its === undefined ? null : Math.round(one.score * its.weight) / 100,
    }));
}

/** Prints the circular about the final results of a year; that of townships with the points it makes in their yearly appraisal. */
const issueCircular = defineVerb({
  name: 'inspection.issueCircular',
  label: '印发督导通报',
  by: KEEPS,
  on: { register: 'inspectionCircular' },
  input: { year: year('年份'), subject: code('督导类别', subjects) },
  async run(desk, { year: of, subject }) {
    const lines = await rankedResults(desk, of, subject);
    if (lines.length === 0) return refuse(says.nothingFinal({ year: of, ...subjectWords(subject) }));
    const [its] = subject === 'township' ? await rows(desk, educationWeight, { where: { year: of } }) : [];
    const weight = its === undefined ? null : `折算分＝得分×${its.weight}%，依据：${its.weightDocument}。`;
    const circularTitle = `关于${of}年度${subjects[subject]}督导评估结果的通报`;
    const printed = await kept(
      desk,
      circularTitle,
      circularPaper({ year: of, subject: subjects[subject], weight }, lines, await signed(desk)),
    );
    const row = { circularTitle, year: of, subject, issuedOn: desk.today, evaluations: lines.length, printed: [printed] };
    const added = await insert(desk, inspectionCircular, row);
    return added.ok ? ok({ circular: added.value.id, file: printed }) : added;
  },
});

/** The deeds by which results become public and final. */
export const showingDeeds = [openNotice, receiveObjection, answerObjection, endNotice, issueCircular];
