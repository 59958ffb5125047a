import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing } from '#web/kit/states.tsx';
import { late } from '#web/kit/status.ts';
import type { SubPlanLine, SubPlansView } from '../cascade/types.ts';
import { subPlanWord } from './cascadeWords.ts';

function Line({ one }: { readonly one: SubPlanLine }) {
  return (
    <tr>
      <th scope="row" className="wrap">
        <Link to="/plan/$plan" params={{ plan: one.id }}>
          {one.title}
        </Link>
        <div className="note">
          {one.organisation.name}
          {one.why === null ? '' : ` · ${t('退回：{why}', { why: one.why })}`}
        </div>
      </th>
      <td>
        <span className={one.state === 'submitted' || one.state === 'sentBack' ? 'amber' : ''}>{subPlanWord(one.state)}</span>
      </td>
      <td className="n">{one.submittedOn === null ? '–' : one.submittedOn}</td>
      <td className="n">{one.promises}</td>
      <td className="n">
        <Link to="/cascade/links/$plan" params={{ plan: one.id } as never}>
          {one.confirmed}
          {one.proposed > 0 ? <span className="amber"> +{one.proposed}</span> : null}
        </Link>
      </td>
      <td className="n">{one.contradictions > 0 ? <span className="late-count">{one.contradictions}</span> : '–'}</td>
      <td className="n">
        {one.state === 'adopted' && late(one.counts) > 0 ? <span className="late-count">{late(one.counts)}</span> : '–'}
      </td>
    </tr>
  );
}

/** The plans of schools and departments with their state, and who has none yet. */
export function SubPlans({ view }: { readonly view: SubPlansView }) {
  return (
    <>
      {view.plans.length === 0 ? (
        <Nothing title={t('还没有单位规划')} detail={t('学校和部门放进自己的规划，复核承诺以后提交规划科审核。')} />
      ) : (
        <div className="own-wide">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('规划')}</th>
                <th scope="col">{t('状态')}</th>
                <th scope="col" className="n">
                  {t('提交')}
                </th>
                <th scope="col" className="n">
                  {t('承诺')}
                </th>
                <th scope="col" className="n">
                  {t('承接（+待确认）')}
                </th>
                <th scope="col" className="n">
                  {t('不一致')}
                </th>
                <th scope="col" className="n">
                  {t('落后')}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.plans.map(one => (
                <Line key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.without.length === 0 ? null : (
        <section className="own-block">
          <h2>{t('还没有规划的{n}个单位', { n: view.without.length })}</h2>
          <p className="own-lead">{view.without.map(one => one.name).join('、')}</p>
        </section>
      )}
    </>
  );
}
