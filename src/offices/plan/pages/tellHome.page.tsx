import { Link, Navigate } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PlanSummary } from '../types.ts';
import { chiefPlan } from './watch.ts';

/** 报告: leads to the snapshots and reports of the plan in force. */
export default function TellHomePage() {
  const plans = useView<readonly PlanSummary[]>('plan.list', {});
  const { county } = useSession();
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
        <Nothing title={t('还没有可以报告的规划')} detail={t('规划印发以后，按年生成快照，报告从快照里来。')}>
          <Link className="btn" to="/plan">
            {t('去规划')}
          </Link>
        </Nothing>
      </div>
    );
  return <Navigate to="/plan/$plan/tell" params={{ plan: chief.id } as never} replace />;
}
