import { Link } from '@tanstack/react-router';
import type { Day } from '#kernel/day.ts';
import { languageNow, t } from '../language.ts';
import { holds, useSession } from '../session.ts';
import { Nothing, Pending } from '../states.tsx';
import { useView } from '../useView.ts';
import { ROUNDS, Square } from './marks.tsx';

type Standing = keyof typeof ROUNDS;

interface Cell {
  readonly period: string;
  readonly standing: Standing;
  readonly dueOn: Day;
  readonly lateDays: number;
  readonly filing: string | null;
}

interface View {
  readonly year: number;
  readonly duties: readonly { readonly id: string; readonly name: string }[];
  readonly duty: string | null;
  readonly periods: readonly string[];
  readonly rows: readonly { readonly organisation: string; readonly name: string; readonly cells: readonly Cell[] }[];
  readonly counts: Readonly<Record<Standing, number>>;
}

/** The office whose duties are shown, the register of its filings, and who files. */
export interface DutyOf {
  readonly office: string;
  readonly filing: string;
  readonly files: string;
}

const ORDER: readonly Standing[] = ['filed', 'late', 'returned', 'missing', 'open', 'exempt'];

/** `2027-09` said shortly under the year that stands above: `9月`; other periods as they are. */
function periodWord(period: string): string {
  const month = /^\d{4}-(\d\d)$/.exec(period)?.[1];
  const half = /^\d{4}-\d{4}-([12])$/.exec(period)?.[1];
  const quarter = /^\d{4}Q([1-4])$/.exec(period)?.[1];
  if (half !== undefined) return t('第{n}学期', { n: half });
  if (quarter !== undefined) return t('第{n}季度', { n: quarter });
  if (month === undefined) return period.replace(/^\d{4}-/, '');
  return languageNow() === 'zh' ? `${Number(month)}月` : month;
}

function Round({
  of,
  cell,
  given,
}: {
  readonly of: DutyOf;
  readonly cell: Cell;
  readonly given: { readonly duty: string; readonly organisation: string } | null;
}) {
  const { word, sign } = ROUNDS[cell.standing];
  const late = cell.lateDays > 0 ? ` ${t('{n}天', { n: cell.lateDays })}` : '';
  const square = (
    <Square kind={cell.standing} sign={sign} says={`${cell.period} ${t(word)}${late} · ${t('应报{day}', { day: cell.dueOn })}`} />
  );
  if (cell.filing !== null) return <Link to={`/ledger/${of.filing}/${cell.filing}` as never}>{square}</Link>;
  if (given === null) return square;
  const search = { deed: `${of.office}.fileDuty`, given: { ...given, period: cell.period } };
  return (
    <Link to={`/ledger/${of.filing}` as never} search={search as never}>
      {square}
    </Link>
  );
}

function Matrix({ of, view }: { readonly of: DutyOf; readonly view: View }) {
  const { account } = useSession();
  const mayFile = (organisation: string) => holds(account, of.files) && account.organisation?.id === organisation && view.duty !== null;
  return (
    <div className="pt-scroll">
      <table className="tl pt-matrix">
        <thead>
          <tr>
            <th scope="col">{t('报送单位')}</th>
            {view.periods.map(period => (
              <th scope="col" key={period} className="pt-p">
                {periodWord(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ organisation, name, cells }) => (
            <tr key={organisation}>
              <th scope="row">{name}</th>
              {view.periods.map(period => {
                const cell = cells.find(one => one.period === period);
                const given = mayFile(organisation) ? { duty: view.duty!, organisation } : null;
                return (
                  <td key={period} className="pt-p">
                    {cell === undefined ? '' : <Round of={of} cell={cell} given={given} />}
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

/** Organisations by rounds of one recurring duty in a school year, drawn from the view `OFFICE.dutyMatrix`: who filed, was late, is missing. */
export function DutyPanel({
  of,
  duty,
  year,
  go,
}: {
  readonly of: DutyOf;
  readonly duty: string | undefined;
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const asked = { ...(duty === undefined ? {} : { duty }), ...(year === undefined ? {} : { year }) };
  const found = useView<View>(`${of.office}.dutyMatrix`, asked, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  if (view.duty === null) return <Nothing title={t('还没有布置任务')} />;
  return (
    <>
      <div className="row pt-pick">
        <select className="btn pt-sel" value={view.duty} aria-label={t('周期任务')} onChange={event => go({ duty: event.target.value })}>
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
          <a className="btn" href={`/api/exports/${of.office}.missingFilings.xlsx`}>
            {t('导出未报清单')}
          </a>
        </span>
      </div>
      <ul className="pt-key">
        {ORDER.map(one => (
          <li key={one}>
            <span className={`pt-c ${one}`} aria-hidden="true">
              {ROUNDS[one].sign}
            </span>
            {t(ROUNDS[one].word)} {view.counts[one]}
          </li>
        ))}
      </ul>
      {view.rows.length === 0 ? <Nothing title={t('这一学年没有要报的期次')} /> : <Matrix of={of} view={view} />}
    </>
  );
}
