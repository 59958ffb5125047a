import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Child } from './child.tsx';
import { Overview } from './overview.tsx';
import { Policies } from './policies.tsx';
import '#web/kit/patterns/patterns.css';
import './aid.css';

type Part = 'term' | 'child' | 'policies';

const LEDGERS = {
  term: [
    ['aidRight', zh('资助享受')],
    ['aidRoster', zh('资助名册')],
    ['aidPayment', zh('资助发放')],
    ['aidCorrection', zh('资助补差')],
    ['aidNotice', zh('资助公示')],
  ],
  child: [
    ['hardship', zh('家庭经济困难认定')],
    ['aidAwardEntry', zh('助学金奖学金申报')],
  ],
  policies: [
    ['aidProgramme', zh('资助项目')],
    ['aidSchoolTerm', zh('学校资助条件')],
    ['aidAwardRound', zh('助学金奖学金批次')],
  ],
} as const;

/** Aid at a glance: a term programme by programme, one pupil with every reason, the policies in force. */
export default function AidPage() {
  const asked = useSearch({ strict: false }) as { readonly tab?: Part; readonly period?: string; readonly person?: string };
  const navigate = useNavigate();
  const session = useSession();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? 'term';
  const looks = session.account.roles.some(role => role === 'aidOffice' || role === 'schoolClerk');
  useTitle(t('学生资助'));
  return (
    <div className="page pt-page">
      <div className="pt-top">
        <h1>{t('学生资助')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
        </span>
      </div>
      <Tabs
        id="aid"
        chosen={chosen}
        choose={tab => go({ tab })}
        tabs={[
          { key: 'term', label: t('学期总览') },
          ...(looks ? ([{ key: 'child', label: t('一名学生') }] as const) : []),
          { key: 'policies', label: t('政策一览') },
        ]}
      />
      <div id="aid-panel" role="tabpanel">
        {chosen === 'term' ? <Overview period={asked.period} go={go} /> : null}
        {chosen === 'child' ? <Child person={asked.person} period={asked.period} go={go} /> : null}
        {chosen === 'policies' ? <Policies /> : null}
      </div>
    </div>
  );
}
