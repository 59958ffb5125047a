import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Consents } from './consents.tsx';
import { Overview } from './overview.tsx';
import { Processing } from './processing.tsx';
import { Report } from './report.tsx';
import { LEDGERS } from './words.ts';
import './privacy.css';

type Part = 'overview' | 'processing' | 'consents' | 'report';

/** Personal data at a glance: what waits, the list of processing, consents by school, the year's report. */
export default function PrivacyPage() {
  const asked = useSearch({ strict: false }) as { readonly tab?: Part; readonly year?: number };
  const navigate = useNavigate();
  const { account } = useSession();
  useTitle(t('个人信息保护'));
  const sees = holds(account, 'privacyOfficer', 'auditor', 'leader');
  const chosen = sees ? (asked.tab ?? 'overview') : 'consents';
  const go = (change: Readonly<Record<string, string | number>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const ledgers = LEDGERS.filter(one => holds(account, ...one.roles));
  return (
    <div className="page pv-page">
      <h1>{t('个人信息保护')}</h1>
      <nav className="pv-ledgers no-print" aria-label={t('台账')}>
        {ledgers.map(({ name, label }) => (
          <Link key={name} to={`/ledger/${name}` as never}>
            {t(label)}
          </Link>
        ))}
      </nav>
      {sees ? (
        <Tabs
          id="privacy"
          chosen={chosen}
          choose={tab => go({ tab })}
          tabs={[
            { key: 'overview', label: t('概况') },
            { key: 'processing', label: t('处理活动清单') },
            { key: 'consents', label: t('监护人同意') },
            { key: 'report', label: t('年度合规审计') },
          ]}
        />
      ) : null}
      <div id="privacy-panel" role="tabpanel">
        {chosen === 'overview' ? <Overview /> : null}
        {chosen === 'processing' ? <Processing /> : null}
        {chosen === 'consents' ? <Consents /> : null}
        {chosen === 'report' ? <Report year={asked.year} choose={year => go({ year })} /> : null}
      </div>
    </div>
  );
}
