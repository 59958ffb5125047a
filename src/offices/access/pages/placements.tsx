import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PlacementView } from '../types.ts';
import { held } from './held.ts';

/** Lessons at home of this month, child by child, against what was decided. */
function Hours({ hours }: { readonly hours: PlacementView['hours'] }) {
  return (
    <div className="ac-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('学生')}</th>
            <th scope="col">{t('学校')}</th>
            <th scope="col" className="n">
              {t('本月应送课时')}
            </th>
            <th scope="col" className="n">
              {t('本月已送课时')}
            </th>
            <th scope="col">{t('最近送教')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(one => (
            <tr key={one.placement}>
              <th scope="row">
                <Link to={`/ledger/placement/${one.placement}` as never}>{one.child}</Link>
              </th>
              <td>{one.school}</td>
              <td className="n">{held(one.planned)}</td>
              <td className={`n${one.given < one.planned ? ' ac-late' : ''}`}>{held(one.given)}</td>
              <td>{one.lastOn ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where children with a disability learn, by school, and the lessons given at home. */
export function Placements() {
  const found = useView<PlacementView>('access.placements', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  const heads = [t('随班就读'), t('特教班'), t('特殊教育学校'), t('送教上门')];
  const lines = [...view.lines, { organisation: 'all', name: t('合计'), counts: view.sums, sum: view.total }];
  return (
    <>
      <h2>{t('安置')}</h2>
      {view.isSuppressed ? <p className="ac-note">{t('少于10人的数不显示，以“…”代替。')}</p> : null}
      {view.lines.length === 0 ? (
        <Nothing title={t('还没有已决定的安置')} />
      ) : (
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
                <th scope="col" className="n">
                  {t('合计')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(one => (
                <tr key={one.organisation}>
                  <th scope="row">{one.name}</th>
                  {one.counts.map((count, place) => (
                    <td className="n" key={heads[place]}>
                      {held(count)}
                    </td>
                  ))}
                  <td className="n">{held(one.sum)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.hours.length === 0 ? null : (
        <>
          <h2>{t('送教课时')}</h2>
          <Hours hours={view.hours} />
        </>
      )}
    </>
  );
}
