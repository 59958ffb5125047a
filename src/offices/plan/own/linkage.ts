import { ok } from '#kernel/problem.ts';
import { defineView, optional, ref, rows, type Sheet, year } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { statuses } from '../codes.ts';
import { leadOf } from '../drafting/mark.ts';
import { statusOf } from '../standing/counts.ts';
import { titleSaid } from '../standing/said.ts';
import { standingFor } from '../views/maySee.ts';
import { type FundLink, fundLink } from './fundLink.ts';
import { postLink } from './postLink.ts';
import type { LinkageView, Money } from './types.ts';

/** Kinds of promise that cost money of their own. */
const COSTLY: readonly string[] = ['project', 'budget', 'standing-amount'];

const cents = (yuan: number) => Math.round(yuan * 100) / 100;
const sumOf = (values: readonly (number | null)[]): number | null =>
  values.some(value => value !== null) ? cents(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)) : null;

/** The sum of lines; what no line knows is not known of the sum either. */
export const moneyOf = (lines: readonly Money[]): Money => ({
  planned: cents(lines.reduce((sum, line) => sum + line.planned, 0)),
  arrived: sumOf(lines.map(line => line.arrived)),
  spent: sumOf(lines.map(line => line.spent)),
});

const lineOf = ({ id, year: of, budgetLine, planned, arrived, spent }: StoredRow<FundLink>) => ({
  id,
  year: of,
  budgetLine,
  planned,
  arrived,
  spent,
});

function sheetOf(view: LinkageView): Sheet {
  const linked = view.rows.flatMap(row => {
    const posts = row.posts.map(one => `${one.body}${one.post}${one.filled ?? '—'}/${one.posts}`).join('、') || null;
    const head = [row.number, row.title, row.lead, statuses[row.status]];
    const lines = row.lines.map(line => [...head, line.year, line.budgetLine, line.planned, line.arrived, line.spent, posts]);
    return lines.length > 0 ? lines : [[...head, null, null, null, null, null, posts]];
  });
  const loose = view.unlinked.map(line => [
    null,
    '（未对应承诺）',
    null,
    null,
    line.year,
    line.budgetLine,
    line.planned,
    line.arrived,
    line.spent,
    null,
  ]);
  return {
    title: `${view.plan.title}：任务经费岗位对应表`,
    headings: [
      '项号',
      '承诺',
      '责任单位',
      '状态',
      '年份',
      '预算项目',
      '计划金额（元）',
      '到位金额（元）',
      '支出金额（元）',
      '岗位（到岗/核定）',
    ],
    rows: [...linked, ...loose],
  };
}

/** Each promise with its budget lines by year and its posts; which promises have no money, which money has no promise. Yuan. */
export const linkage = defineView({
  name: 'plan.linkage',
  label: '任务经费岗位对应表',
  by: ['planner', 'leader', 'filer'],
  input: { plan: ref('plan', '规划'), year: optional(year('年份')) },
  async run(desk, { plan: id, year: of }) {
    const found = await standingFor(desk, id);
    if (!found.ok) return found;
    const { inSight, names, numbers, plan } = found.value;
    const funds = (await rows(desk, fundLink, { where: { plan: id, ...(of === null ? {} : { year: of }) } })).toSorted(
      (a, b) => a.year - b.year,
    );
    const byPromise = Map.groupBy(funds, one => one.promise);
    const posts = Map.groupBy(await rows(desk, postLink, { where: { plan: id } }), one => one.promise);
    const shown: LinkageView['rows'] = inSight.map(row => {
      const lines = (byPromise.get(row.id) ?? []).map(lineOf);
      return {
        id: row.id,
        number: numbers.get(row.mark) ?? 0,
        title: titleSaid(row),
        lead: names.get(leadOf(found.value, row) ?? '') ?? null,
        status: statusOf(found.value, row),
        money: lines.length === 0 ? null : moneyOf(lines),
        lines,
        posts: (posts.get(row.id) ?? []).map(one => ({
          id: one.id,
          post: one.post,
          body: names.get(one.organisation) ?? '',
          posts: one.posts,
          filled: one.filled,
        })),
      };
    });
    const unfunded = new Set(inSight.filter(row => COSTLY.includes(row.kind) && !byPromise.has(row.id)).map(row => row.id));
    const isShown = (row: LinkageView['rows'][number]) => row.lines.length > 0 || row.posts.length > 0 || unfunded.has(row.id);
    const view: LinkageView = {
      plan: { id, title: plan.title, fromYear: plan.fromYear, toYear: plan.toYear },
      total: moneyOf(funds),
      rows: shown.filter(isShown),
      unlinked: (byPromise.get(null) ?? []).map(lineOf),
      without: unfunded.size,
    };
    return ok(view);
  },
  sheet: (view: LinkageView) => ok(sheetOf(view)),
});
