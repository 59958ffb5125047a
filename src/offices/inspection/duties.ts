import { addDays } from '#kernel/day.ts';
import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { KEEPS } from './codes.ts';
import { inspector } from './people/inspector.ts';
import { objection } from './results/objection.ts';
import { resultNotice } from './results/resultNotice.ts';
import { namesOf } from './results/scoring.ts';
import { loop } from './visits/loop.ts';
import { rectificationNotice } from './visits/rectificationNotice.ts';
import { visit } from './visits/visit.ts';

const AHEAD_DAYS = 14;
/** Days within which a notice follows its visit: a working rule of ours. */
const PRINT_WITHIN = 7;

/** The visits that this inspector is to make within two weeks, or should have made. */
async function visitsDue(desk: ReadingDesk): Promise<readonly Duty[]> {
  const [me] = await rows(desk, inspector, { where: { account: desk.actor.id } });
  if (me === undefined) return [];
  const planned = await rows(desk, visit, { where: { inspector: me.id, state: 'planned' } });
  const names = await namesOf(desk);
  return planned
    .filter(one => one.plannedOn <= addDays(desk.today, AHEAD_DAYS))
    .map(one => ({
      due: one.plannedOn,
      title: `督导${names.get(one.organisation) ?? ''}：${one.theme}`,
      titleEnglish: `Visit to ${names.get(one.organisation) ?? ''}: ${one.theme}`,
      detail: '到校后逐项登记检查结论、情况和照片',
      detailEnglish: 'After the visit record how it went, photographs and findings',
      path: `/inspection/visits/${one.id}`,
      action: '去登记',
      actionEnglish: 'Record',
    }));
}

/** Visits of this inspector that found something about which no notice is printed yet. */
async function noticesToPrint(desk: ReadingDesk): Promise<readonly Duty[]> {
  const [me] = await rows(desk, inspector, { where: { account: desk.actor.id } });
  if (me === undefined) return [];
  const held = new Map((await rows(desk, visit, { where: { inspector: me.id, state: 'held' } })).map(one => [one.id, one]));
  const told = new Set((await rows(desk, rectificationNotice)).map(one => one.visit));
  const open = await rows(desk, loop.issue, { where: { state: ['rectify', 'returned'] } });
  const names = await namesOf(desk);
  return [...Map.groupBy(open, one => String((one as unknown as { readonly visit: string | null }).visit))].flatMap(([id, issues]) => {
    const its = held.get(id);
    if (its === undefined || told.has(id)) return [];
    const name = names.get(its.organisation) ?? '';
    return [
      {
        due: addDays(its.heldOn ?? its.plannedOn, PRINT_WITHIN),
        title: `印发整改通知：${name}`,
        titleEnglish: `Print the notice for ${name}`,
        detail: `${its.heldOn}督导发现${issues.length}项问题`,
        detailEnglish: `Issues found on ${its.heldOn}: ${issues.length}`,
        path: `/inspection/visits/${id}`,
        action: '去印发',
        actionEnglish: 'Print',
      },
    ];
  });
}

/** Objections to be answered before their notice ends, and notices whose time is over. */
async function noticesDue(desk: ReadingDesk): Promise<readonly Duty[]> {
  const shown = await rows(desk, resultNotice, { where: { state: 'onShow' } });
  const waiting = await rows(desk, objection, { where: { state: 'received' } });
  const until = new Map(shown.map(one => [one.id, one.until]));
  return [
    ...waiting.map(one => ({
      due: until.get(one.resultNotice) ?? null,
      title: '答复公示异议',
      titleEnglish: 'Answer an objection',
      detail: one.objectionText.slice(0, 60),
      detailEnglish: one.objectionText.slice(0, 60),
      path: `/ledger/objection/${one.id}?deed=inspection.answerObjection`,
      action: '去答复',
      actionEnglish: 'Answer',
    })),
    ...shown
      .filter(one => one.until < desk.today)
      .map(one => ({
        due: addDays(one.until, 1),
        title: `公示期满：${one.title}`,
        titleEnglish: `Notice over: ${one.title}`,
        detail: '确认期满，结果生效',
        detailEnglish: 'Confirm it; the results become final',
        path: `/ledger/resultNotice/${one.id}?deed=inspection.endNotice`,
        action: '去确认',
        actionEnglish: 'Confirm',
      })),
  ];
}

/** What inspection asks of this person today. */
export async function duties(desk: ReadingDesk): Promise<readonly Duty[]> {
  return [
    ...(await loop.duties(desk)),
    ...(may(desk.actor, ['inspector']) ? [...(await visitsDue(desk)), ...(await noticesToPrint(desk))] : []),
    ...(may(desk.actor, KEEPS) ? await noticesDue(desk) : []),
  ];
}
