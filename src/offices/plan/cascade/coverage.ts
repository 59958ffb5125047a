import { ok, type Result } from '#kernel/problem.ts';
import { defineView, ref, type Sheet } from '#register/index.ts';
import { statuses } from '../codes.ts';
import { chapterOf, chaptersOf } from '../standing/chapters.ts';
import { countsOf } from '../standing/counts.ts';
import { seenUnder } from './seen.ts';
import { cascadeRow, contradictionsSeen, countsAmong, takenUpBy } from './shown.ts';
import type { CoverageView, GoalsView } from './types.ts';

const sheetOf = (view: CoverageView): Sheet => ({
  title: `${view.plan.title}：承接情况`,
  headings: ['项号', '承诺', '位置', '责任单位', '目标值', '状态', '承接单位', '承接单位数'],
  rows: view.rows.map(row => [
    row.number,
    row.title,
    row.place,
    row.lead,
    row.target,
    statuses[row.status],
    row.takenUp.map(one => one.organisation).join('、') || null,
    row.takenUp.length,
  ]),
});

/** Which promises of the county no one has taken up, by whom each is, and what contradicts them. */
export const coverage = defineView({
  name: 'plan.coverage',
  label: '承接情况',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, { plan: id }) {
    const found = await seenUnder(desk, id);
    if (!found.ok) return found;
    const { standing, plans } = found.value;
    const below = takenUpBy(found.value);
    const view: CoverageView = {
      plan: { id: standing.plan.id, title: standing.plan.title },
      plans: plans.length,
      taken: standing.inSight.filter(row => below.has(row.id)).length,
      rows: standing.inSight.map(row => cascadeRow(found.value, row, below.get(row.id) ?? [])),
      contradictions: contradictionsSeen(found.value),
    };
    return ok(view);
  },
  sheet: (view: CoverageView): Result<Sheet> => ok(sheetOf(view)),
});

/** The goal tree: goals of the county's plan, their promises, and below each the promises of schools and departments, with their status rolled up. */
export const goals = defineView({
  name: 'plan.goals',
  label: '目标树',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, { plan: id }) {
    const found = await seenUnder(desk, id);
    if (!found.ok) return found;
    const { standing } = found.value;
    const below = takenUpBy(found.value);
    const view: GoalsView = {
      plan: { id: standing.plan.id, title: standing.plan.title },
      counts: countsOf(standing, standing.inSight),
      goals: chaptersOf(standing, standing.inSight).map(({ place, title, counts }) => {
        const held = standing.inSight.filter(row => (chapterOf(standing, row)?.place ?? '文首') === place);
        const promises = held.map(row => cascadeRow(found.value, row, below.get(row.id) ?? []));
        return { place, title, counts, below: countsAmong(promises.flatMap(row => row.takenUp.map(one => one.status))), promises };
      }),
    };
    return ok(view);
  },
});
