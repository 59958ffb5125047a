import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { AuditYear } from '../auditViews.ts';
import './accounts.css';

const YEARS = 6;

/** What a year of the audit comes to: for the yearly audit report that an auditor signs. */
export default function AuditYearPage() {
  const { county } = useSession();
  const now = Number(county.today.slice(0, 4));
  const [year, setYear] = useState(now);
  const view = useView<AuditYear>('accounts.auditYear', { year }, { keep: true });
  useTitle(t('年度审计报告'));
  const report = view.value;
  const facts = (one: AuditYear) =>
    [
      [t('办理和记录'), one.events],
      [t('办理人'), one.people],
      [t('登录被拒'), one.refusedSignIns],
      [t('越权被拒'), one.refusedDeeds],
      [t('代人办理'), one.inPlaceOf],
      [t('导出次数'), one.exports],
      [t('查看原文'), one.readInClear],
    ] as const;
  return (
    <>
      <div className="ph">
        <div>
          <Link className="note no-print" to="/accounts/audit">
            {t('审计')}
          </Link>
          <h1>{t('{year}年度审计报告', { year })}</h1>
        </div>
        <div className="r no-print">
          <select className="in" aria-label={t('年度')} value={year} onChange={event => setYear(Number(event.target.value))}>
            {Array.from({ length: YEARS }, (_, back) => now - back).map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <button type="button" className="btn" onClick={() => window.print()}>
            {t('打印')}
          </button>
          <a className="btn" href={`/api/exports/accounts.auditYear.xlsx?input=${encodeURIComponent(JSON.stringify({ year }))}`} download>
            {t('导出 .xlsx')}
          </a>
        </div>
      </div>
      <div className="page">
        {report === undefined ? (
          <Pending view={view} rows={10} />
        ) : (
          <>
            <dl className="audit-facts">
              {facts(report).map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{figure(value)}</dd>
                </div>
              ))}
            </dl>
            <div className="scroll-x">
              <table className="tl">
                <thead>
                  <tr>
                    <th scope="col">{t('事项')}</th>
                    <th scope="col" className="n">
                      {t('次数')}
                    </th>
                    <th scope="col" className="n">
                      {t('人数')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {report.deeds.map(one => (
                    <tr key={one.deed}>
                      <th scope="row">
                        {either(one.deedWord.label, one.deedWord.english)} <span className="note">{one.deed}</span>
                      </th>
                      <td className="n">{figure(one.times)}</td>
                      <td className="n">{figure(one.people)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p className="note audit-head">{t('审计链末端 {hash}', { hash: report.head })}</p>
          </>
        )}
      </div>
    </>
  );
}
