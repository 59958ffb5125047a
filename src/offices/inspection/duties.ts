import { addDays } from '#kernel/day.ts';
import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { KEEPS } from './codes.ts';
import { inspector } from './people/inspector.ts';
import { objection } from './results/objection.ts';
import { resultNotice } from './results/resultNotice.ts';
import { loop } from './visits/loop.ts';
import { visit } from './visits/visit.ts';

const AHEAD_DAYS = 14;

/** The visits that this inspector is to make within two weeks, or should have made. */
async function visitsDue(desk: ReadingDesk): Promise<readonly Duty[]> {
  const [me] = await rows(desk, inspector, { where: { account: desk.actor.id } });
  if (me === undefined) return [];
  const planned = await rows(desk, visit, { where: { inspector: me.id, state: 'planned' } });
  return planned
    .filter(one => one.plannedOn <= addDays(desk.today, AHEAD_DAYS))
    .map(one => ({
      due: one.plannedOn,
      title: `督导：${one.theme}`,
      titleEnglish: `Visit: ${one.theme}`,
      detail: '督导以后登记情况、照片和检查结论',
      detailEnglish: 'After the visit record how it went, photographs and findings',
      path: `/ledger/visit/${one.id}`,
      action: '去登记',
      actionEnglish: 'Record',
    }));
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
      path: `/ledger/objection/${one.id}`,
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
        path: `/ledger/resultNotice/${one.id}`,
        action: '去确认',
        actionEnglish: 'Confirm',
      })),
  ];
}

/** What inspection asks of this person today. */
export async function duties(desk: ReadingDesk): Promise<readonly Duty[]> {
  return [
    ...(await loop.duties(desk)),
    ...(may(desk.actor, ['inspector']) ? await visitsDue(desk) : []),
    ...(may(desk.actor, KEEPS) ? await noticesDue(desk) : []),
  ];
}
