import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { AreaView } from '../types.ts';

/** The areas of this term: who answers, which school was visited, how many were missing there. */
export function Areas() {
  const found = useView<AreaView>('access.areas', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  if (view.lines.length === 0) return <Nothing title={t('还没有分片包干')} />;
  return (
    <>
      <div className="row ac-pick">
        <span>{view.term}</span>
        <b>{t('已下校{visited}所，共{assigned}所', { visited: view.visited, assigned: view.assigned })}</b>
        <span>{t('未到校{missing}人', { missing: view.missing })}</span>
        <a className="btn no-print" href="/api/exports/access.areas.xlsx">
          {t('导出')}
        </a>
      </div>
      <div className="ac-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              <th scope="col">{t('片区')}</th>
              <th scope="col">{t('包片领导')}</th>
              <th scope="col">{t('下校日期')}</th>
              <th scope="col" className="n">
                {t('未到校人数')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lines.flatMap(area =>
              area.schools.map(one => (
                <tr key={`${area.assignment} ${one.id}`}>
                  <th scope="row">{one.name}</th>
                  <td>{area.areaName}</td>
                  <td>{area.leader}</td>
                  <td className={one.visitedOn === null ? 'ac-late' : ''}>{one.visitedOn ?? t('尚未下校')}</td>
                  <td className="n">{one.missing === null ? '—' : figure(one.missing)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
