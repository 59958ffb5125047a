import { Link, useNavigate } from '@tanstack/react-router';
import { dayInSentence } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { kept, late } from '#web/kit/status.ts';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { PlanSummary } from '../types.ts';
import './mine.css';
import './new.css';
import { stateWord } from './words.ts';

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  const navigate = useNavigate();
  const adopted = plan.state !== 'draft';
  const open = () => void navigate({ to: '/plan/$plan', params: { plan: plan.id } as never });
  return (
    <tr className="open" onClick={open}>
      <th scope="row" className="wrap">
        <Link to="/plan/$plan" params={{ plan: plan.id }} className="plan-name" onClick={event => event.stopPropagation()}>
          {plan.title}
        </Link>
        <div className="note">
          {[
            `${plan.fromYear}–${plan.toYear}`,
            plan.issuer,
            plan.documentNumber,
            plan.issuedOn === null ? null : dayInSentence(plan.issuedOn),
          ]
            .filter(part => part !== null && part !== '')
            .join(' · ')}
        </div>
      </th>
      <td>{stateWord(plan.state)}</td>
      <td className="n" data-label={t('承诺')}>
        {plan.promises}
      </td>
      <td className="n" data-label={t('守约')}>
        {adopted ? kept(plan.counts) : ''}
      </td>
      <td className="n">
        {adopted && late(plan.counts) > 0 ? (
          <span className="late-count">
            <StatusMark status={plan.counts.hard > 0 ? 'hard' : 'behind'} /> {late(plan.counts)}
          </span>
        ) : adopted ? (
          '–'
        ) : (
          ''
        )}
      </td>
      <td className="n">{plan.toReview > 0 ? <span className="amber">{t('待复核{n}', { n: plan.toReview })}</span> : ''}</td>
    </tr>
  );
}

/** The plans of the county, and the way in for a new one. */
export default function ListPage() {
  const { account } = useSession();
  const plans = useView<readonly PlanSummary[]>('plan.list', {});
  const mayRead = holds(account, 'planner');
  const found = plans.value;
  useTitle(t('规划'));
  return (
    <>
      <div className="ph">
        <h1>{t('规划')}</h1>
        <span className="meta">{found === undefined ? '' : t('{n}份', { n: found.length })}</span>
        {mayRead && found !== undefined && found.length > 0 ? (
          <div className="r">
            <Link className="btn p" to="/plan/new">
              {t('放进一份规划')}
            </Link>
          </div>
        ) : null}
      </div>
      <div className="page">
        {found === undefined ? <Pending view={plans} /> : null}
        {found?.length === 0 ? (
          <Nothing title={t('还没有规划')} detail={t('放进规划的文件或全文，玉衡把里面的承诺一句句找出来，请人复核以后再登记印发。')}>
            {mayRead ? (
              <Link className="btn p" to="/plan/new">
                {t('放进一份规划')}
              </Link>
            ) : null}
          </Nothing>
        ) : null}
        {found !== undefined && found.length > 0 ? (
          <table className="tl plans">
            <thead>
              <tr>
                <th scope="col">{t('规划名称')}</th>
                <th scope="col">{t('状态')}</th>
                <th scope="col" className="n">
                  {t('承诺')}
                </th>
                <th scope="col" className="n">
                  {t('守约')}
                </th>
                <th scope="col" className="n">
                  {t('落后')}
                </th>
                <th scope="col" className="n">
                  {t('审核')}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map(plan => (
                <PlanRow key={plan.id} plan={plan} />
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </>
  );
}
