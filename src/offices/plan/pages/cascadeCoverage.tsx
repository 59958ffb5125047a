import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import type { CoverageView } from '../cascade/types.ts';

/** The promises of the county by who takes them up; those that no one has are shown first. */
export function Coverage({ view }: { readonly view: CoverageView }) {
  const [bare, setBare] = useState(true);
  const rows = view.rows.filter(row => (row.takenUp.length === 0) === bare).toSorted((a, b) => a.number - b.number);
  const untaken = view.rows.length - view.taken;
  return (
    <>
      <div className="own-filters own-lead">
        <div className="seg">
          <button type="button" aria-pressed={bare} onClick={() => setBare(true)}>
            {t('没有人承接 {n}', { n: untaken })}
          </button>
          <button type="button" aria-pressed={!bare} onClick={() => setBare(false)}>
            {t('有人承接 {n}', { n: view.taken })}
          </button>
        </div>
        <span className="sub">{t('按{n}份单位规划，只算已确认的承接', { n: view.plans })}</span>
      </div>
      <div className="own-wide">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col" className="n">
                {t('项')}
              </th>
              <th scope="col">{t('总规划的承诺')}</th>
              <th scope="col">{t('出处')}</th>
              <th scope="col">{t('责任')}</th>
              <th scope="col" className="n">
                {t('目标')}
              </th>
              {bare ? null : <th scope="col">{t('承接单位')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <td className="n mute">{row.number}</td>
                <th scope="row" className="wrap">
                  <StatusMark status={row.status} />{' '}
                  <Link to="/plan/promises/$promise" params={{ promise: row.id }}>
                    {row.title}
                  </Link>
                </th>
                <td className="mute">{row.place}</td>
                <td>{row.lead ?? '–'}</td>
                <td className="n">{either(row.target, row.targetEnglish)}</td>
                {bare ? null : (
                  <td className="wrap">
                    {row.takenUp.map(one => (
                      <div key={one.id}>
                        <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
                          {one.organisation}
                        </Link>{' '}
                        {either(one.target, one.targetEnglish)}
                        {one.inForce ? null : <span className="mute"> {t('未通过')}</span>}
                      </div>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
