import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { BoardFilters } from './boardFilters.tsx';
import { BoardHead } from './boardHead.tsx';
import { BoardList } from './boardList.tsx';
import { Straighten } from './straighten.tsx';
import { useBoard } from './useBoard.ts';
import './reader.css';
import './mine.css';
import './board.css';

const AssignDialog = lazy(() => import('./assignDialog.tsx'));

/** The board: a conclusion, and the whole list of promises with its filters. */
export default function BoardPage() {
  const { account } = useSession();
  const board = useBoard();
  const [assigning, setAssigning] = useState(false);
  const list = useRef<HTMLElement>(null);
  const whole = board.whole.value;
  const mayAssign = holds(account, 'planner');
  useTitle(t('监测'));
  const wanted = whole === undefined || !board.isNarrowed ? '' : JSON.stringify(board.filter);
  useEffect(() => {
    if (wanted !== '') list.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  if (whole === undefined)
    return (
      <div className="page">
        <Pending view={board.whole} rows={10} />
      </div>
    );
  return (
    <div className="board">
      <BoardHead board={whole} />
      <section className="page" ref={list}>
        <div className="hh">
          <h2>
            {t('承诺清单')} <small>{t('每个数都可点开看来历')}</small>
          </h2>
          <span className="r row no-print">
            {mayAssign && board.chosen.length > 0 ? (
              <button type="button" className="btn p" onClick={() => setAssigning(true)}>
                {t('为{n}项指定责任单位', { n: board.chosen.length })}
              </button>
            ) : null}
            {mayAssign ? <Straighten plan={board.plan} /> : null}
            <Link className="btn" to="/plan/$plan/cockpit" params={{ plan: board.plan }}>
              {t('监测总览')}
            </Link>
            <Link className="btn" to="/plan/$plan" params={{ plan: board.plan }}>
              {t('看原文')}
            </Link>
            <a className="btn" href={board.exportAddress} download>
              {t('导出 .xlsx')}
            </a>
          </span>
        </div>
        <BoardFilters key={board.filter.search ?? ''} board={board} whole={whole} />
        <BoardList board={board} mayChoose={mayAssign} />
      </section>
      {assigning ? (
        <Suspense fallback={null}>
          <AssignDialog
            promises={board.chosen}
            close={() => {
              setAssigning(false);
              board.setChosen([]);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
