import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { CompletionPanel } from '#web/kit/patterns/completionPanel.tsx';
import { DutyPanel } from '#web/kit/patterns/dutyPanel.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Equipment } from './equipment.tsx';
import { Lessons } from './lessons.tsx';
import { Platform } from './platform.tsx';
import { Readiness } from './readiness.tsx';
import { Resources } from './resources.tsx';
import { MAKER } from './words.ts';
import './digital.css';

type Part = 'makers' | 'lessons' | 'equipment' | 'platform' | 'resources' | 'zone' | 'duties';

const LEDGERS: Readonly<Record<Part, readonly (readonly [register: string, word: string])[]>> = {
  makers: [
    ['makerMark', zh('创客五个一')],
    ['linkActivity', zh('联盟活动')],
  ],
  lessons: [
    ['classroomLink', zh('结对')],
    ['lessonSlot', zh('互动课表')],
    ['sharedLesson', zh('课堂日志')],
    ['lessonBreak', zh('不上课时段')],
  ],
  equipment: [['digitalEquipment', zh('装备台账')]],
  platform: [['platformUse', zh('空间应用')]],
  resources: [
    ['digitalResource', zh('资源库')],
    ['resourceUse', zh('使用记录')],
  ],
  zone: [['zoneCriterion', zh('示范区指标')]],
  duties: [
    ['digitalFiling', zh('报送台账')],
    ['digitalDuty', zh('信息化任务')],
  ],
};

/** Digital education at a glance: makers, shared lessons, equipment, spaces, resources, the demonstration zone, what comes round. */
export default function DigitalPage() {
  const asked = useSearch({ strict: false }) as {
    readonly duty?: string;
    readonly year?: string | number;
    readonly month?: string;
    readonly tab?: Part;
  };
  const navigate = useNavigate();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? 'makers';
  const year = asked.year === undefined ? undefined : String(asked.year);
  useTitle(t('智慧教育'));
  return (
    <div className="page pt-page">
      <div className="pt-top">
        <h1>{t('智慧教育')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
        </span>
      </div>
      <Tabs
        id="digital"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
        tabs={[
          { key: 'makers', label: t('创客五个一') },
          { key: 'lessons', label: t('三个课堂') },
          { key: 'equipment', label: t('装备与指数') },
          { key: 'platform', label: t('学习空间') },
          { key: 'resources', label: t('资源共享') },
          { key: 'zone', label: t('示范区创建') },
          { key: 'duties', label: t('周期任务') },
        ]}
      />
      <div id="digital-panel" role="tabpanel">
        {chosen === 'makers' ? <CompletionPanel office="digital" register="makerMark" head={t('建设项')} words={MAKER} /> : null}
        {chosen === 'lessons' ? <Lessons year={year} go={go} /> : null}
        {chosen === 'equipment' ? <Equipment /> : null}
        {chosen === 'platform' ? <Platform month={asked.month} go={go} /> : null}
        {chosen === 'resources' ? <Resources /> : null}
        {chosen === 'zone' ? <Readiness /> : null}
        {chosen === 'duties' ? (
          <DutyPanel of={{ office: 'digital', filing: 'digitalFiling', files: 'filer' }} duty={asked.duty} year={year} go={go} />
        ) : null}
      </div>
    </div>
  );
}
