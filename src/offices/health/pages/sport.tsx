import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { SportView } from '../types.ts';

/** Which classes have an hour of sport on every day, and how many pupils master two sports. */
export function Sport() {
  const found = useView<SportView>('health.sportHours', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  if (view.lines.length === 0) return <Nothing title={t('本学年还没有填报')} />;
  return (
    <>
      <div className="row he-pick">
        <span>{t('{from}–{to}学年', { from: view.year, to: view.year + 1 })}</span>
        <b>{t('每天满一小时的班级{met}个，共{all}个', { met: view.met, all: view.lines.length })}</b>
        <span>{t('掌握两项技能{rate}', { rate: percent(view.skillCoverage, 0) })}</span>
        <a className="btn no-print" href="/api/exports/health.sportHours.xlsx">
          {t('导出')}
        </a>
      </div>
      <div className="he-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              <th scope="col">{t('班级')}</th>
              <th scope="col" className="n">
                {t('最少一天（分钟）')}
              </th>
              <th scope="col">{t('每天一小时')}</th>
              <th scope="col" className="n">
                {t('掌握两项技能')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map(one => (
              <tr key={`${one.organisation} ${one.room}`}>
                <td>{one.name}</td>
                <th scope="row">{one.room}</th>
                <td className="n">{figure(one.least)}</td>
                <td className={one.isMet ? '' : 'he-late'}>{one.isMet ? t('达标') : t('不达标')}</td>
                <td className="n">
                  {figure(one.skilled)} / {figure(one.pupils)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
