import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { useLedgers } from '#web/kit/ledgers.ts';
import { DutyPanel } from '#web/kit/patterns/dutyPanel.tsx';
import { LoopPanel } from '#web/kit/patterns/loopPanel.tsx';
import { holds, useSession } from '#web/kit/session.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Areas } from './areas.tsx';
import { Care } from './care.tsx';
import { Ledgers } from './ledgers.tsx';
import { Movement } from './movement.tsx';
import { Placements } from './placements.tsx';
import './access.css';

type Part = 'ledgers' | 'movement' | 'reports' | 'checks' | 'care' | 'placements' | 'areas';

const CASES = ['accessOffice', 'careTeacher', 'schoolLead'];
const READS = ['accessOffice', 'leader', 'auditor'];

/** Each part of the page: what it is called, who sees it, and the ledgers beneath it. */
const PARTS: readonly {
  readonly key: Part;
  readonly label: string;
  readonly roles: readonly string[];
  readonly ledgers: readonly (readonly [string, string])[];
}[] = [
  {
    key: 'ledgers',
    label: zh('三本台账'),
    roles: [...CASES, 'leader'],
    ledgers: [
      ['dropoutCase', zh('控辍个案')],
      ['persuasion', zh('劝返记录')],
      ['returnNotice', zh('限期返校通知书')],
    ],
  },
  { key: 'movement', label: zh('异动监测'), roles: CASES, ledgers: [['absence', zh('缺课登记')]] },
  {
    key: 'reports',
    label: zh('学校月报'),
    roles: [...READS, 'filer'],
    ledgers: [
      ['accessFiling', zh('控辍月报')],
      ['accessDuty', zh('报送任务')],
    ],
  },
  {
    key: 'checks',
    label: zh('季度核查'),
    roles: [...READS, 'filer'],
    ledgers: [
      ['quarterCheck', zh('季度核查')],
      ['accessIssue', zh('核查问题')],
    ],
  },
  {
    key: 'care',
    label: zh('关爱档案'),
    roles: [...CASES, 'leader'],
    ledgers: [
      ['careFile', zh('关爱档案')],
      ['careHandOver', zh('档案移交')],
    ],
  },
  {
    key: 'placements',
    label: zh('残疾儿童'),
    roles: [...CASES, 'leader'],
    ledgers: [
      ['placement', zh('残疾儿童安置')],
      ['homeLesson', zh('送教记录')],
    ],
  },
  {
    key: 'areas',
    label: zh('分片包干'),
    roles: [...READS, 'areaOfficial'],
    ledgers: [
      ['areaAssignment', zh('分片包干')],
      ['areaVisit', zh('下校记录')],
    ],
  },
];

/** Dropout control at a glance, as far as this person may: ledgers, movement, reports, checks, care, placements, areas. */
export default function AccessPage() {
  const asked = useSearch({ strict: false }) as { readonly duty?: string; readonly year?: string | number; readonly tab?: Part };
  const { account } = useSession();
  const navigate = useNavigate();
  const listed = new Set((useLedgers().value ?? []).flatMap(office => office.registers.map(register => register.name)));
  const mine = PARTS.filter(part => holds(account, ...part.roles));
  const part = mine.find(one => one.key === asked.tab) ?? mine[0];
  const year = asked.year === undefined ? undefined : String(asked.year);
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  useTitle(t('控辍保学'));
  return (
    <div className="page ac-page">
      <div className="ac-top">
        <h1>{t('控辍保学')}</h1>
        <span className="r row no-print">
          {part?.ledgers
            .filter(([register]) => listed.has(register))
            .map(([register, word]) => (
              <Link key={register} className="btn" to={`/ledger/${register}` as never}>
                {t(word)}
              </Link>
            ))}
        </span>
      </div>
      {part === undefined ? null : (
        <Tabs
          id="access"
          chosen={part.key}
          choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
          tabs={mine.map(one => ({ key: one.key, label: t(one.label) }))}
        />
      )}
      <div id="access-panel" role="tabpanel">
        {part?.key === 'ledgers' ? <Ledgers /> : null}
        {part?.key === 'movement' ? <Movement year={year} go={go} /> : null}
        {part?.key === 'reports' ? (
          <DutyPanel of={{ office: 'access', filing: 'accessFiling', files: 'filer' }} duty={asked.duty} year={year} go={go} />
        ) : null}
        {part?.key === 'checks' ? <LoopPanel office="access" register="accessIssue" /> : null}
        {part?.key === 'care' ? <Care counts={holds(account, 'accessOffice', 'leader')} /> : null}
        {part?.key === 'placements' ? <Placements /> : null}
        {part?.key === 'areas' ? <Areas /> : null}
      </div>
    </div>
  );
}
