import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { ReleasesView } from '../publish/releases.ts';
import { PublishForm } from './publishForm.tsx';
import { PublishRelease } from './publishRelease.tsx';
import './publish.css';

/** Where a plan's StratML is fetched. */
const stratmlOf = (plan: string): string => `/api/exports/plan.stratml.xml?input=${encodeURIComponent(JSON.stringify({ plan }))}`;

/** What the county shows to everyone: drawn up, reviewed by two others, published, withdrawn. */
export default function PublishPage() {
  const { account } = useSession();
  const view = useView<ReleasesView>('plan.releases', {});
  useTitle(t('公开'));
  const { value } = view;
  if (value === undefined) return <Pending view={view} />;
  return (
    <>
      <div className="ph">
        <h1>{t('公开')}</h1>
        <span className="meta">{t('只放出审查过、冻结了的内容，随时可以撤回')}</span>
        <div className="r">
          {value.plans.map(plan => (
            <a key={plan.id} className="btn" href={stratmlOf(plan.id)} download title={plan.title}>
              {t('导出 StratML')}
            </a>
          ))}
          <a className="btn" href="/public" target="_blank" rel="noreferrer">
            {t('看公开页')}
          </a>
        </div>
      </div>
      <div className="page publish">
        {holds(account, 'planner') ? <PublishForm plans={value.plans} /> : null}
        {value.releases.length === 0 ? (
          <Nothing title={t('还没有发布稿')} detail={t('规划科先拟一份，再由另外的人做保密审查和隐私审查。')} />
        ) : (
          value.releases.map(release => <PublishRelease key={release.id} release={release} />)
        )}
      </div>
    </>
  );
}
