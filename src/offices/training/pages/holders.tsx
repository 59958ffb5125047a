import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { HoldersView } from '../types.ts';
import { LEAVES, said } from './words.ts';

/** Holders of titles and posts with the verdict of each year; who was not judged, and who is due to leave. */
export function Holders() {
  const found = useView<HoldersView>('training.holders', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  if (view.lines.length === 0) return <Nothing title={t('还没有在任的教研员和骨干教师')} />;
  return (
    <div className="pt-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('教师')}</th>
            <th scope="col">{t('单位')}</th>
            <th scope="col">{t('称号或岗位')}</th>
            <th scope="col">{t('任期至')}</th>
            <th scope="col">{t('历年考评')}</th>
            <th scope="col">{t('提示')}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(one => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/ledger/titleHolder/${one.id}` as never}>{one.name}</Link>
              </th>
              <td>{one.organisation}</td>
              <td>{said(one.title)}</td>
              <td>{one.until}</td>
              <td>
                {one.years.length === 0 ? '—' : one.years.map(year => `${year.year} ${figure(year.score)} ${said(year.label)}`).join('；')}
              </td>
              <td className="pt-late">
                {one.leaves === null ? '' : t(LEAVES[one.leaves])}
                {one.isUnjudged ? ` ${t('{year}年还没有考评', { year: view.year })}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
