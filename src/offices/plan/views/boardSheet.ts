import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { Sheet } from '#register/index.ts';
import { natures, statusSaid } from '../codes.ts';
import { isInForce } from '../plan.ts';
import { says } from '../refusals.ts';
import type { BoardView } from '../types.ts';

/** Rows that one sheet, or one page of the board, may have. A plan is read with at most 3,000. */
export const MOST_ROWS = 5000;

/** A share as a percentage with one digit, as a number that the sheet can count with. */
const asPercent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
const twoDigits = (ratio: number | null) => (ratio === null ? null : Math.floor(ratio * 100 + 1e-9) / 100);

/** Words that a spreadsheet would take for a formula are kept words, also where the sheet is saved as text and opened again. */
const asWords = (cell: string | number | null) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const sheetOf = (view: BoardView): Sheet => ({
  title: !isInForce(view.plan) ? `${view.plan.title}（草案，不得引用）` : view.plan.title,
  headings: [
    '项号',
    '承诺',
    '位置',
    '属性',
    '责任单位',
    '配合单位',
    '目标值',
    '期限',
    '实际值',
    '实际值年份',
    '完成度（%）',
    '比值',
    '状态',
    '原因',
    '情况说明',
  ],
  rows: view.rows.map(row =>
    [
      row.number,
      row.title,
      row.place,
      natures[row.nature],
      row.lead,
      row.support.join('、') || null,
      row.target,
      row.deadline,
      row.actual,
      row.actualYear,
      asPercent(row.progress),
      twoDigits(row.ratio),
      statusSaid(row),
      row.reason,
      row.cause,
    ].map(asWords),
  ),
});

/** The board as a table to print or send, whole or not at all. What is not known is left blank, never 0. */
export const boardSheet = (view: BoardView): Result<Sheet> =>
  view.rows.length < view.total ? refuse(says.tooManyRows({ total: view.total, most: MOST_ROWS })) : ok(sheetOf(view));
