import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { CoverageView, SubPlansView } from '../cascade/types.ts';
import type { PlanSummary } from '../types.ts';
import { Coverage } from './cascadeCoverage.tsx';
import { Contradictions } from './cascadePairs.tsx';
import { SubPlans } from './cascadePlans.tsx';
import { Goals } from './cascadeTree.tsx';
import { sheetAddress } from './ownFrame.tsx';
import { chiefPlan } from './watch.ts';
import './own.css';

type Tab = 'plans' | 'coverage' | 'pairs' | 'tree';

function CascadeScreen({ plan }: { readonly plan: string }) {
  const { tab = 'plans' } = useSearch({ strict: false }) as { tab?: Tab };
  const navigate = useNavigate();
  const plans = useView<SubPlansView>('plan.subPlans', { plan });
  const coverage = useView<CoverageView>('plan.coverage', { plan });
  const choose = (next: Tab) => void navigate({ to: '.', search: (next === 'plans' ? {} : { tab: next }) as never, replace: true });
  const { value } = coverage;
  const untaken = value === undefined ? undefined : value.rows.length - value.taken;
  const count = (n: number | undefined) => (n === undefined ? {} : { count: n });
  const mine = plans.value?.mine ?? null;
  const planner = holds(useSession().account, 'planner');
  const have = plans.value?.plans.some(one => one.organisation.id === mine?.id) ?? true;
  return (
    <>
      <div className="ph">
        <h1>{t('单位规划')}</h1>
        <span className="meta">{plans.value?.plan.title ?? ''}</span>
        <div className="r no-print">
          {mine !== null && (!have || plans.value!.without.length > 0) ? (
            <Link className="btn p" to="/cascade/new">
              {have || planner ? t('代单位放进规划') : t('放进本单位规划')}
            </Link>
          ) : null}
          <a className="btn" href={sheetAddress('plan.coverage', { plan })}>
            {t('导出承接表')}
          </a>
        </div>
      </div>
      <div className="page">
        <Tabs
          id="cascade"
          chosen={tab}
          choose={choose}
          tabs={[
            { key: 'plans', label: t('各单位规划'), ...count(plans.value?.plans.length) },
            { key: 'coverage', label: t('没有人承接'), ...count(untaken) },
            { key: 'pairs', label: t('与总规划不一致'), ...count(value?.contradictions.length) },
            { key: 'tree', label: t('目标树') },
          ]}
        />
        <div id="cascade-panel" role="tabpanel">
          {tab === 'plans' ? plans.value === undefined ? <Pending view={plans} /> : <SubPlans view={plans.value} /> : null}
          {tab === 'coverage' ? value === undefined ? <Pending view={coverage} /> : <Coverage view={value} /> : null}
          {tab === 'pairs' ? value === undefined ? <Pending view={coverage} /> : <Contradictions found={value.contradictions} /> : null}
          {tab === 'tree' ? <Goals plan={plan} /> : null}
        </div>
      </div>
    </>
  );
}

/** Plans of schools and departments under the plan in force: whose is where, who takes up what, what contradicts, the goal tree. */
export default function CascadePage() {
  const { county } = useSession();
  const plans = useView<readonly PlanSummary[]>('plan.list', {});
  useTitle(t('单位规划'));
  const chief = plans.value === undefined ? null : chiefPlan(plans.value, county.today);
  if (chief !== null) return <CascadeScreen plan={chief.id} />;
  return (
    <div className="page">
      {plans.value === undefined ? (
        <Pending view={plans} />
      ) : (
        <Nothing title={t('还没有规划')} detail={t('规划印发以后，这里才有事可办。')} />
      )}
    </div>
  );
}
