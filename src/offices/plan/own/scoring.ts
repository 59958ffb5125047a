import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import {
  amount,
  count,
  type Desk,
  defineVerb,
  fetchRow,
  group,
  insertAll,
  list,
  note,
  optional,
  ref,
  rows,
  step,
  update,
} from '#register/index.ts';
import { each } from '../drafting/chosen.ts';
import { says } from '../refusals.ts';
import { ofThatBody } from './chosen.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import { letterScore } from './letterScore.ts';
import { sumOf } from './weighing.ts';

interface Marked {
  readonly clause: string;
  readonly points: number;
}

/** The clauses of a letter, each with exactly one mark that is not above its points; all problems at once. */
async function checkMarks(desk: Desk, id: string, marks: readonly Marked[]): Promise<Result<null>> {
  const clauses = await rows(desk, letterClause, { where: { letter: id } });
  const found: Problem[] = [];
  for (const clause of clauses) {
    const given = marks.filter(one => one.clause === clause.id);
    if (given.length !== 1) found.push(says.clauseNotMarked({ place: clause.place }));
    for (const one of given)
      if (one.points > clause.points) found.push(says.pointsAboveClause({ place: clause.place, points: one.points, most: clause.points }));
  }
  if (marks.some(one => !clauses.some(clause => clause.id === one.clause))) found.push(says.clauseOfAnother());
  return found.length > 0 ? refuse(...found) : ok(null);
}

/** The organisation reports on every clause of its letter and gives itself points. */
export const reportLetter = defineVerb({
  name: 'plan.reportLetter',
  label: '责任书自评',
  by: ['filer', 'planner'],
  input: {
    letter: ref('letter', '目标责任书'),
    version: count('版次'),
    scores: list(
      '评分',
      group('评分', {
        clause: ref('letterClause', '责任书条款'),
        points: amount('自评分', { least: 0, most: 100 }),
        report: optional(note('完成情况', { longest: 1000 })),
      }),
      { least: 1 },
    ),
  },
  async run(desk, { letter: id, version, scores }) {
    const found = await fetchRow(desk, letter, id);
    if (!found.ok) return found;
    const theirs = ofThatBody(desk, found.value.organisation);
    if (!theirs.ok) return theirs;
    const fit = await checkMarks(desk, id, scores);
    if (!fit.ok) return fit;
    const done = await step(desk, letter, { ...found.value, version }, 'reportLetter');
    if (!done.ok) return done;
    const before = await rows(desk, letterScore, { where: { letter: id } });
    const changed = await each(before, row => {
      const given = scores.find(one => one.clause === row.clause)!;
      return update(desk, letterScore, row.id, row.version, { selfPoints: given.points, report: given.report });
    });
    if (!changed.ok) return changed;
    const first = scores.filter(one => !before.some(row => row.clause === one.clause));
    const blank = { letter: id, reviewedPoints: null, why: null };
    const kept = await insertAll(
      desk,
      letterScore,
      first.map(one => ({ ...blank, clause: one.clause, selfPoints: one.points, report: one.report })),
    );
    return kept.ok ? ok({ version: done.value.version, sum: sumOf(scores.map(one => one.points)) }) : kept;
  },
});

/** The planner reviews every clause of a reported letter; where the points differ from the organisation's own, with a reason. */
export const scoreLetter = defineVerb({
  name: 'plan.scoreLetter',
  label: '责任书评定',
  by: ['planner'],
  input: {
    letter: ref('letter', '目标责任书'),
    version: count('版次'),
    remark: optional(note('总评', { longest: 1000 })),
    scores: list(
      '评分',
      group('评分', {
        clause: ref('letterClause', '责任书条款'),
        points: amount('评定分', { least: 0, most: 100 }),
        why: optional(note('扣分事由', { longest: 500 })),
      }),
      { least: 1 },
    ),
  },
  async run(desk, { letter: id, version, remark, scores }) {
    const found = await fetchRow(desk, letter, id);
    if (!found.ok) return found;
    if (found.value.organisation === desk.actor.organisation) return refuse(says.ownLetter());
    const fit = await checkMarks(desk, id, scores);
    if (!fit.ok) return fit;
    const before = await rows(desk, letterScore, { where: { letter: id } });
    const places = new Map((await rows(desk, letterClause, { where: { letter: id } })).map(one => [one.id, one.place]));
    const silent = before.filter(row => {
      const given = scores.find(one => one.clause === row.clause)!;
      return given.points !== row.selfPoints && given.why === null;
    });
    if (silent.length > 0) return refuse(...silent.map(row => says.changedPointsNeedWhy({ place: places.get(row.clause) ?? 0 })));
    const done = await step(desk, letter, { ...found.value, version }, 'scoreLetter', { remark });
    if (!done.ok) return done;
    const kept = await each(before, row => {
      const given = scores.find(one => one.clause === row.clause)!;
      return update(desk, letterScore, row.id, row.version, { reviewedPoints: given.points, why: given.why });
    });
    return kept.ok ? ok({ version: done.value.version, sum: sumOf(scores.map(one => one.points)) }) : kept;
  },
});
