import { ok } from '#kernel/problem.ts';
import { code, defineView, optional, ref, rows, type Sheet, text, year } from '#register/index.ts';
import { parts, statuses } from '../codes.ts';
import { leadOf } from '../drafting/mark.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { countsOf, statusOf } from '../standing/counts.ts';
import { timeOf } from '../standing/question.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { isOwed } from '../views/boardRow.ts';
import { standingFor } from '../views/maySee.ts';
import { issue } from './issue.ts';
import { measure } from './measure.ts';
import { meetingTask } from './meetingTask.ts';
import type { MatrixView } from './types.ts';

const supportersOf = (standing: Standing, row: PromiseRow) =>
  (standing.bodies.get(row.id) ?? []).filter(body => body.part === 'support').map(body => body.organisation);

function rowOf(standing: Standing, row: PromiseRow): MatrixView['rows'][number] {
  const target = targetSaid(row, standing.plan);
  return {
    id: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    place: row.place,
    target: target.zh,
    targetEnglish: target.en,
    deadline: timeOf(row, standing.plan).to,
    status: statusOf(standing, row),
    lead: leadOf(standing, row),
    support: supportersOf(standing, row),
  };
}

type Loads = Readonly<Record<'tasks' | 'overdue' | 'measures', ReadonlyMap<string, number>>>;

/** The scorecard of every body that answers for something, the most promises first. */
function bodiesOf(standing: Standing, loads: Loads): MatrixView['bodies'] {
  const ids = new Set([...standing.bodies.values()].flat().map(body => body.organisation));
  return [...ids]
    .map(id => {
      const led = standing.inSight.filter(row => leadOf(standing, row) === id);
      return {
        id,
        name: standing.names.get(id) ?? '',
        lead: led.length,
        support: standing.inSight.filter(row => supportersOf(standing, row).includes(id)).length,
        counts: countsOf(standing, led),
        owed: led.filter(row => isOwed(standing, row)).length,
        openTasks: loads.tasks.get(id) ?? 0,
        overdueTasks: loads.overdue.get(id) ?? 0,
        openMeasures: loads.measures.get(id) ?? 0,
      };
    })
    .filter(body => body.lead + body.support > 0)
    .toSorted((a, b) => b.lead - a.lead || b.support - a.support || (a.id < b.id ? -1 : 1));
}

const tally = (list: readonly { readonly organisation: string }[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { organisation } of list) found.set(organisation, (found.get(organisation) ?? 0) + 1);
  return found;
};

function sheetOf(view: MatrixView): Sheet {
  const signs = (row: MatrixView['rows'][number]) =>
    view.bodies.map(body => (row.lead === body.id ? '牵头' : row.support.includes(body.id) ? '配合' : null));
  return {
    title: `${view.plan.title}：责任矩阵`,
    headings: ['项号', '承诺', '位置', '目标值', '期限', '状态', ...view.bodies.map(body => body.name)],
    rows: view.rows.map(row => [row.number, row.title, row.place, row.target, row.deadline, statuses[row.status], ...signs(row)]),
  };
}

/** The responsibility matrix: promises by bodies, who leads and who supports, and a scorecard of each body. */
export const matrix = defineView({
  name: 'plan.matrix',
  label: '责任矩阵',
  by: 'signedIn',
  input: {
    plan: ref('plan', '规划'),
    body: optional(ref('organisation', '责任单位')),
    part: optional(code('分工', parts)),
    until: optional(year('期限')),
    search: optional(text('搜索', { longest: 80 })),
  },
  async run(desk, { plan: id, body, part, until, search }) {
    const found = await standingFor(desk, id);
    if (!found.ok) return found;
    const standing = found.value;
    const open = await rows(desk, meetingTask, { where: { state: ['open', 'answered'] } });
    const issues = new Set((await rows(desk, issue, { where: { plan: id } })).map(one => one.id));
    const measures = (await rows(desk, measure, { where: { state: 'open' } })).filter(one => issues.has(one.issue));
    const overdue = open.filter(task => task.state === 'open' && task.due < desk.today);
    const loads: Loads = { tasks: tally(open), overdue: tally(overdue), measures: tally(measures) };
    const shown = standing.inSight.map(row => rowOf(standing, row));
    const fits = (row: MatrixView['rows'][number]) =>
      (body === null || (part !== 'support' && row.lead === body) || (part !== 'lead' && row.support.includes(body))) &&
      (until === null || row.deadline <= until) &&
      (search === null || `${row.number} ${row.title} ${row.place}`.includes(search));
    const { title, fromYear, toYear } = standing.plan;
    const view: MatrixView = { plan: { id, title, fromYear, toYear }, bodies: bodiesOf(standing, loads), rows: shown.filter(fits) };
    return ok(view);
  },
  sheet: (view: MatrixView) => ok(sheetOf(view)),
});
