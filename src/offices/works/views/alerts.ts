import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import type { Stage } from '../codes.ts';
import type { AlertKind, ProjectAlert } from '../types.ts';
import { expectedFinishOf, lastConfirmed, moneyOf, progressOf } from './figures.ts';
import { limits } from './limits.ts';
import type { Standing } from './standing.ts';

const wan = (yuan: number) => Math.round(yuan / 100) / 100;
const past = (kind: AlertKind, since: Day, today: Day, say: (days: number) => readonly [string, string]): ProjectAlert => {
  const days = daysBetween(since, today);
  const [zh, en] = say(days);
  return { kind, since, days, zh, en };
};

/** Milestones whose day has passed. */
const milestonesPastDue = ({ milestones }: Standing, today: Day): readonly ProjectAlert[] =>
  milestones
    .filter(one => one.doneOn === null && one.plannedOn < today)
    .map(one =>
      past('milestonePastDue', one.plannedOn, today, days => [
        `节点“${one.name}”应于${one.plannedOn}完成，已过${days}天`,
        `The milestone “${one.name}” was due on ${one.plannedOn}, ${days} days ago`,
      ]),
    );

/** The stage that a project should have left by now. */
function stageOverdue({ row, stages }: Standing, today: Day): readonly ProjectAlert[] {
  const dayOf = (stage: Stage) => stages.find(one => one.stage === stage)?.day ?? null;
  const overdue = (due: Day | null, zh: string, en: string): readonly ProjectAlert[] =>
    due === null || due >= today
      ? []
      : [past('stageOverdue', due, today, days => [`应于${due}${zh}，已晚${days}天`, `Was to ${en} by ${due}, ${days} days ago`])];
  const after = (stage: Stage, days: number) => {
    const day = dayOf(stage);
    return day === null ? null : addDays(day, days);
  };
  switch (row.state) {
    case 'preparation':
      return overdue(row.plannedStart, '开工', 'start');
    case 'started':
    case 'building':
      return overdue(expectedFinishOf(row), '完工', 'be completed');
    case 'completed':
      return overdue(after('completed', limits.inspectionDays), '竣工验收', 'be inspected');
    case 'inspected':
      return overdue(after('inspected', limits.useDays), '投用', 'be in use');
    default:
      return [];
  }
}

/** Money that arrived long ago and lies there. */
function idleMoney({ row, funds }: Standing, today: Day): readonly ProjectAlert[] {
  if (row.state === 'inUse') return [];
  return funds.flatMap(fund => {
    const idle = fund.arrivedYuan - fund.spentYuan;
    if (fund.arrivedOn === null || idle <= fund.arrivedYuan * limits.idleShare) return [];
    if (daysBetween(fund.arrivedOn, today) < limits.idleDays) return [];
    const share = Math.round((idle / fund.arrivedYuan) * 100);
    return [
      past('idleMoney', fund.arrivedOn, today, days => [
        `${fund.documentNumber}到位${wan(fund.arrivedYuan)}万元已${days}天，${wan(idle)}万元（${share}%）未支出`,
        `${wan(fund.arrivedYuan)}×10⁴ yuan of ${fund.documentNumber} arrived ${days} days ago; ${share}% of it is unspent`,
      ]),
    ];
  });
}

/** Spending that runs ahead of what stands on the site. */
function spentAhead(its: Standing): readonly ProjectAlert[] {
  const { plannedYuan, spentYuan } = moneyOf(its.funds);
  const progress = progressOf(its);
  if (progress === null || plannedYuan === 0) return [];
  const spent = Math.round((spentYuan / plannedYuan) * 1000) / 10;
  const gap = Math.round((spent - progress) * 10) / 10;
  if (gap <= limits.aheadPoints) return [];
  const zh = `支出占计划资金${spent}%，形象进度${progress}%，超前${gap}个百分点`;
  return [
    {
      kind: 'spentAhead',
      since: null,
      days: null,
      zh,
      en: `${spent}% of the money is spent at ${progress}% of the work: ${gap} points ahead`,
    },
  ];
}

/** Building without any money having arrived. */
function noMoney({ row, funds }: Standing, today: Day): readonly ProjectAlert[] {
  const isBuilding = row.state === 'started' || row.state === 'building';
  if (!isBuilding || row.actualStart === null || moneyOf(funds).arrivedYuan > 0) return [];
  return [
    past('noMoney', row.actualStart, today, days => [`开工${days}天，资金还没有到位`, `Started ${days} days ago; no money has arrived`]),
  ];
}

/** Building without anyone having told how far. */
function untold({ row, reports }: Standing, today: Day): readonly ProjectAlert[] {
  const since = lastConfirmed(reports)?.reportedOn ?? row.actualStart;
  if ((row.state !== 'started' && row.state !== 'building') || since === null || daysBetween(since, today) <= limits.untoldDays) return [];
  return [past('progressUntold', since, today, days => [`${days}天没有形象进度`, `No progress was reported for ${days} days`])];
}

/** What calls for a hand about a project today; nothing for one that was given up. */
export function alertsOf(its: Standing, today: Day): readonly ProjectAlert[] {
  if (its.row.state === 'cancelled') return [];
  const open = its.row.state === 'inUse' ? [] : [...stageOverdue(its, today), ...milestonesPastDue(its, today)];
  return [...open, ...spentAhead(its), ...idleMoney(its, today), ...noMoney(its, today), ...untold(its, today)];
}
