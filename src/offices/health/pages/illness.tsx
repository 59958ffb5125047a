import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { Cluster, IllnessView } from '../types.ts';
import { held } from './held.ts';
import { CLUSTER_RULES, REPORTS, SYMPTOMS } from './words.ts';

/** A cluster, loud until it is reported. */
function One({ cluster, reports }: { readonly cluster: Cluster; readonly reports: boolean }) {
  const given = { homeroom: cluster.homeroom, symptom: cluster.symptom, casesThere: cluster.cases, firstCaseOn: cluster.from };
  return (
    <div className={`he-cluster${cluster.isReported ? ' told' : ''}`}>
      <b>
        {cluster.school} {cluster.room} · {t(SYMPTOMS[cluster.symptom] ?? '')}
      </b>
      <span>{t('{cases}例，{from}至{until}', { cases: cluster.cases, from: cluster.from, until: cluster.until })}</span>
      <span>{t(CLUSTER_RULES[cluster.rule] ?? '')}</span>
      <span>{cluster.isReported ? t('已报告') : t('未报告，应在24小时内报告')}</span>
      {reports && !cluster.isReported ? (
        <Link className="btn s" to={'/ledger/clusterReport' as never} search={{ deed: 'health.reportCluster', given } as never}>
          {t('现在报告')}
        </Link>
      ) : null}
    </div>
  );
}

/** Clusters of illness, pupils away ill by school, and the reports with where they stand. */
export function Illness({ reports }: { readonly reports: boolean }) {
  const found = useView<IllnessView>('health.illnessWatch', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <h2>{t('聚集预警')}</h2>
      {view.clusters.length === 0 ? (
        <Nothing title={t('近两周没有聚集')} />
      ) : (
        view.clusters.map(one => <One key={`${one.homeroom} ${one.symptom}`} cluster={one} reports={reports} />)
      )}
      <p className="he-note">{t('同一班级一天内三例，或连续三天内五例以上相似症状，24小时内报告。不列学生姓名。')}</p>
      <h2>{t('各校因病缺课')}</h2>
      {view.schools.length === 0 ? (
        <Nothing title={t('近三个月没有登记')} />
      ) : (
        <div className="he-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('学校')}</th>
                <th scope="col" className="n">
                  {t('现缺课')}
                </th>
                <th scope="col" className="n">
                  {t('近七天发病')}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.schools.map(one => (
                <tr key={one.organisation}>
                  <th scope="row">{one.name}</th>
                  <td className="n">{held(one.away)}</td>
                  <td className="n">{held(one.week)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.reports.length === 0 ? null : (
        <>
          <h2>{t('聚集性疫情报告')}</h2>
          <div className="he-scroll">
            <table className="tl">
              <thead>
                <tr>
                  <th scope="col">{t('班级')}</th>
                  <th scope="col">{t('学校')}</th>
                  <th scope="col">{t('症状')}</th>
                  <th scope="col" className="n">
                    {t('病例')}
                  </th>
                  <th scope="col">{t('报告日期')}</th>
                  <th scope="col">{t('处置进展')}</th>
                </tr>
              </thead>
              <tbody>
                {view.reports.map(one => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Link to={`/ledger/clusterReport/${one.id}` as never}>{one.room}</Link>
                    </th>
                    <td>{one.school}</td>
                    <td>{t(SYMPTOMS[one.symptom] ?? '')}</td>
                    <td className="n">{held(one.cases)}</td>
                    <td>{one.reportedOn}</td>
                    <td>{t(REPORTS[one.state] ?? '')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
