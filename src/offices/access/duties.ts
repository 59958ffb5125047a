import { addDays } from '#kernel/day.ts';
import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { CASES, KEEPS, persuasionSteps } from './codes.ts';
import { SETTLED_DAYS } from './dropout/deeds.ts';
import { dropoutCase } from './dropout/dropoutCase.ts';
import { persuasion } from './dropout/persuasion.ts';
import { nextStep } from './dropout/steps.ts';
import { placement } from './placing/placement.ts';

const atCase = (id: string, due: string | null, title: readonly [string, string], detail: readonly [string, string]): Duty => ({
  due,
  title: title[0],
  titleEnglish: title[1],
  detail: detail[0],
  detailEnglish: detail[1],
  path: `/access/child/${id}`,
  action: '看个案',
  actionEnglish: 'Open the case',
});
const late = (days: number): readonly [string, string] =>
  days > 0 ? [`已逾期${days}天`, `${days} days late`] : ['请按期办理并登记', 'Do it in time and record it'];

/** Rungs that are due at a school, cases that wait to be looked into or closed; no name stands in any of it. */
async function caseDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const keeps = may(desk.actor, KEEPS);
  const own = keeps ? {} : { organisation: desk.actor.organisation };
  const open = await rows(desk, dropoutCase, { where: { ...own, state: ['suspected', 'droppedOut', 'returned'] } });
  if (open.length === 0) return [];
  const taken = Map.groupBy(await rows(desk, persuasion, { where: { dropoutCase: open.map(one => one.id) } }), one => one.dropoutCase);
  return open.flatMap((one): readonly Duty[] => {
    if (one.state === 'returned') {
      const settled = addDays(one.returnedOn ?? desk.today, SETTLED_DAYS);
      const words = [`核查销号：个案 ${one.caseNumber}`, `Check and close case ${one.caseNumber}`] as const;
      return keeps && settled <= desk.today
        ? [atCase(one.id, settled, words, [`返校已满${SETTLED_DAYS}天`, `Back for ${SETTLED_DAYS} days`])]
        : [];
    }
    if (one.state === 'suspected') {
      const due = addDays(one.foundOn, 3);
      const words = [`核实疑似辍学：个案 ${one.caseNumber}`, `Look into case ${one.caseNumber}`] as const;
      return keeps ? [] : [atCase(one.id, due, words, ['三天内认定或排除', 'Confirm or clear it within three days'])];
    }
    const kinds = (taken.get(one.id) ?? []).filter(rung => rung.heldOn >= one.awayFrom).map(rung => rung.stepKind);
    const next = nextStep(one.confirmedOn ?? one.awayFrom, kinds, desk.today);
    if (next === null || (keeps && next.late === 0 && next.kind !== 'noticeServed')) return [];
    const label = persuasionSteps[next.kind].label;
    return [atCase(one.id, next.due, [`${label}：个案 ${one.caseNumber}`, `Next step of case ${one.caseNumber}`], late(next.late))];
  });
}

/** Placements that wait to be decided, or whose year is over. */
async function placementDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  if (!may(desk.actor, KEEPS)) return [];
  const found = await rows(desk, placement, { where: { state: ['proposed', 'placed'] } });
  return found
    .filter(one => one.state === 'proposed' || (one.reviewOn ?? desk.today) <= addDays(desk.today, 14))
    .map(one => ({
      ...atCase(
        one.id,
        one.reviewOn,
        one.state === 'proposed' ? ['决定残疾儿童安置', 'Decide a placement'] : ['复评残疾儿童安置', 'Review a placement'],
        one.state === 'proposed'
          ? [`${one.proposedOn}提出`, `Proposed on ${one.proposedOn}`]
          : [`复评期限${one.reviewOn}`, `Due by ${one.reviewOn}`],
      ),
      path: `/ledger/placement/${one.id}`,
      action: '去办理',
      actionEnglish: 'Decide',
    }));
}

/** What waits for a person of this office. */
export async function accessDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  if (!may(desk.actor, CASES) || (!may(desk.actor, KEEPS) && desk.actor.organisation === null)) return [];
  return [...(await caseDuties(desk)), ...(await placementDuties(desk))];
}
