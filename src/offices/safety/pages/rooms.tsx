import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { RoomCoverage } from '../types.ts';

/** Safety learnt by doing: rooms and lessons of this school year, school by school. */
export function Rooms() {
  const found = useView<RoomCoverage>('safety.roomCoverage', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const heads = [t('体验教室'), t('体验课次数'), t('参加人次')];
  return (
    <>
      <div className="row sf-pick">
        <span>{t('{from}–{to}学年', { from: view.year, to: view.year + 1 })}</span>
        <b>{t('上过体验课的学校{rate}', { rate: percent(view.coverage, 0) })}</b>
        <span className="r row no-print">
          <Link className="btn" to={'/ledger/safetyRoom' as never}>
            {t('安全体验教室')}
          </Link>
          <Link className="btn" to={'/ledger/roomSession' as never}>
            {t('安全体验课')}
          </Link>
          <a className="btn" href="/api/exports/safety.roomCoverage.xlsx">
            {t('导出')}
          </a>
        </span>
      </div>
      <div className="sf-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('报送单位')}</th>
              {heads.map(head => (
                <th scope="col" className="n" key={head}>
                  {head}
                </th>
              ))}
              <th scope="col">{t('最近上课')}</th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map(one => (
              <tr key={one.organisation}>
                <th scope="row">{one.name}</th>
                <td className="n">{figure(one.rooms)}</td>
                <td className="n">{figure(one.sessions)}</td>
                <td className="n">{figure(one.attended)}</td>
                <td>{one.lastOn ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
