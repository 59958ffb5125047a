import { judge } from '#engines/indicator/index.ts';
import { ok } from '#kernel/problem.ts';
import { date, defineView, may, optional, ref, rows } from '#register/index.ts';
import { owedYear } from '../keeping/filingYears.ts';
import { callNames, type PeopleOf } from '../people.ts';
import { isInForce } from '../plan.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { meanOf, statusOf, summaryOf } from '../standing/counts.ts';
import { questionOf } from '../standing/question.ts';
import { titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import type { Counts, Status } from '../types.ts';
import { standingFor } from '../views/maySee.ts';
import { checkJudging, judgingBoxes, judgingFrom } from './form.ts';
import { type Judging, rulesOf, standardJudging, weightOf } from './inForce.ts';
import { judgingRule } from './judgingRule.ts';
import type { JudgingPreview, JudgingView } from './types.ts';

const boxesOf = (row: Judging): Judging =>
  Object.fromEntries((Object.keys(standardJudging) as (keyof Judging)[]).map(name => [name, row[name]])) as unknown as Judging;

/** The limits of a plan, version by version, the newest first, with the standard's under them. */
export const judgingView = (peopleOf: PeopleOf) =>
  defineView({
    name: 'plan.judging',
    label: '判定规则一览',
    by: 'signedIn',
    input: { plan: ref('plan', '规划') },
    async run(desk, input) {
      const found = await standingFor(desk, input.plan);
      if (!found.ok) return found;
      const nameOf = await callNames(desk, peopleOf);
      const versions = await rows(desk, judgingRule, { where: { plan: input.plan } });
      const view: JudgingView = {
        plan: summaryOf(found.value),
        standard: standardJudging,
        inForce: found.value.judging?.number ?? null,
        maySet: may(desk.actor, ['planner']) && found.value.plan.state !== 'closed',
        versions: versions
          .toSorted((a, b) => b.number - a.number)
          .map(row => ({
            number: row.number,
            effectiveOn: row.effectiveOn,
            setBy: nameOf(row.setBy),
            why: row.why,
            limits: boxesOf(row),
          })),
      };
      return ok(view);
    },
  });

/** The status of each promise in sight under other limits. */
function statusesBy(standing: Standing, judging: Judging): ReadonlyMap<string, Status> {
  const { plan } = standing;
  const owed = isInForce(plan) ? owedYear(standing.day, plan) : null;
  const rules = rulesOf(judging);
  return new Map(
    standing.inSight.map(row => {
      const accepted = (standing.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted');
      return [row.id, judge(questionOf(row, plan, standing.milestones.get(row.id) ?? [], accepted, owed), rules).status];
    }),
  );
}

function tally(standing: Standing, of: (row: PromiseRow) => Status): Counts {
  const counts: Record<Status, number> = { early: 0, done: 0, on: 0, near: 0, behind: 0, hard: 0, na: 0 };
  for (const row of standing.inSight) counts[of(row)] += 1;
  return counts;
}

/** What limits would do to a plan if they were in force today: which promises would change their status. Nothing is kept. */
export const judgingPreview = defineView({
  name: 'plan.judgingPreview',
  label: '判定规则试算',
  by: ['planner', 'leader'],
  input: { plan: ref('plan', '规划'), effectiveOn: optional(date('生效日期')), ...judgingBoxes },
  async run(desk, { plan: id, effectiveOn: _, ...given }) {
    const found = await standingFor(desk, id);
    if (!found.ok) return found;
    const checked = checkJudging(judgingFrom(given));
    if (!checked.ok) return checked;
    const standing = found.value;
    const judging = checked.value;
    const then = statusesBy(standing, judging);
    const changed = standing.inSight.filter(row => then.get(row.id) !== statusOf(standing, row));
    const mean = (set: Judging) => meanOf({ ...standing, judging: { ...set } as Standing['judging'] }, standing.inSight);
    const view: JudgingPreview = {
      before: tally(standing, row => statusOf(standing, row)),
      after: tally(standing, row => then.get(row.id) ?? 'na'),
      meanBefore: meanOf(standing, standing.inSight),
      meanAfter: mean(judging),
      changed: changed.map(row => ({
        id: row.id,
        number: standing.numbers.get(row.mark) ?? 0,
        title: titleSaid(row),
        nature: row.nature,
        ratio: standing.judgements.get(row.id)?.ratio ?? null,
        weight: weightOf(judging, row),
        from: statusOf(standing, row),
        to: then.get(row.id) ?? 'na',
      })),
    };
    return ok(view);
  },
});
