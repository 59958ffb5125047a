import { addDays, type Day } from '#kernel/day.ts';
import { type Duty, may, type ReadingDesk } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { alertsOf } from './alerts.ts';
import { type Standing, standings } from './standing.ts';

const isBuilding = ({ row }: Standing) => row.state === 'started' || row.state === 'building';

/** The last day of the month that a day is in. */
const monthEnd = (day: Day): Day => addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);

/** What the project office decides on: reports of others. */
const toDecide = (its: Standing, me: string): readonly Duty[] =>
  its.reports
    .filter(one => one.state === 'reported' && one.reportedBy !== me)
    .map(one => ({
      due: addDays(one.reportedOn, 7),
      title: `审定形象进度：${its.row.name}`,
      titleEnglish: `Decide on the progress of ${its.row.name}`,
      detail: `${one.reportedOn} 填报 ${one.percent}%`,
      detailEnglish: `${one.percent}% reported on ${one.reportedOn}`,
      path: `/works/${its.row.id}`,
      action: '去审定',
      actionEnglish: 'Decide',
    }));

/** What calls for the project office's hand, one duty a project: the first warning, and how many more there are. */
function warned(its: Standing, today: Day): readonly Duty[] {
  const [first, ...others] = alertsOf(its, today);
  if (first === undefined) return [];
  return [
    {
      due: first.since,
      title: `${its.row.name}：${first.zh}`,
      titleEnglish: `${its.row.name}: ${first.en}`,
      detail: others.length === 0 ? '登记进展、延期或更新资金' : `另有${others.length}条预警`,
      detailEnglish: others.length === 0 ? 'Record progress, a delay, or the money' : `${others.length} more warnings`,
      path: `/works/${its.row.id}`,
      action: '去处理',
      actionEnglish: 'See to it',
    },
  ];
}

/** What a school reports: what was sent back, and once a month how far a project under construction is. */
function toReport(its: Standing, today: Day): readonly Duty[] {
  const last = its.reports.at(-1);
  const path = `/works/report?project=${its.row.id}`;
  if (last?.state === 'returned')
    return [
      {
        due: addDays(last.decidedOn ?? last.reportedOn, 7),
        title: `重新填报形象进度：${its.row.name}`,
        titleEnglish: `Report the progress of ${its.row.name} again`,
        detail: `退回：${last.why ?? ''}`,
        detailEnglish: `Sent back: ${last.why ?? ''}`,
        path,
        action: '去填报',
        actionEnglish: 'Report',
      },
    ];
  if (!isBuilding(its) || last?.reportedOn.slice(0, 7) === today.slice(0, 7)) return [];
  return [
    {
      due: monthEnd(today),
      title: `填报本月形象进度：${its.row.name}`,
      titleEnglish: `Report this month’s progress of ${its.row.name}`,
      detail: last === undefined ? '还没有报过' : `上次 ${last.reportedOn}，${last.percent}%`,
      detailEnglish: last === undefined ? 'Not reported yet' : `Last on ${last.reportedOn}: ${last.percent}%`,
      path,
      action: '去填报',
      actionEnglish: 'Report',
    },
  ];
}

const soonest = (a: Duty, b: Duty) => (a.due ?? '9999').localeCompare(b.due ?? '9999');

/** What waits for this person in the works of the county, soonest first. */
export async function duties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor, today } = desk;
  const keeps = may(actor, KEEPS);
  const files = may(actor, ['filer']) && actor.organisation !== null;
  if (!keeps && !files) return [];
  const found = await standings(desk, keeps ? {} : { organisation: actor.organisation });
  const own = found.filter(its => files && its.row.organisation === actor.organisation);
  const kept = keeps ? found.flatMap(its => [...toDecide(its, actor.id), ...warned(its, today)]) : [];
  return [...kept, ...own.flatMap(its => toReport(its, today))].toSorted(soonest);
}
