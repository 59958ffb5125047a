import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { useLedgers } from '#web/kit/ledgers.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Fitness } from './fitness.tsx';
import { Illness } from './illness.tsx';
import { Mind } from './mind.tsx';
import { Network } from './network.tsx';
import { Sport } from './sport.tsx';
import './health.css';

type Part = 'fitness' | 'sport' | 'illness' | 'mind' | 'network';

interface PartOf {
  readonly key: Part;
  readonly label: string;
  readonly roles: readonly string[];
  readonly ledgers: readonly (readonly [string, string])[];
}

const READS = ['healthOffice', 'leader', 'auditor'];

/** Each part of the page: what it is called, who sees it, and the ledgers beneath it. */
const PARTS: readonly PartOf[] = [
  {
    key: 'fitness',
    label: zh('体质测试'),
    roles: [...READS, 'healthTeacher', 'schoolLead'],
    ledgers: [
      ['fitnessTest', zh('体质测试')],
      ['fitnessSummary', zh('年度汇总')],
    ],
  },
  { key: 'sport', label: zh('每天一小时'), roles: [...READS, 'healthTeacher', 'schoolLead'], ledgers: [['sportWeek', zh('班级体育活动')]] },
  {
    key: 'illness',
    label: zh('因病缺课'),
    roles: ['healthOffice', 'leader', 'healthTeacher', 'schoolLead'],
    ledgers: [
      ['illness', zh('因病缺课')],
      ['clusterReport', zh('聚集性疫情报告')],
    ],
  },
  {
    key: 'mind',
    label: zh('心理健康'),
    roles: ['healthOffice', 'leader', 'counsellor', 'schoolLead'],
    ledgers: [
      ['mindFile', zh('心理健康档案')],
      ['mindScreening', zh('心理测评')],
      ['mindHandOver', zh('档案移交')],
      ['caseReport', zh('个案上报')],
    ],
  },
  {
    key: 'network',
    label: zh('救助网络'),
    roles: [...READS, 'healthTeacher', 'counsellor', 'schoolLead'],
    ledgers: [
      ['mindProvider', zh('救助机构')],
      ['providerMonth', zh('接诊月报')],
    ],
  },
];

/** Fitness, sport, illness, mental health and the network of help, as far as this person may. */
export default function HealthPage() {
  const asked = useSearch({ strict: false }) as { readonly year?: string | number; readonly tab?: Part };
  const { account } = useSession();
  const navigate = useNavigate();
  const listed = new Set((useLedgers().value ?? []).flatMap(office => office.registers.map(register => register.name)));
  const mine = PARTS.filter(part => holds(account, ...part.roles));
  const part = mine.find(one => one.key === asked.tab) ?? mine[0];
  const year = asked.year === undefined ? undefined : String(asked.year);
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  useTitle(t('体质与身心健康'));
  return (
    <div className="page he-page">
      <div className="he-top">
        <h1>{t('体质与身心健康')}</h1>
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
          id="health"
          chosen={part.key}
          choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
          tabs={mine.map(one => ({ key: one.key, label: t(one.label) }))}
        />
      )}
      <div id="health-panel" role="tabpanel">
        {part?.key === 'fitness' ? <Fitness year={year} go={go} teaches={holds(account, 'healthTeacher')} /> : null}
        {part?.key === 'sport' ? <Sport /> : null}
        {part?.key === 'illness' ? <Illness reports={holds(account, 'healthTeacher')} /> : null}
        {part?.key === 'mind' ? <Mind counts={holds(account, 'healthOffice', 'leader')} /> : null}
        {part?.key === 'network' ? <Network /> : null}
      </div>
    </div>
  );
}
