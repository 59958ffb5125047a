import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ResearchView } from '../types.ts';
import type { Chosen } from './catalogue.tsx';
import { said } from './words.ts';

/** Three levels one below the other: who answers for what, and how active each was in the school year. */
export function Research({ year, go }: Chosen) {
  const found = useView<ResearchView>('training.researchNetwork', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <div className="row pt-pick">
        <button type="button" className="btn s" aria-label={t('上一学年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{from}–{to}学年', { from: view.year, to: view.year + 1 })}</b>
        <button type="button" className="btn s" aria-label={t('下一学年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <span className="r row no-print">
          <a
            className="btn"
            href={`/api/exports/training.researchNetwork.xlsx?input=${encodeURIComponent(JSON.stringify({ year: view.year }))}`}
          >
            {t('导出')}
          </a>
        </span>
      </div>
      {view.levels.map(level => (
        <section key={level.level}>
          <h2 className="tr-h2">{said(level.label)}</h2>
          {level.bodies.length === 0 ? (
            <Nothing title={t('这一级还没有责任单位和活动')} />
          ) : (
            <div className="pt-scroll">
              <table className="tl tr-levels">
                <thead>
                  <tr>
                    <th scope="col">{t('单位')}</th>
                    <th scope="col">{t('责任岗位和职责')}</th>
                    <th scope="col">{t('活动')}</th>
                    <th scope="col" className="n">
                      {t('参加人次')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {level.bodies.map(body => (
                    <tr key={body.organisation}>
                      <th scope="row">{body.name}</th>
                      <td>
                        {body.duties.length === 0 ? (
                          <span className="pt-late">{t('没有落实责任')}</span>
                        ) : (
                          body.duties.map(one => <div key={one.duty}>{`${one.post}：${one.duty}`}</div>)
                        )}
                      </td>
                      <td>
                        {body.activities.length === 0
                          ? '—'
                          : body.activities.map(one => <div key={one.kind}>{`${said(one.label)} ${one.count}`}</div>)}
                      </td>
                      <td className="n">{figure(body.attendance)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      ))}
    </>
  );
}
