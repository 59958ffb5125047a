import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { CompletionPanel } from '#web/kit/patterns/completionPanel.tsx';
import { DutyPanel } from '#web/kit/patterns/dutyPanel.tsx';
import { LoopPanel } from '#web/kit/patterns/loopPanel.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Members } from './members.tsx';
import { ITEMS } from './words.ts';

type Part = 'life' | 'decisions' | 'standards' | 'members';

const LEDGERS = {
  life: [
    ['partyFiling', zh('组织生活记录')],
    ['partyDuty', zh('组织生活任务')],
  ],
  decisions: [['decision', zh('决定事项')]],
  standards: [
    ['branchMark', zh('支部标准化')],
    ['partyCampaign', zh('党建评选')],
    ['venueReview', zh('阵地审查')],
  ],
  members: [
    ['partyCandidate', zh('党员发展对象')],
    ['candidateQuota', zh('发展对象名额')],
  ],
} as const;

/** Party building at a glance: branch life round by round, decisions until they are done, the standard of branches, candidates by quota. */
export default function PartyPage() {
  const asked = useSearch({ strict: false }) as { readonly duty?: string; readonly year?: string | number; readonly tab?: Part };
  const navigate = useNavigate();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? 'life';
  const year = asked.year === undefined ? undefined : String(asked.year);
  useTitle(t('党建工作'));
  return (
    <div className="page pt-page">
      <div className="pt-top">
        <h1>{t('党建工作')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
        </span>
      </div>
      <Tabs
        id="party"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
        tabs={[
          { key: 'life', label: t('组织生活') },
          { key: 'decisions', label: t('决定督办') },
          { key: 'standards', label: t('支部标准化') },
          { key: 'members', label: t('发展党员') },
        ]}
      />
      <div id="party-panel" role="tabpanel">
        {chosen === 'life' ? (
          <DutyPanel of={{ office: 'party', filing: 'partyFiling', files: 'filer' }} duty={asked.duty} year={year} go={go} />
        ) : null}
        {chosen === 'decisions' ? <LoopPanel office="party" register="decision" /> : null}
        {chosen === 'standards' ? <CompletionPanel office="party" register="branchMark" head={t('标准项')} words={ITEMS} /> : null}
        {chosen === 'members' ? <Members year={year} go={go} /> : null}
      </div>
    </div>
  );
}
