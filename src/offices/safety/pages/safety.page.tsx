import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Campuses } from './campuses.tsx';
import { Closing } from './closing.tsx';
import { Defences } from './defences.tsx';
import { Duties } from './duties.tsx';
import { Rooms } from './rooms.tsx';
import './safety.css';

type Part = 'duties' | 'closing' | 'defences' | 'campus' | 'rooms';

/** Safety at a glance: the calendar of duties, what is to be put right, the three defences, safe campuses, rooms to learn in. */
export default function SafetyPage() {
  const asked = useSearch({ strict: false }) as {
    readonly duty?: string;
    readonly year?: string | number;
    readonly tab?: Part;
  };
  const navigate = useNavigate();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? 'duties';
  const year = asked.year === undefined ? undefined : String(asked.year);
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
          <Link className="btn" to={'/ledger/jointAction' as never}>
            {t('周边联合整治')}
          </Link>
          <Link className="btn" to={'/ledger/emergencyPlan' as never}>
            {t('应急预案')}
          </Link>
        </span>
      </div>
      <Tabs
        id="safety"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
        tabs={[
          { key: 'duties', label: t('演练与排查') },
          { key: 'closing', label: t('隐患与纠纷') },
          { key: 'defences', label: t('三防建设') },
          { key: 'campus', label: t('平安校园') },
          { key: 'rooms', label: t('安全体验') },
        ]}
      />
      <div id="safety-panel" role="tabpanel">
        {chosen === 'duties' ? <Duties duty={asked.duty} year={year} go={go} /> : null}
        {chosen === 'closing' ? <Closing /> : null}
        {chosen === 'defences' ? <Defences /> : null}
        {chosen === 'campus' ? <Campuses year={year} go={go} /> : null}
        {chosen === 'rooms' ? <Rooms /> : null}
      </div>
    </div>
  );
}
