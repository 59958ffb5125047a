import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { LedgerLine, LedgersView, PendingCase } from '../types.ts';
import { held } from './held.ts';
import { ACTIONS, STATES, STEPS } from './words.ts';

const COLUMNS = ['suspected', 'droppedOut', 'returned', 'closed', 'overdue'] as const;

/** The three ledgers by school. */
function Schools({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const heads = [t('疑似辍学'), t('失学辍学'), t('劝返复学'), t('本学年销号'), t('超过返校期限')];
  return (
    <div className="ac-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('学校')}</th>
            {heads.map(head => (
              <th scope="col" className="n" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(one => (
            <tr key={one.organisation}>
              <th scope="row">
                <Link to={'/ledger/dropoutCase' as never} search={{ where: { organisation: one.organisation } } as never}>
                  {one.name}
                </Link>
              </th>
              {COLUMNS.map(column => (
                <td key={column} className={`n${column === 'overdue' && (one[column] ?? 0) > 0 ? ' ac-late' : ''}`}>
                  {held(one[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cases that wait, the latest first; each leads to the child's file. */
function Waiting({ cases }: { readonly cases: readonly PendingCase[] }) {
  return (
    <div className="ac-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('个案')}</th>
            <th scope="col">{t('学校')}</th>
            <th scope="col">{t('台账')}</th>
            <th scope="col">{t('离校日期')}</th>
            <th scope="col">{t('下一步')}</th>
            <th scope="col">{t('期限')}</th>
            <th scope="col">{t('五个一')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(one => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/access/child/${one.id}` as never}>
                  {one.number} {one.child}
                </Link>
              </th>
              <td>{one.school}</td>
              <td>{t(STATES[one.state] ?? '')}</td>
              <td>{one.awayFrom}</td>
              <td>{one.nextKind === null ? '—' : t(STEPS[one.nextKind] ?? '')}</td>
              <td className={one.late > 0 ? 'ac-late' : ''}>
                {one.due ?? '—'}
                {one.late > 0 ? ` ${t('逾期{days}天', { days: one.late })}` : ''}
              </td>
              <td>
                <Five done={one.actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The five warm deeds as five squares. */
function Five({ done }: { readonly done: readonly boolean[] }) {
  const names = Object.values(ACTIONS);
  const count = done.filter(one => one).length;
  return (
    <span className="ac-five" role="img" aria-label={t('五个一已完成{count}项', { count })}>
      {done.map((one, place) => (
        <i key={names[place]} className={one ? 'on' : ''} title={t(names[place] ?? '')} />
      ))}
    </span>
  );
}

/** The three ledgers: how many stand in each, by school, and what every open case waits for. */
export function Ledgers() {
  const found = useView<LedgersView>('access.ledgers', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const sums = [
    [t('疑似辍学'), view.total.suspected],
    [t('失学辍学'), view.total.droppedOut],
    [t('劝返复学'), view.total.returned],
    [t('本学年销号'), view.total.closed],
    [t('超过返校期限'), view.total.overdue],
  ] as const;
  return (
    <>
      <div className="ac-sums">
        {sums.map(([word, value]) => (
          <div key={word}>
            <b>{held(value)}</b>
            <span>{word}</span>
          </div>
        ))}
        <a className="btn no-print" href="/api/exports/access.ledgers.xlsx">
          {t('导出')}
        </a>
      </div>
      {view.isSuppressed ? <p className="ac-note">{t('少于10人的数不显示，以“…”代替；个案由学校和控辍保学办掌握。')}</p> : null}
      {view.pending.length === 0 ? null : (
        <>
          <h2>{t('在办个案')}</h2>
          <Waiting cases={view.pending} />
        </>
      )}
      <h2>{t('各校台账')}</h2>
      {view.lines.length === 0 ? <Nothing title={t('还没有个案')} /> : <Schools lines={view.lines} />}
    </>
  );
}
