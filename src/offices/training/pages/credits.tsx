import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CreditsView } from '../types.ts';
import { Hours } from './hours.tsx';

type Go = (change: Readonly<Record<string, string>>) => void;

function Schools({ view, go }: { readonly view: CreditsView; readonly go: Go }) {
  const heads = [t('专任教师'), t('已修满'), t('在进度上'), t('落后'), t('尚无学时'), t('人均学时')];
  return (
    <div className="pt-scroll">
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
          {view.schools.map(one => (
            <tr key={one.organisation} className={one.organisation === view.chosen ? 'tr-chosen' : ''}>
              <th scope="row">
                <button type="button" className="tr-link" onClick={() => go({ organisation: one.organisation })}>
                  {one.name}
                </button>
              </th>
              <td className="n">{figure(one.teachers)}</td>
              <td className="n">{figure(one.reached)}</td>
              <td className="n">{figure(one.onPace)}</td>
              <td className={`n${one.behind > 0 ? ' pt-late' : ''}`}>{figure(one.behind)}</td>
              <td className={`n${one.untrained > 0 ? ' pt-late' : ''}`}>{figure(one.untrained)}</td>
              <td className="n">{figure(one.meanHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Teachers({ view }: { readonly view: CreditsView }) {
  return (
    <div className="pt-scroll">
      <table className="tl tr-people">
        <thead>
          <tr>
            <th scope="col">{t('教师')}</th>
            <th scope="col">{t('学时进度')}</th>
            <th scope="col" className="n">
              {t('已修')}
            </th>
            <th scope="col" className="n">
              {t('至今应修')}
            </th>
            <th scope="col" className="n">
              {t('还差')}
            </th>
            <th scope="col">{t('最近培训')}</th>
          </tr>
        </thead>
        <tbody>
          {view.teachers.map(one => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/training/teachers/${one.id}` as never}>{one.name}</Link> <small className="note">{one.post}</small>
              </th>
              <td>
                <Hours hours={one.hours} byNow={one.byNow} whole={one.whole} />
              </td>
              <td className="n">{figure(one.hours)}</td>
              <td className="n">{figure(one.byNow)}</td>
              <td className={`n${one.short > 0 ? ' pt-late' : ''}`}>{one.short === 0 ? '—' : figure(one.short)}</td>
              <td>{one.lastOn ?? t('没有培训')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Hours of further education: schools by how many teachers are behind, and the teachers of one school, the farthest behind first. */
export function Credits({ organisation, go }: { readonly organisation: string | undefined; readonly go: Go }) {
  const input = organisation === undefined ? {} : { organisation };
  const found = useView<CreditsView>('training.credits', input, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const { cycle } = view;
  return (
    <>
      <div className="row pt-pick">
        <span>{t('周期{from}至{to}，规定{hours}学时', { from: cycle.startsOn, to: cycle.endsOn, hours: cycle.hours })}</span>
        <span className="r row no-print">
          <a className="btn" href={`/api/exports/training.credits.xlsx?input=${encodeURIComponent(JSON.stringify(input))}`}>
            {t('导出')}
          </a>
        </span>
      </div>
      {view.schools.length === 0 ? <Nothing title={t('名册里还没有专任教师')} /> : <Schools view={view} go={go} />}
      {view.teachers.length === 0 ? null : (
        <>
          <h2 className="tr-h2">{view.schools.find(one => one.organisation === view.chosen)?.name}</h2>
          <Teachers view={view} />
        </>
      )}
      <p className="note">{t('学时由合格的培训记录算出；至今应修按周期已过天数折算，周期内入职的从入职日起算。')}</p>
    </>
  );
}
