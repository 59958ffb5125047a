import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PlanSummary } from '../types.ts';
import { chiefPlan } from './watch.ts';

/** 监测: leads to the cockpit of the plan in force, or to its board with the words looked for. */
export default function WatchPage() {
  const plans = useView<readonly PlanSummary[]>('plan.list', {});
  const { county } = useSession();
  const search = useSearch({ strict: false });
  if (plans.value === undefined)
    return (
      <div className="page">
        <Pending view={plans} />
      </div>
    );
  const chief = chiefPlan(plans.value, county.today);
  if (chief === null)
    return (
      <div className="page">
        <Nothing title={t('还没有可监测的规划')} detail={t('先放进规划，复核、登记印发，监测就从那天开始。')}>
          <Link className="btn" to="/plan">
            {t('去规划')}
          </Link>
        </Nothing>
      </div>
    );
  const to = Object.keys(search).length > 0 ? '/plan/$plan/board' : '/plan/$plan/cockpit';
  return <Navigate to={to} params={{ plan: chief.id } as never} search={search as never} replace />;
}
