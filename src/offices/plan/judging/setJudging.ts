import { ok, refuse } from '#kernel/problem.ts';
import { date, defineVerb, note, optional, ref, rows } from '#register/index.ts';
import { openPlan } from '../drafting/chosen.ts';
import { insertUnlessTaken } from '../drafting/insertUnlessTaken.ts';
import { checkDay, checkJudging, judgingBoxes, judgingFrom } from './form.ts';
import { type Judging, standardJudging } from './inForce.ts';
import { judgingRule } from './judgingRule.ts';
import { says } from './refusals.ts';

const isSame = (a: Judging, b: Judging) => (Object.keys(standardJudging) as (keyof Judging)[]).every(name => a[name] === b[name]);

/** Sets the limits by which a plan is judged from a day on, as a new version; what was judged before that day stays as it was. */
export const setJudging = defineVerb({
  name: 'plan.setJudging',
  label: '设定判定规则',
  by: ['planner'],
  input: {
    plan: ref('plan', '规划'),
    effectiveOn: optional(date('生效日期')),
    ...judgingBoxes,
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { plan: id, effectiveOn, why, ...given }) {
    const found = await openPlan(desk, id);
    if (!found.ok) return found;
    const judging = checkJudging(judgingFrom(given));
    if (!judging.ok) return judging;
    const versions = (await rows(desk, judgingRule, { where: { plan: id } })).toSorted((a, b) => a.number - b.number);
    const day = checkDay(effectiveOn ?? desk.today, desk.today, versions);
    if (!day.ok) return day;
    const last = versions.at(-1);
    if (isSame(judging.value, last ?? standardJudging)) return refuse(says.nothingChanged({ number: last?.number ?? 0 }));
    const number = (last?.number ?? 0) + 1;
    const row = { plan: id, number, effectiveOn: day.value, ...judging.value, setBy: desk.actor.id, why };
    const done = await insertUnlessTaken(desk, judgingRule, [row], says.setMeanwhile());
    return done.ok ? ok({ number, effectiveOn: day.value }) : done;
  },
});
