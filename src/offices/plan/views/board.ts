import { ok } from '#kernel/problem.ts';
import { code, count, defineView, optional, ref, text, year } from '#register/index.ts';
import { statuses } from '../codes.ts';
import { leadOf } from '../drafting/mark.ts';
import { timeProgressOf } from '../keeping/filingYears.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { chaptersOf } from '../standing/chapters.ts';
import { countsOf, meanOf, summaryOf } from '../standing/counts.ts';
import { timeOf } from '../standing/question.ts';
import type { Standing } from '../standing/standing.ts';
import type { BoardRow, BoardView } from '../types.ts';
import { boardRowOf, isOwed } from './boardRow.ts';
import { boardSheet, MOST_ROWS } from './boardSheet.ts';
import { standingFor } from './maySee.ts';

const orders = { number: '项号', ratio: '比值', progress: '完成度', deadline: '期限', status: '状态', lead: '责任单位' } as const;
type Order = keyof typeof orders;

const input = {
  plan: ref('plan', '规划'),
  chapter: optional(text('章节', { longest: 80 })),
  body: optional(ref('organisation', '责任单位')),
  status: optional(code('状态', statuses)),
  year: optional(year('期限')),
  search: optional(text('搜索', { longest: 80 })),
  orderBy: optional(code('次序', orders)),
  page: optional(count('页', { least: 1 })),
  size: optional(count('每页条数', { least: 1, most: MOST_ROWS })),
};

const rank = Object.keys(statuses);
const last = Number.POSITIVE_INFINITY;
const byOrder: Readonly<Record<Order, (a: BoardRow, b: BoardRow) => number>> = {
  number: (a, b) => a.number - b.number,
  ratio: (a, b) => (a.ratio ?? last) - (b.ratio ?? last) || a.number - b.number,
  progress: (a, b) => (a.progress ?? last) - (b.progress ?? last) || a.number - b.number,
  deadline: (a, b) => (a.deadline ?? last) - (b.deadline ?? last) || a.number - b.number,
  status: (a, b) => rank.indexOf(b.status) - rank.indexOf(a.status) || a.number - b.number,
  lead: (a, b) => (a.lead ?? '').localeCompare(b.lead ?? '', 'zh') || a.number - b.number,
};

interface Filters {
  readonly chapter: string | null;
  readonly body: string | null;
  readonly status: BoardRow['status'] | null;
  readonly year: number | null;
  readonly search: string | null;
}

const holds = (row: PromiseRow, shown: BoardRow, search: string): boolean =>
  [row.quote, shown.title, row.place, shown.lead ?? '', `第${shown.number}项`, String(shown.number), shown.reason].some(said =>
    said.toLowerCase().includes(search.toLowerCase()),
  );

function isWanted(standing: Standing, row: PromiseRow, shown: BoardRow, wanted: Filters): boolean {
  if (wanted.chapter !== null && !row.place.startsWith(wanted.chapter)) return false;
  if (wanted.body !== null && !(standing.bodies.get(row.id) ?? []).some(body => body.organisation === wanted.body)) return false;
  if (wanted.status !== null && shown.status !== wanted.status) return false;
  if (wanted.year !== null && timeOf(row, standing.plan).to !== wanted.year) return false;
  return wanted.search === null || holds(row, shown, wanted.search);
}

/** The leading bodies with what they lead, the most first. */
export function bodiesOf(standing: Standing, names: ReadonlyMap<string, string>): BoardView['bodies'] {
  const led = Map.groupBy(
    standing.inSight.filter(row => leadOf(standing, row) !== null),
    row => leadOf(standing, row) as string,
  );
  return [...led]
    .map(([id, held]) => ({
      id,
      name: names.get(id) ?? '',
      counts: countsOf(standing, held),
      owed: held.filter(row => isOwed(standing, row)).length,
      led: held.length,
    }))
    .toSorted((a, b) => b.led - a.led || a.name.localeCompare(b.name, 'zh'))
    .map(({ led: _, ...body }) => body);
}

const drawn = new WeakMap<Standing, readonly { readonly row: PromiseRow; readonly shown: BoardRow }[]>();

/** The lines of the board, drawn once for a standing. */
export function linesOf(standing: Standing) {
  const before = drawn.get(standing);
  if (before !== undefined) return before;
  const lines = standing.inSight.map(row => ({ row, shown: boardRowOf(standing, row, standing.names) }));
  drawn.set(standing, lines);
  return lines;
}

/** The promises of a plan as a table: by chapter, body, status, year, words. Totals are of the whole plan, rows of the selection. */
export const board = defineView({
  name: 'plan.board',
  label: '承诺台账',
  by: 'signedIn',
  input,
  async run(desk, wanted) {
    const found = await standingFor(desk, wanted.plan);
    if (!found.ok) return found;
    const standing = found.value;
    const { names } = standing;
    const shown = linesOf(standing)
      .filter(one => isWanted(standing, one.row, one.shown, wanted))
      .map(one => one.shown)
      .toSorted(byOrder[wanted.orderBy ?? 'number']);
    const size = wanted.size ?? 50;
    const first = ((wanted.page ?? 1) - 1) * size;
    const view: BoardView = {
      plan: summaryOf(standing),
      total: shown.length,
      counts: countsOf(standing, standing.inSight),
      meanProgress: meanOf(standing, standing.inSight),
      timeProgress: timeProgressOf(desk.today, standing.plan),
      chapters: chaptersOf(standing, standing.inSight),
      bodies: bodiesOf(standing, names),
      rows: shown.slice(first, first + size),
    };
    return ok(view);
  },
  sheet: boardSheet,
  wholeInput: { page: 1, size: MOST_ROWS },
});
