import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { Board } from './board.tsx';
import { Drift } from './drift.tsx';
import { Exchange } from './exchange.tsx';
import { Pairs } from './pairs.tsx';
import { Reach } from './reach.tsx';
import { Support } from './support.tsx';
import './preschool.css';

type Part = 'grades' | 'pairs' | 'support' | 'reach' | 'drift' | 'exchange';

const LEDGERS: Readonly<Record<Part, readonly (readonly [register: string, word: string])[]>> = {
  grades: [
    ['gradingRound', zh('评级轮次')],
    ['gradingEntry', zh('评级申报')],
    ['townshipReview', zh('乡镇初审')],
    ['upgradePlan', zh('晋级计划')],
  ],
  pairs: [
    ['pairActivity', zh('结对活动')],
    ['pairPlan', zh('年度计划')],
    ['pairFigure', zh('成效数据')],
  ],
  support: [
    ['inclusiveRecognition', zh('认定')],
    ['supportRate', zh('扶持标准')],
    ['supportInvoice', zh('票据')],
    ['preschoolSubsidy', zh('补助')],
    ['supportGoods', zh('物资')],
  ],
  reach: [
    ['kindergartenYear', zh('年度数据')],
    ['preschoolPopulation', zh('适龄人口')],
  ],
  drift: [
    ['driftCheck', zh('检查记录')],
    ['driftIssue', zh('问题整改')],
  ],
  exchange: [
    ['exchangePosting', zh('教师交流')],
    ['principalForum', zh('园长交流活动')],
  ],
};

const READS = ['preschoolOffice', 'leader', 'planner', 'auditor'];
/** What a kindergarten looks at: pairs and its own support. */
const OWN: readonly Part[] = ['pairs', 'support'];
const WORDS: Readonly<Record<Part, string>> = {
  grades: zh('评级晋级'),
  pairs: zh('结对帮带'),
  support: zh('普惠扶持'),
  reach: zh('普及普惠'),
  drift: zh('小学化治理'),
  exchange: zh('教师和园长交流'),
};

/** Preschool at a glance: levels, pairs, support, coverage, checks, exchange. */
export default function PreschoolPage() {
  const asked = useSearch({ strict: false }) as { readonly year?: string | number; readonly tab?: Part };
  const navigate = useNavigate();
  const readsAll = holds(useSession().account, ...READS);
  const parts = (Object.keys(WORDS) as Part[]).filter(part => readsAll || OWN.includes(part));
  const chosen = asked.tab !== undefined && parts.includes(asked.tab) ? asked.tab : parts[0]!;
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const year = asked.year === undefined ? undefined : String(asked.year);
  useTitle(t('学前教育'));
  return (
    <div className="page ps-page">
      <div className="ps-top">
        <h1>{t('学前教育')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
          {readsAll ? (
            <Link className="btn" to={'/ledger/preschoolPaper' as never}>
              {t('出文书')}
            </Link>
          ) : null}
          <a className="btn" href="/public/preschool" target="_blank" rel="noreferrer">
            {t('公示页')}
          </a>
        </span>
      </div>
      <Tabs
        id="preschool"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
        tabs={parts.map(key => ({ key, label: t(WORDS[key]) }))}
      />
      <div id="preschool-panel" role="tabpanel">
        {chosen === 'grades' ? <Board /> : null}
        {chosen === 'pairs' ? <Pairs /> : null}
        {chosen === 'support' ? <Support year={year} go={go} /> : null}
        {chosen === 'reach' ? <Reach year={year} go={go} /> : null}
        {chosen === 'drift' ? <Drift /> : null}
        {chosen === 'exchange' ? <Exchange /> : null}
      </div>
    </div>
  );
}
