import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { type Tab, Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Catalogue } from './catalogue.tsx';
import { Checks } from './checks.tsx';
import { Credits } from './credits.tsx';
import { Holders } from './holders.tsx';
import { Quality } from './quality.tsx';
import { Research } from './research.tsx';
import '#web/kit/patterns/patterns.css';
import './training.css';

type Part = 'credits' | 'catalogue' | 'quality' | 'checks' | 'research' | 'holders';

const LEDGERS: Readonly<Record<Part, readonly (readonly [register: string, word: string])[]>> = {
  credits: [
    ['trainingRecord', zh('培训记录')],
    ['creditCycle', zh('继续教育周期')],
  ],
  catalogue: [
    ['trainingProgramme', zh('培训项目')],
    ['trainingPlace', zh('培训名额')],
    ['trainingCourse', zh('研训课程')],
  ],
  quality: [['trainingFeedback', zh('三方评价')]],
  checks: [['spotCheck', zh('抽查记录')]],
  research: [
    ['researchActivity', zh('教研活动')],
    ['researchDuty', zh('三级责任')],
    ['lessonObservation', zh('听课评课')],
    ['contestPrize', zh('比武获奖')],
  ],
  holders: [
    ['titleAppraisal', zh('年度考评')],
    ['studio', zh('名师工作室')],
    ['studioReview', zh('工作室评估')],
  ],
};

/** The training of teachers at a glance: hours, the catalogue, quality, spot checks, research at three levels, holders of titles. */
export default function TrainingPage() {
  const asked = useSearch({ strict: false }) as {
    readonly year?: string | number;
    readonly organisation?: string;
    readonly tab?: Part;
  };
  const navigate = useNavigate();
  const { account } = useSession();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const reads = holds(account, 'trainingOffice', 'leader', 'auditor');
  const seesPeople = reads || holds(account, 'schoolClerk');
  const chosen = asked.tab ?? (seesPeople ? 'credits' : 'catalogue');
  const year = asked.year === undefined ? undefined : String(asked.year);
  const tabs: readonly Tab<Part>[] = [
    ...(seesPeople ? [{ key: 'credits' as const, label: t('学时') }] : []),
    { key: 'catalogue', label: t('培训目录') },
    { key: 'quality', label: t('质量评价') },
    { key: 'checks', label: t('抽查') },
    { key: 'research', label: t('三级教研') },
    ...(reads ? [{ key: 'holders' as const, label: t('名师骨干') }] : []),
  ];
  useTitle(t('教师研训'));
  return (
    <div className="page pt-page">
      <div className="pt-top">
        <h1>{t('教师研训')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
        </span>
      </div>
      <Tabs id="training" chosen={chosen} choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })} tabs={tabs} />
      <div id="training-panel" role="tabpanel">
        {chosen === 'credits' ? <Credits organisation={asked.organisation} go={go} /> : null}
        {chosen === 'catalogue' ? <Catalogue year={year} go={go} /> : null}
        {chosen === 'quality' ? <Quality year={year} go={go} /> : null}
        {chosen === 'checks' ? <Checks /> : null}
        {chosen === 'research' ? <Research year={year} go={go} /> : null}
        {chosen === 'holders' ? <Holders /> : null}
      </div>
    </div>
  );
}
