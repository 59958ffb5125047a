import { Link } from '@tanstack/react-router';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { countsOf, late, totalOf } from '#web/kit/status.ts';
import { useView } from '#web/kit/useView.ts';
import type { BoardRow, PlanSummary } from '../types.ts';
import './mine.css';
import { MarkRow } from './markRow.tsx';
import { useWholeBoard } from './useWholeBoard.ts';
import { chiefPlan } from './watch.ts';

function LateLine({ row }: { readonly row: BoardRow }) {
  return (
    <Link className="mine-line" to="/plan/promises/$promise" params={{ promise: row.id }}>
      <StatusMark status={row.status} />
      <span className="mute">{row.number}</span>
      <span className="name">{row.title}</span>
      <b className={`st-${row.status}`}>{row.actual === null ? t('缺') : either(row.actual, row.actualEnglish ?? row.actual)}</b>
      <span className="target">{t('目标 {value}', { value: either(row.target, row.targetEnglish) })}</span>
    </Link>
  );
}

function MyPromises({ plan, body }: { readonly plan: PlanSummary; readonly body: string | null }) {
  const { account } = useSession();
  const board = useWholeBoard(plan.id, body);
  if (board.value === undefined) return <Pending view={board} rows={3} />;
  const { rows } = board.value;
  const counts = countsOf(rows.map(row => row.status));
  const lateRows = rows.filter(row => row.status === 'hard' || row.status === 'behind').sort((a, b) => (a.ratio ?? 2) - (b.ratio ?? 2));
  const all = body === null ? t('全部承诺') : t('我负责的承诺');
  return (
    <section className="mine">
      <h2>
        {all} <small>{totalOf(counts)}</small>
        {late(counts) > 0 ? <em>{t('{n}项落后', { n: late(counts) })}</em> : null}
      </h2>
      {rows.length === 0 ? <p className="note">{t('还没有承诺交给你的单位。')}</p> : <MarkRow rows={rows} plan={plan.id} size={14} />}
      {lateRows.slice(0, 6).map(row => (
        <LateLine key={row.id} row={row} />
      ))}
      <p className="note">
        <Link to="/plan/$plan/board" params={{ plan: plan.id }} search={(body === null ? {} : { body }) as never}>
          {t('看全部')}
        </Link>{' '}
        ·{' '}
        {body === null || !holds(account, 'filer') ? null : (
          <>
            <Link to="/plan/filing">{t('年度填报')}</Link> ·{' '}
          </>
        )}
        {plan.title}
      </p>
    </section>
  );
}

/** On the home page: the promises of one's own body by status, or all of the county's for those who watch over all. */
export default function Mine() {
  const { account, county } = useSession();
  const reads = holds(account, 'planner', 'filer', 'leader', 'administrator');
  const plans = useView<readonly PlanSummary[]>('plan.list', reads ? {} : null);
  const chief = chiefPlan(plans.value ?? [], county.today);
  if (!reads || chief === null) return null;
  const overall = holds(account, 'planner', 'leader', 'administrator') || account.organisation === null;
  return <MyPromises plan={chief} body={overall ? null : account.organisation!.id} />;
}
