import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, insertAll, ref, rows, year } from '#register/index.ts';
import { leadOf } from '../drafting/mark.ts';
import { says } from '../refusals.ts';
import { timeOf } from '../standing/question.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import { countyPlan } from './chosen.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import { evenPoints } from './weighing.ts';

/** Makes the letters of a year for all bodies that lead promises, a clause for each promise of that year, from the responsibility matrix. */
export const makeLetters = defineVerb({
  name: 'plan.makeLetters',
  label: '生成责任书',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), year: year('年份') },
  on: { register: 'letter' },
  async run(desk, { plan: id, year: of }) {
    const found = await countyPlan(desk, id);
    if (!found.ok) return found;
    const standing = found.value;
    const { fromYear, toYear } = standing.plan;
    if (of < fromYear || of > toYear) return refuse(says.yearOutsidePlan({ year: of, from: fromYear, to: toYear }, '年份'));
    const there = new Set((await rows(desk, letter, { where: { plan: id, year: of } })).map(one => one.organisation));
    const due = standing.inSight.filter(row => {
      const time = timeOf(row, standing.plan);
      return row.state === 'accepted' && time.from <= of && of <= time.to && leadOf(standing, row) !== null;
    });
    const bodies = [...Map.groupBy(due, row => leadOf(standing, row) as string)].filter(([body]) => !there.has(body));
    if (bodies.length === 0) return refuse(says.noLettersToMake({ year: of }));
    const issuer = standing.adoption?.issuer ?? standing.plan.title.slice(0, 60);
    const blank = { plan: id, year: of, issuer, signedOn: null, file: null, printed: [], remark: null };
    const made = await insertAll(
      desk,
      letter,
      bodies.map(([organisation]) => ({ ...blank, organisation })),
    );
    if (!made.ok) return made;
    const clauses = bodies.flatMap(([organisation, held]) => {
      const its = made.value.find(one => one.organisation === organisation)!;
      const points = evenPoints(held.length);
      return held.map((row, place) => ({
        letter: its.id,
        place: place + 1,
        promise: row.id,
        words: `${titleSaid(row)}：${targetSaid(row, standing.plan).zh}`,
        points: points[place]!,
      }));
    });
    const done = await insertAll(desk, letterClause, clauses);
    return done.ok ? ok({ letters: made.value.length, clauses: clauses.length }) : done;
  },
});
