import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { ScenarioLine, ScenarioList } from '../../standards/pass/views.ts';
import { PassForm } from './passForm.tsx';
import { KINDS, RUNNING, STATES } from './words.ts';
import './standards.css';

/** Yuan as 10,000 yuan with two places. */
export const wan = (yuan: number | null): string => (yuan === null ? '—' : t('{n}万元', { n: figure(Math.round(yuan / 100) / 100) }));

const ROWS: readonly (readonly [label: () => string, of: (one: ScenarioLine) => string])[] = [
  [() => t('统计年度'), one => String(one.settings.year)],
  [() => t('实施年度'), one => `${one.settings.firstYear}–${one.settings.firstYear + one.settings.yearsCount - 1}`],
  [() => t('每年预算上限'), one => (one.settings.budgetYuan === null ? t('不设') : wan(one.settings.budgetYuan))],
  [() => t('每校最多调出教师'), one => `${one.settings.leavingPercent}%`],
  [() => t('新聘教师最多人数'), one => figure(one.settings.recruitMost)],
  [() => t('总费用'), one => wan(one.cost)],
  [() => t('最少也要'), one => wan(one.bound)],
  [
    () => t('是否最省'),
    one => (one.cost === null ? '—' : one.isProved ? t('已证明') : t('差距不超过{n}%', { n: figure((one.gap ?? 0) * 100, 2) })),
  ],
  ...(['transfer', 'upgrade', 'recruit', 'purchase'] as const).map(
    kind =>
      [
        () => t(KINDS[kind]),
        (one: ScenarioLine) =>
          one.cost === null
            ? '—'
            : kind === 'purchase'
              ? t('{n}项，{cost}', { n: one.sums[kind].count, cost: wan(one.sums[kind].cost) })
              : t('{n}人，{cost}', { n: one.sums[kind].count, cost: wan(one.sums[kind].cost) }),
      ] as const,
  ),
  [() => t('划转学生'), one => one.alternative ?? (one.cost === null ? '—' : t('不划转'))],
  [() => t('复算'), one => (one.passes === null ? '—' : one.passes ? t('全部达标') : t('没有通过'))],
];

function Compare({ scenarios }: { readonly scenarios: readonly ScenarioLine[] }) {
  return (
    <div className="scroll-x">
      <table className="tl sd-compare">
        <thead>
          <tr>
            <th scope="col">{t('方案')}</th>
            {scenarios.map(one => (
              <th key={one.id} scope="col">
                <Link to={`/standards/pass/${one.id}` as never}>{one.settings.name}</Link>
                <span className={`sd-state ${one.state}`}>{t(STATES[one.state] ?? one.state)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([label, of]) => (
            <tr key={label()}>
              <th scope="row">{label()}</th>
              {scenarios.map(one => (
                <td key={one.id} className="wrap">
                  {of(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cheapest way to pass: the form of a search, and the scenarios so far side by side. */
export default function PassPage() {
  const { account } = useSession();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const found = useView<ScenarioList>('indicators.passScenarios', {});
  useTitle(t('最省达标办法'));
  const list = found.value;
  const may = holds(account, 'planner');
  return (
    <div className="page sd-page">
      <p className="note">
        <Link to={'/standards' as never}>{t('优质均衡')}</Link>
      </p>
      <div className="sd-top">
        <h1>{t('最省达标办法')}</h1>
        {may && list !== undefined && !asking ? (
          <span className="row no-print">
            <button type="button" className="btn p" onClick={() => setAsking(true)}>
              {t('新的测算')}
            </button>
          </span>
        ) : null}
      </div>
      <p className="note">
        {t('在每所学校、两个学段都达标的前提下，找总费用最少的教师调配、学历提升、新聘和购置。结果另行复算后才保存。')}
      </p>
      {list === undefined ? <Pending view={found} rows={8} /> : null}
      {list !== undefined && asking ? (
        <PassForm list={list} close={() => setAsking(false)} done={row => void navigate({ to: `/standards/pass/${row}` as never })} />
      ) : null}
      {list !== undefined && !asking && list.scenarios.length === 0 ? (
        <Nothing title={t('还没有测算过')} detail={t('填好价格和限制，一分钟内给出任务清单。')} />
      ) : null}
      {list !== undefined && list.scenarios.length > 0 ? <Compare scenarios={list.scenarios.slice(0, 6)} /> : null}
      {list?.scenarios.some(one => RUNNING.includes(one.state)) === true ? (
        <p className="note">{t('有方案正在测算，打开它看进度。')}</p>
      ) : null}
    </div>
  );
}
