import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { figure } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { StatusWord } from '#web/kit/mark.tsx';
import { Nothing, Pending } from '#web/kit/states.tsx';
import type { BoardRow } from '../types.ts';
import type { Board } from './useBoard.ts';
import { natureWord } from './words.ts';

const COLUMNS: readonly { readonly key: string; readonly label: () => string; readonly right?: boolean; readonly sort?: string }[] = [
  { key: 'number', label: () => t('项'), right: true, sort: 'number' },
  { key: 'title', label: () => t('承诺') },
  { key: 'place', label: () => t('出处') },
  { key: 'lead', label: () => t('责任') },
  { key: 'target', label: () => t('目标'), right: true },
  { key: 'deadline', label: () => t('期限'), right: true, sort: 'deadline' },
  { key: 'actual', label: () => t('实际'), right: true },
  { key: 'ratio', label: () => t('比值'), right: true, sort: 'ratio' },
  { key: 'status', label: () => t('状态'), sort: 'status' },
];

/** ↑↓ move between the rows, Enter opens one. */
const moveRow = (event: KeyboardEvent<HTMLTableRowElement>, open: () => void) => {
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : event.key === 'ArrowUp' ? row.previousElementSibling : null;
  if (next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Enter' && event.target === row) open();
};

function ListRow({ row, board, mayChoose }: { readonly row: BoardRow; readonly board: Board; readonly mayChoose: boolean }) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/plan/promises/$promise', params: { promise: row.id } as never });
  const chosen = board.chosen.includes(row.id);
  const toggle = () => board.setChosen(chosen ? board.chosen.filter(id => id !== row.id) : [...board.chosen, row.id]);
  return (
    <tr
      className={chosen ? 'open sel' : 'open'}
      tabIndex={0}
      onClick={open}
      onKeyDown={event => moveRow(event, open)}
      title={either(row.reason, row.reasonEnglish)}
    >
      {mayChoose ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a click on the box from opening the row
        <td className="ck" onClick={event => event.stopPropagation()}>
          <input type="checkbox" checked={chosen} onChange={toggle} aria-label={t('选中第{n}项', { n: row.number })} />
        </td>
      ) : null}
      <td className="n mute c-number">{row.number}</td>
      <th scope="row" className="name">
        <Link to="/plan/promises/$promise" params={{ promise: row.id }} onClick={event => event.stopPropagation()} tabIndex={-1}>
          <b>{row.title}</b>
        </Link>
        {row.nature === 'binding' ? <span className="no">{natureWord(row.nature)}</span> : null}
        <span className="on-phone reason">{either(row.reason, row.reasonEnglish)}</span>
      </th>
      <td className="mute c-place">{row.place}</td>
      <td className="c-lead">{row.lead ?? <span className="amber">{t('未指定')}</span>}</td>
      <td className="n c-target">{either(row.target, row.targetEnglish)}</td>
      <td className="n c-deadline">
        {row.deadline === null ? <span className="mute">{t('未写')}</span> : String(row.deadline).slice(0, 4)}
      </td>
      <td className="n c-actual">
        {row.actual === null ? (
          <span className="mute">{t('缺')}</span>
        ) : (
          `${either(row.actual, row.actualEnglish ?? row.actual)}${row.actualYear === null ? '' : `（${row.actualYear}）`}`
        )}
      </td>
      <td className="n c-ratio">{row.ratio === null ? '—' : figure(row.ratio, 2)}</td>
      <td className="c-status">
        <StatusWord status={row.status} lapsed={row.lapsed} short />
      </td>
    </tr>
  );
}

function Foot({ board, total }: { readonly board: Board; readonly total: number }) {
  const page = board.filter.page ?? 1;
  const pages = Math.max(1, Math.ceil(total / board.size));
  return (
    <div className="ftr">
      <span>
        {t('符合条件 {n} 项，显示第{from}–{to}', { n: total, from: (page - 1) * board.size + 1, to: Math.min(total, page * board.size) })}
      </span>
      {pages > 1 ? (
        <span className="push row">
          <button type="button" className="as-link" disabled={page <= 1} onClick={() => board.narrow({ ...board.filter, page: page - 1 })}>
            {t('上一页')}
          </button>
          {page} / {pages}
          <button
            type="button"
            className="as-link"
            disabled={page >= pages}
            onClick={() => board.narrow({ ...board.filter, page: page + 1 })}
          >
            {t('下一页')}
          </button>
        </span>
      ) : null}
    </div>
  );
}

/** The list of promises that the filter leaves; a row opens its promise. */
export function BoardList({ board, mayChoose }: { readonly board: Board; readonly mayChoose: boolean }) {
  const { list } = board;
  if (list.value === undefined) return <Pending view={list} rows={8} />;
  const { rows, total } = list.value;
  if (rows.length === 0)
    return (
      <Nothing
        title={t('没有符合条件的承诺')}
        detail={t('这份规划里共{n}项。', { n: board.whole.value?.total ?? list.value.plan.promises })}
      >
        <button type="button" className="btn" onClick={board.clear}>
          {t('清除筛选')}
        </button>
      </Nothing>
    );
  const sorted = board.filter.orderBy ?? 'number';
  const all = rows.every(row => board.chosen.includes(row.id));
  return (
    <>
      <div className="scroll-x">
        <table className="tl bl" aria-busy={list.renewing}>
          <thead>
            <tr>
              {mayChoose ? (
                <th scope="col" className="ck">
                  <input
                    type="checkbox"
                    checked={all}
                    onChange={() => board.setChosen(all ? [] : rows.map(row => row.id))}
                    aria-label={t('选中本页')}
                  />
                </th>
              ) : null}
              {COLUMNS.map(column => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.right ? 'n' : ''}
                  aria-sort={column.sort !== undefined && sorted === column.sort ? 'ascending' : undefined}
                >
                  {column.sort === undefined ? (
                    column.label()
                  ) : (
                    <button type="button" onClick={() => board.narrow({ orderBy: column.sort! })}>
                      {column.label()}
                      {sorted === column.sort ? ' ↓' : ''}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <ListRow key={row.id} row={row} board={board} mayChoose={mayChoose} />
            ))}
          </tbody>
        </table>
      </div>
      <Foot board={board} total={total} />
    </>
  );
}
