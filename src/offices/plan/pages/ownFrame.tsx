import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { PlanSummary } from '../types.ts';
import { chiefPlan } from './watch.ts';
import './own.css';

const PLACES: readonly { readonly path: string; readonly label: string; readonly roles?: readonly string[] }[] = [
  { path: '/own', label: zh('责任矩阵') },
  { path: '/own/letters', label: zh('责任书') },
  { path: '/own/meetings', label: zh('联席会议') },
  { path: '/own/linkage', label: zh('经费岗位') },
  { path: '/own/priority', label: zh('优先发展检查'), roles: ['planner', 'leader'] },
  { path: '/own/warnings', label: zh('预警与整改') },
  { path: '/own/practices', label: zh('经验库') },
];

/** The plan of the county that these pages are about. */
export interface Chief {
  readonly id: string;
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
}

interface FrameProps {
  readonly title: string;
  readonly actions?: (plan: Chief) => ReactNode;
  readonly children: (plan: Chief) => ReactNode;
}

/** The frame of the pages about who owns what: the plan in force, the way between the pages, the page itself. */
export function OwnFrame({ title, actions, children }: FrameProps) {
  const { account, county } = useSession();
  const plans = useView<readonly PlanSummary[]>('plan.list', {});
  const chief = plans.value === undefined ? null : chiefPlan(plans.value, county.today);
  useTitle(title);
  return (
    <>
      <div className="ph">
        <h1>{title}</h1>
        <span className="meta">{chief?.title ?? ''}</span>
        {chief === null || actions === undefined ? null : <div className="r no-print">{actions(chief)}</div>}
      </div>
      <nav className="own-nav" aria-label={t('落实')}>
        {PLACES.filter(place => place.roles === undefined || holds(account, ...place.roles)).map(place => (
          <Link key={place.path} to={place.path} activeOptions={{ exact: place.path === '/own' }} activeProps={{ className: 'on' }}>
            {t(place.label)}
          </Link>
        ))}
      </nav>
      <div className="page">
        {plans.value === undefined ? <Pending view={plans} /> : null}
        {plans.value !== undefined && chief === null ? (
          <Nothing title={t('还没有规划')} detail={t('规划印发以后，这里才有事可办。')} />
        ) : null}
        {chief === null ? null : children(chief)}
      </div>
    </>
  );
}

/** Where a view can be had as a workbook. */
export const sheetAddress = (view: string, input: unknown): string =>
  `/api/exports/${view}.xlsx?input=${encodeURIComponent(JSON.stringify(input))}`;

/** The years of a plan that have begun, the newest first, to choose from. */
export const yearsOf = (plan: Chief, today: string): readonly number[] => {
  const last = Math.min(plan.toYear, Number(today.slice(0, 4)));
  return Array.from({ length: Math.max(1, last - plan.fromYear + 1) }, (_, back) => Math.max(last, plan.fromYear) - back);
};

/** A row of years to choose from. */
export function YearPick({
  years,
  year,
  choose,
}: {
  readonly years: readonly number[];
  readonly year: number;
  readonly choose: (year: number) => void;
}) {
  return (
    <fieldset className="seg" aria-label={t('年份')}>
      {years.map(one => (
        <button key={one} type="button" aria-pressed={one === year} onClick={() => choose(one)}>
          {one}
        </button>
      ))}
    </fieldset>
  );
}
