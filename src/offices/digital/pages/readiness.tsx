import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ReadinessView } from '../types.ts';
import { Share } from './share.tsx';
import { STATES, said } from './words.ts';

function Parts({ view }: { readonly view: ReadinessView }) {
  const heads = [t('创建指标'), t('已具备'), t('分值'), t('已得分'), t('逾期')];
  return (
    <div className="pt-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('指标类别')}</th>
            {heads.map(head => (
              <th scope="col" className="n" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">{t('就绪')}</th>
          </tr>
        </thead>
        <tbody>
          {view.parts.map(one => (
            <tr key={one.part}>
              <th scope="row">
                <Link to={'/ledger/zoneCriterion' as never} search={{ where: { zonePart: one.part } } as never}>
                  {said(one.label)}
                </Link>
              </th>
              <td className="n">{figure(one.criteria)}</td>
              <td className="n">{figure(one.ready)}</td>
              <td className="n">{figure(one.points)}</td>
              <td className="n">{figure(one.reached)}</td>
              <td className={`n${one.late > 0 ? ' pt-late' : ''}`}>{figure(one.late)}</td>
              <td>
                <Share value={one.points === 0 ? null : one.reached / one.points} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How far the demonstration zone is, part by part, and what is still open. */
export function Readiness() {
  const found = useView<ReadinessView>('digital.readiness', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  return (
    <>
      <div className="row pt-pick">
        <span className="r row no-print">
          <a className="btn" href="/api/exports/digital.readiness.xlsx">
            {t('导出')}
          </a>
        </span>
      </div>
      <Parts view={view} />
      <h2 className="dg-h2">{t('还没有具备的')}</h2>
      {view.open.length === 0 ? (
        <Nothing title={t('没有未完成的指标')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('创建指标')}</th>
                <th scope="col">{t('责任单位')}</th>
                <th scope="col">{t('完成时限')}</th>
                <th scope="col">{t('状态')}</th>
                <th scope="col" className="n">
                  {t('佐证')}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.open.map(one => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/ledger/zoneCriterion/${one.id}` as never}>
                      {one.number} {one.requirement}
                    </Link>
                  </th>
                  <td>{one.organisation}</td>
                  <td className={one.isLate ? 'pt-late' : ''}>
                    {one.due}
                    {one.isLate ? ` ${t('已逾期')}` : ''}
                  </td>
                  <td>{t(STATES[one.state] ?? '')}</td>
                  <td className="n">{figure(one.proofs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
