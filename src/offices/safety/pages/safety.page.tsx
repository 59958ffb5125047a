import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Defences } from './defences.tsx';
import { Duties } from './duties.tsx';
import './safety.css';

/** Safety at a glance: the calendar of duties by school, and the three defences. */
export default function SafetyPage() {
  const asked = useSearch({ strict: false }) as {
    readonly duty?: string;
    readonly year?: string | number;
    readonly tab?: 'duties' | 'defences';
  };
  const navigate = useNavigate();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? 'duties';
  useTitle(t('校园安全'));
  return (
    <div className="page sf-page">
      <div className="sf-top">
        <h1>{t('校园安全')}</h1>
        <span className="r row no-print">
          <Link className="btn" to={'/ledger/safetyFiling' as never}>
            {t('报送台账')}
          </Link>
          <Link className="btn" to={'/ledger/safetyDuty' as never}>
            {t('安全任务台账')}
          </Link>
          <Link className="btn" to={'/ledger/hazard' as never}>
            {t('隐患台账')}
          </Link>
          <Link className="btn" to={'/ledger/emergencyPlan' as never}>
            {t('应急预案')}
          </Link>
        </span>
      </div>
      <Tabs
        id="safety"
        chosen={chosen}
        choose={tab => go({ tab })}
        tabs={[
          { key: 'duties', label: t('演练与排查') },
          { key: 'defences', label: t('三防建设') },
        ]}
      />
      <div id="safety-panel" role="tabpanel">
        {chosen === 'duties' ? (
          <Duties duty={asked.duty} year={asked.year === undefined ? undefined : String(asked.year)} go={go} />
        ) : (
          <Defences />
        )}
      </div>
    </div>
  );
}
