import { ok } from '#kernel/problem.ts';
import { defineView, english, may, type ReadingDesk, ref, rows } from '#register/index.ts';
import { leadOf } from '../drafting/mark.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { unitOf } from '../standing/question.ts';
import type { Standing } from '../standing/standing.ts';
import type { Status } from '../types.ts';
import { boardRowOf } from '../views/boardRow.ts';
import { standingFor } from '../views/maySee.ts';
import { causes, issue } from './issue.ts';
import { measure } from './measure.ts';
import type { IssueLine, WarningsView } from './types.ts';

const SLIPPING: readonly Status[] = ['hard', 'behind', 'near'];

/** Whether a promise slips: its status says so, or its pace does not reach the target although the status is still good. */
function slips(standing: Standing, row: PromiseRow): boolean {
  const judgement = standing.judgements.get(row.id);
  if (judgement === undefined) return false;
  return SLIPPING.includes(judgement.status) || (judgement.status === 'on' && judgement.outlook?.reaches === false);
}

/** The issues of a plan by promise, those of other bodies left out for a body. */
async function issuesOf(desk: ReadingDesk, plan: string): Promise<ReadonlyMap<string, readonly IssueLine[]>> {
  const all = await rows(desk, issue, { where: { plan } });
  const seen = all.filter(one => may(desk.actor, ['planner', 'leader']) || one.organisation === desk.actor.organisation);
  const open = seen.length === 0 ? [] : await rows(desk, measure, { where: { issue: seen.map(one => one.id), state: 'open' } });
  const lines = seen.map(one => {
    const its = open.filter(other => other.issue === one.id);
    const state = issue.states?.[one.state] ?? one.state;
    const cause = causes[one.cause];
    const line: IssueLine = {
      id: one.id,
      words: one.words,
      cause,
      causeEnglish: english(cause) ?? cause,
      state,
      stateEnglish: english(state) ?? state,
      open: its.length,
      overdue: its.filter(other => other.due < desk.today).length,
    };
    return { promise: one.promise, line };
  });
  return new Map([...Map.groupBy(lines, one => one.promise)].map(([id, held]) => [id, held.map(one => one.line)]));
}

/** Early warnings: promises that slip, the worst first, why, where the present pace leads, and what is done about it. */
export const warnings = defineView({
  name: 'plan.warnings',
  label: '预警',
  by: ['planner', 'leader', 'filer'],
  input: { plan: ref('plan', '规划') },
  async run(desk, { plan: id }) {
    const found = await standingFor(desk, id);
    if (!found.ok) return found;
    const standing = found.value;
    const issues = await issuesOf(desk, id);
    const all = may(desk.actor, ['planner', 'leader']);
    const slipping = standing.inSight.filter(row => slips(standing, row) && (all || leadOf(standing, row) === desk.actor.organisation));
    const shown = slipping.map(row => {
      const { number, title, lead, status, reason, reasonEnglish, cause } = boardRowOf(standing, row, standing.names);
      const outlook = standing.judgements.get(row.id)?.outlook ?? null;
      const led = outlook === null || outlook.reaches ? null : { value: outlook.value, year: outlook.year };
      return {
        id: row.id,
        number,
        title,
        lead,
        status,
        reason,
        reasonEnglish,
        outlook: led,
        unit: row.method === 'state' ? '%' : unitOf(row),
        said: cause,
        issues: issues.get(row.id) ?? [],
      };
    });
    const named = [...issues.values()].flat();
    const rank = (status: Status) => (SLIPPING.includes(status) ? SLIPPING.indexOf(status) : SLIPPING.length);
    const view: WarningsView = {
      plan: { id, title: standing.plan.title },
      may: may(desk.actor, ['planner', 'leader']) && standing.plan.state === 'adopted' ? ['raiseIssue'] : [],
      causes: Object.entries(causes)
        .map(([cause, label]) => ({
          cause,
          label,
          english: english(label) ?? label,
          count: named.filter(one => one.cause === label).length,
        }))
        .filter(one => one.count > 0)
        .toSorted((a, b) => b.count - a.count),
      warnings: shown.toSorted((a, b) => rank(a.status) - rank(b.status) || a.number - b.number),
    };
    return ok(view);
  },
});
