import { ok } from '#kernel/problem.ts';
import { defineView, fetchRow, may, noSuchRow, type ReadingDesk, ref, rows, type Sheet, year } from '#register/index.ts';
import { linkTo } from '../drafting/wording.ts';
import { namesOf } from '../names.ts';
import { plan } from '../plan.ts';
import { statusOf } from '../standing/counts.ts';
import { actualSaid } from '../standing/said.ts';
import { maySeePlan, standingFor } from '../views/maySee.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import { letterScore } from './letterScore.ts';
import { type LetterRow, rankedLetters } from './ranking.ts';
import type { LettersView, LetterView } from './types.ts';
import { sumOf } from './weighing.ts';

const seesAll = ({ actor }: Pick<ReadingDesk, 'actor'>) => may(actor, ['planner', 'leader']);
const isTheirs = (desk: ReadingDesk, its: LetterRow) => seesAll(desk) || its.organisation === desk.actor.organisation;

const sheetOf = (view: LettersView): Sheet => ({
  title: `${view.year}年目标责任书考核`,
  headings: ['名次', '单位', '自评分', '评定分', '状态'],
  rows: view.letters.map(one => [one.rank, one.body, one.self, one.reviewed, one.stateWord]),
});

/** The letters of a year with their sums; a body sees its own, and everyone's sums and ranks once they are circulated. */
export const letters = defineView({
  name: 'plan.letters',
  label: '责任书一览',
  by: 'signedIn',
  input: { plan: ref('plan', '规划'), year: year('年份') },
  async run(desk, { plan: id, year: of }) {
    const its = await fetchRow(desk, plan, id);
    if (!its.ok) return its;
    if (!maySeePlan(desk.actor, its.value)) return noSuchRow(plan);
    const names = await namesOf(desk);
    const seen = (await rankedLetters(desk, id, of)).filter(one => isTheirs(desk, one.letter) || one.letter.state === 'circulated');
    const view: LettersView = {
      plan: { id, title: its.value.title, fromYear: its.value.fromYear, toYear: its.value.toYear },
      year: of,
      may: may(desk.actor, ['planner']) ? ['makeLetters', 'circulateLetters'] : [],
      letters: seen.map(({ letter: one, rank, self, reviewed }) => {
        const shown = seesAll(desk) || one.state === 'circulated';
        return {
          id: one.id,
          body: names.get(one.organisation) ?? '',
          state: one.state as LetterView['state'],
          stateWord: letter.states?.[one.state] ?? one.state,
          signedOn: one.signedOn,
          mayOpen: isTheirs(desk, one),
          self,
          reviewed: shown ? reviewed : null,
          rank: shown ? rank : null,
        };
      }),
    };
    return ok(view);
  },
  sheet: (view: LettersView) => ok(sheetOf(view)),
});

/** One letter with its clauses, what was reported and how it was scored; for the planner, the leader and the body itself. */
export const letterView = defineView({
  name: 'plan.letter',
  label: '责任书',
  by: 'signedIn',
  input: { letter: ref('letter', '目标责任书') },
  async run(desk, { letter: id }) {
    const found = await fetchRow(desk, letter, id);
    if (!found.ok) return found;
    const its = found.value;
    if (!isTheirs(desk, its)) return noSuchRow(letter);
    const standing = await standingFor(desk, its.plan);
    if (!standing.ok) return standing;
    const { names, promises, actuals } = standing.value;
    const clauses = (await rows(desk, letterClause, { where: { letter: id } })).toSorted((a, b) => a.place - b.place);
    const scores = new Map((await rows(desk, letterScore, { where: { letter: id } })).map(one => [one.clause, one]));
    const shown = seesAll(desk) || its.state === 'circulated';
    const planner = may(desk.actor, ['planner']);
    const own = its.organisation === desk.actor.organisation;
    const steps: Readonly<Record<string, readonly string[]>> = {
      draft: planner ? ['signLetter'] : [],
      signed: own || planner ? ['reportLetter'] : [],
      reported: [...(own || planner ? ['reportLetter'] : []), ...(planner && !own ? ['scoreLetter'] : [])],
      scored: planner && !own ? ['scoreLetter'] : [],
    };
    const view: LetterView = {
      id,
      version: its.version,
      plan: { id: its.plan, title: standing.value.plan.title },
      year: its.year,
      body: names.get(its.organisation) ?? '',
      issuer: its.issuer,
      state: its.state as LetterView['state'],
      signedOn: its.signedOn,
      file: await linkTo(desk, its.file),
      remark: shown ? its.remark : null,
      points: sumOf(clauses.map(one => one.points)),
      may: [...(steps[its.state] ?? []), ...(own || planner ? ['printLetter'] : [])],
      clauses: clauses.map(one => {
        const row = promises.find(other => other.id === one.promise);
        const accepted = row === undefined ? [] : (actuals.get(row.id) ?? []).filter(filed => filed.state === 'accepted');
        const said = row === undefined ? null : actualSaid(row, accepted);
        const score = scores.get(one.id);
        return {
          id: one.id,
          version: one.version,
          place: one.place,
          words: one.words,
          points: one.points,
          promise: one.promise,
          status: row === undefined ? null : statusOf(standing.value, row),
          actual: said?.zh ?? null,
          actualEnglish: said?.en ?? null,
          self: score?.selfPoints ?? null,
          report: score?.report ?? null,
          reviewed: shown ? (score?.reviewedPoints ?? null) : null,
          why: shown ? (score?.why ?? null) : null,
        };
      }),
    };
    return ok(view);
  },
});
