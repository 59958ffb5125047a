import { ok } from '#kernel/problem.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, rows } from '#register/index.ts';
import { addMeasure, closeIssue, finishMeasure, judgeEffect, raiseIssue } from '../own/issueVerbs.ts';
import { letter } from '../own/letter.ts';
import { letterClause } from '../own/letterClause.ts';
import { letterScore } from '../own/letterScore.ts';
import { linkFund, linkPosts } from '../own/linkageVerbs.ts';
import { makeLetters } from '../own/makeLetters.ts';
import { addMeeting, addMeetingTask, recordDecision } from '../own/meetingVerbs.ts';
import { publishPractice, submitPractice } from '../own/practiceVerbs.ts';
import { circulateLetters } from '../own/printing.ts';
import { priorityCheck } from '../own/priorityCheck.ts';
import { answerCheck, confirmChecks, openChecks } from '../own/priorityVerbs.ts';
import { acceptReceipt, fileReceipt } from '../own/receiptVerbs.ts';
import { reportLetter, scoreLetter } from '../own/scoring.ts';
import { signLetter } from '../own/signLetter.ts';
import type { Pairs } from './keep.ts';
import * as played from './ownRows.ts';
import { together } from './together.ts';

/** Who plays: the desks of the planner and of every filer by the name of the organisation, and the ids that rows refer to. */
export interface Stage {
  readonly open: (actor: Actor) => DemonstrationDesk;
  readonly planner: DemonstrationDesk;
  readonly filers: ReadonlyMap<string, DemonstrationPerson>;
  readonly ids: ReadonlyMap<string, string>;
  readonly plan: string;
  readonly pairs: Pairs;
}

const idOf = (stage: Stage, name: string): string => {
  const found = stage.ids.get(name);
  if (found === undefined) throw new Error(`the demonstration has no organisation ${name}`);
  return found;
};
const promiseOf = (stage: Stage, measure: string): string => {
  const found = stage.pairs.find(([line]) => line.measure === measure);
  if (found === undefined) throw new Error(`the demonstration has no promise ${measure}`);
  return found[1].id;
};
const deskOf = (stage: Stage, name: string): DemonstrationDesk => {
  const filer = stage.filers.get(name);
  return filer === undefined ? stage.planner : stage.open(filer);
};

/** The letters of a year: made and signed in spring, reported on and scored at its end; the last two wait where `leave` says so. */
async function playLetters(stage: Stage, year: number, leave: number): Promise<void> {
  const { planner, plan } = stage;
  const [spring, winter, after] = [`${year}-04-10`, `${year}-12-26`, `${year + 1}-01-06`];
  await planner.perform(makeLetters, { plan, year }, spring);
  const letters = await planner.deed('plan.look', spring, async desk => ok(await rows(desk, letter, { where: { plan, year } })));
  const clauses = await planner.deed('plan.look', spring, async desk =>
    ok(await rows(desk, letterClause, { where: { letter: letters.map(one => one.id) } })),
  );
  await together(
    planner,
    signLetter,
    letters.map(one => ({ letter: one.id, version: one.version, signedOn: spring })),
    spring,
  );
  const reports = letters.map(one => {
    const its = clauses.filter(clause => clause.letter === one.id);
    const scores = its.map(clause => ({
      clause: clause.id,
      points: clause.place % 4 === 3 ? Math.round(clause.points * 9) / 10 : clause.points,
      report: clause.place % 4 === 3 ? '进度比安排慢一个季度左右' : '按年度安排完成',
    }));
    return { letter: one.id, version: 2, scores };
  });
  await together(planner, reportLetter, reports, winter);
  const marks = await planner.deed('plan.look', after, async desk =>
    ok(await rows(desk, letterScore, { where: { letter: letters.map(one => one.id) } })),
  );
  const own = letters.filter(one => one.organisation !== idOf(stage, '规划科'));
  const scored = own.slice(0, own.length - leave).map((one, order) => {
    const its = marks.filter(mark => mark.letter === one.id);
    const cut = (place: number) => place % 6 === order % 3;
    const scores = its.map((mark, place) => ({
      clause: mark.clause,
      points: cut(place) ? Math.round(mark.selfPoints * 8) / 10 : mark.selfPoints,
      why: cut(place) ? played.reasons[place % played.reasons.length] : null,
    }));
    return { letter: one.id, version: 3, remark: played.remarks[order % played.remarks.length], scores };
  });
  await together(planner, scoreLetter, scored, after);
  if (leave === 0) await planner.perform(circulateLetters, { plan, year }, `${year + 1}-01-20`);
}

/** The joint meetings with their tasks; a task with a receipt is done, the others wait, one too long. */
async function playMeetings(stage: Stage): Promise<void> {
  const { planner } = stage;
  for (const one of played.meetings) {
    const called = { ...one.called, attending: one.called.attending.map(name => idOf(stage, name)) };
    const { meeting } = await planner.perform(addMeeting, called, one.calledOn);
    await planner.perform(recordDecision, { meeting, version: 1, decision: one.decision }, one.heldOn);
    for (const { task, body, due, receipt, receiptOn, accepted } of one.tasks) {
      const given = await planner.perform(addMeetingTask, { meeting, task, organisation: idOf(stage, body), due }, one.heldOn);
      if (receipt === null) continue;
      const own = deskOf(stage, body);
      const { version } = await own.perform(fileReceipt, { meetingTask: given.task, version: 1, report: receipt, evidence: [] }, receiptOn);
      if (accepted && own !== planner) await planner.perform(acceptReceipt, { meetingTask: given.task, version }, receiptOn);
    }
  }
}

/** Money and posts of some promises, and one budget line that no promise asked for. */
async function playLinkage(stage: Stage): Promise<void> {
  const { planner, plan } = stage;
  const funds = played.funds.map(({ measure, ...line }) => ({
    ...line,
    plan,
    promise: measure === null ? null : promiseOf(stage, measure),
  }));
  await together(planner, linkFund, funds, '2028-01-05');
  const posts = played.posts.map(({ measure, body, ...line }) => ({
    ...line,
    promise: promiseOf(stage, measure),
    organisation: idOf(stage, body),
  }));
  await together(planner, linkPosts, posts, '2028-01-05');
}

/** The yearly check: that of 2026 confirmed, that of 2027 half filled in. */
async function playPriority(stage: Stage): Promise<void> {
  const { planner, plan } = stage;
  for (const year of [2026, 2027] as const) {
    const day = `${year + 1}-01-05`;
    await planner.perform(openChecks, { plan, year }, day);
    const checks = await planner.deed('plan.look', day, async desk => ok(await rows(desk, priorityCheck, { where: { year } })));
    const answers = checks.slice(0, year === 2026 ? checks.length : 6).map(one => {
      return { priorityCheck: one.id, version: 1, ...played.answers[one.item], evidence: [] };
    });
    await together(planner, answerCheck, answers, day);
    if (year === 2026) await planner.perform(confirmChecks, { year }, '2027-01-12');
  }
}

/** Raises the issues of the demonstration with their measures, after the first year; gives what is needed to judge them after the second. */
export async function raiseIssues(stage: Stage): Promise<readonly { readonly issue: string; readonly measures: readonly string[] }[]> {
  const { planner } = stage;
  const raised: { issue: string; measures: readonly string[] }[] = [];
  for (const one of played.issues) {
    const { issue } = await planner.perform(
      raiseIssue,
      { promise: promiseOf(stage, one.measure), words: one.words, cause: one.cause },
      '2027-02-18',
    );
    const measures: string[] = [];
    for (const [place, { words, body, due }] of one.measures.entries()) {
      const added = await planner.perform(
        addMeasure,
        { issue, version: place + 1, words, organisation: idOf(stage, body), due },
        '2027-02-25',
      );
      measures.push(added.measure);
    }
    raised.push({ issue, measures });
  }
  return raised;
}

/** Reports measures done, judges their effect by the second year's figures, closes what worked. */
async function judgeIssues(stage: Stage, raised: Awaited<ReturnType<typeof raiseIssues>>): Promise<void> {
  const { planner } = stage;
  for (const [place, one] of played.issues.entries()) {
    const { issue, measures } = raised[place]!;
    for (const [at, { done, body }] of one.measures.entries())
      if (done !== null)
        await deskOf(stage, body).perform(finishMeasure, { measure: measures[at], version: 1, report: done, evidence: [] }, '2027-11-30');
    if (one.effect === null) continue;
    const version = one.measures.length + 1;
    await planner.perform(judgeEffect, { issue, version, ...one.effect }, '2028-01-08');
    if (one.isClosed) await planner.perform(closeIssue, { issue, version: version + 1 }, '2028-01-09');
  }
}

/** Good practice: sent in by its own people, published by the planner but for the last. */
async function playPractices(stage: Stage): Promise<void> {
  for (const { body, measures, isPublished, ...words } of played.practices) {
    const promises = measures.map(measure => promiseOf(stage, measure));
    const own = deskOf(stage, body);
    const sent = { plan: stage.plan, ...words, promises, files: [] };
    const { practice } = await own.perform(submitPractice, sent, '2027-11-12');
    if (isPublished && own !== stage.planner)
      await stage.planner.perform(publishPractice, { practice, version: 1, promises: [] }, '2027-12-02');
  }
}

/** Plays who owns what in the demonstration: letters of two years, meetings, money and posts, the check, issues, good practice. */
export async function playOwn(stage: Stage, raised: Awaited<ReturnType<typeof raiseIssues>>): Promise<void> {
  await playLetters(stage, 2026, 0);
  await playLetters(stage, 2027, 2);
  await playMeetings(stage);
  await playLinkage(stage);
  await playPriority(stage);
  await judgeIssues(stage, raised);
  await playPractices(stage);
}
