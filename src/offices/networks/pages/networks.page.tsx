import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Effects } from './effect.tsx';
import { Rural } from './rural.tsx';
import { Weak } from './weak.tsx';
import { Maps, Year } from './year.tsx';
import '#web/kit/patterns/patterns.css';
import './networks.css';

type Part = 'map' | 'year' | 'effect' | 'weak' | 'rural';

const LEDGERS: Readonly<Record<Part, readonly (readonly [register: string, word: string])[]>> = {
  map: [
    ['schoolNetwork', zh('办学联合体')],
    ['networkMember', zh('成员名单')],
  ],
  year: [
    ['networkActivity', zh('活动')],
    ['networkPlan', zh('年度计划')],
    ['networkAgreement', zh('年度约定')],
    ['teacherFlow', zh('教师派出')],
  ],
  effect: [['schoolFigure', zh('学校成效数据')]],
  weak: [
    ['weakPoint', zh('提升清单')],
    ['qualityCampaign', zh('新优质学校创建')],
  ],
  rural: [['sharePlaces', zh('分校名额')]],
};

/** Networks of schools at a glance: who stands with whom, what was agreed and held, what it brought, who lags, what the countryside is given. */
export default function NetworksPage() {
  const asked = useSearch({ strict: false }) as { readonly year?: string | number; readonly measure?: string; readonly tab?: Part };
  const navigate = useNavigate();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? 'map';
  const year = asked.year === undefined ? undefined : String(asked.year);
  useTitle(t('集团化办学'));
  return (
    <div className="page pt-page">
      <div className="pt-top">
        <h1>{t('集团化办学')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
        </span>
      </div>
      <Tabs
        id="networks"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
        tabs={[
          { key: 'map', label: t('联合体') },
          { key: 'year', label: t('约定与开展') },
          { key: 'effect', label: t('前后成效') },
          { key: 'weak', label: t('校际差距') },
          { key: 'rural', label: t('资源倾斜') },
        ]}
      />
      <div id="networks-panel" role="tabpanel">
        {chosen === 'map' ? <Maps year={year} go={go} /> : null}
        {chosen === 'year' ? <Year year={year} go={go} /> : null}
        {chosen === 'effect' ? <Effects /> : null}
        {chosen === 'weak' ? <Weak measure={asked.measure} go={go} /> : null}
        {chosen === 'rural' ? <Rural year={year} go={go} /> : null}
      </div>
    </div>
  );
}
