import { Link } from '@tanstack/react-router';
import { languageNow, t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { DutyCell, DutyStanding, MatrixView } from '../types.ts';
import { STANDINGS } from './words.ts';

const order: readonly DutyStanding[] = ['filed', 'late', 'returned', 'missing', 'open', 'exempt'];

/** `2027-09` said shortly under the year that stands above: `9月`; other periods as they are. */
const periodWord = (period: string): string => {
  const month = /^\d{4}-(\d\d)$/.exec(period)?.[1];
  const half = /^\d{4}-\d{4}-([12])$/.exec(period)?.[1];
  if (half !== undefined) return t('第{n}学期', { n: half });
  const quarter = /^\d{4}Q([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return t('第{n}季度', { n: quarter });
  if (month === undefined) return period.replace(/^\d{4}-/, '');
  return languageNow() === 'zh' ? `${Number(month)}月` : month;
};

function Square({
  cell,
  given,
}: {
  readonly cell: DutyCell;
  readonly given: { readonly duty: string; readonly organisation: string } | null;
}) {
  const { word, sign } = STANDINGS[cell.standing];
  const late = cell.lateDays > 0 ? ` ${t('{n}天', { n: cell.lateDays })}` : '';
  const says = `${cell.period} ${t(word)}${late} · ${t('应报{day}', { day: cell.dueOn })}`;
  const body = (
    <span className={`sf-c ${cell.standing}`} title={says}>
      <span aria-hidden="true">{sign}</span>
      <span className="sf-sr">{says}</span>
    </span>
  );
  if (cell.filing !== null) return <Link to={`/ledger/safetyFiling/${cell.filing}` as never}>{body}</Link>;
  if (given === null) return body;
  return (
    <Link to={'/ledger/safetyFiling' as never} search={{ deed: 'safety.fileDuty', given: { ...given, period: cell.period } } as never}>
      {body}
    </Link>
  );
}

function Matrix({ view }: { readonly view: MatrixView }) {
  const { account } = useSession();
  const mayFile = (organisation: string) => holds(account, 'filer') && account.organisation?.id === organisation && view.duty !== null;
  return (
    <div className="sf-scroll">
      <table className="tl sf-matrix">
        <thead>
          <tr>
            <th scope="col">{t('报送单位')}</th>
            {view.periods.map(period => (
              <th scope="col" key={period} className="sf-p">
                {periodWord(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(row => (
            <tr key={row.organisation}>
              <th scope="row">{row.name}</th>
              {view.periods.map(period => {
                const cell = row.cells.find(one => one.period === period);
                return (
                  <td key={period} className="sf-p">
                    {cell === undefined ? (
                      ''
                    ) : (
                      <Square cell={cell} given={mayFile(row.organisation) ? { duty: view.duty!, organisation: row.organisation } : null} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Organisations by rounds of one duty in one year: who filed, who was late, who is missing. */
export function Duties({
  duty,
  year,
  go,
}: {
  readonly duty: string | undefined;
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const asked = { ...(duty === undefined ? {} : { duty }), ...(year === undefined ? {} : { year }) };
  const found = useView<MatrixView>('safety.dutyMatrix', asked, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  if (view.duty === null) return <Nothing title={t('还没有布置安全任务')} detail={t('布置演练、排查以后，这里显示各单位各期报送情况。')} />;
  return (
    <>
      <div className="row sf-pick">
        <select className="btn sf-sel" value={view.duty} aria-label={t('安全任务')} onChange={event => go({ duty: event.target.value })}>
          {view.duties.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="button" className="btn s" aria-label={t('上一学年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{from}–{to}学年', { from: view.year, to: view.year + 1 })}</b>
        <button type="button" className="btn s" aria-label={t('下一学年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <span className="r row no-print">
          <a className="btn" href="/api/exports/safety.missingFilings.xlsx">
            {t('导出未报清单')}
          </a>
        </span>
      </div>
      <ul className="sf-key">
        {order.map(one => (
          <li key={one}>
            <span className={`sf-c ${one}`} aria-hidden="true">
              {STANDINGS[one].sign}
            </span>
            {t(STANDINGS[one].word)} {view.counts[one]}
          </li>
        ))}
      </ul>
      {view.rows.length === 0 ? <Nothing title={t('这一学年没有要报的期次')} /> : <Matrix view={view} />}
    </>
  );
}
