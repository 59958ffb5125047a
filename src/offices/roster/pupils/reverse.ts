import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, ref, rows, step, updateAll } from '#register/index.ts';
import { ENROLMENT, homeroomName } from '../codes.ts';
import { type EnrolmentEvent, enrolmentEvent } from './enrolmentEvent.ts';
import { homeroom } from './homeroom.ts';
import { promotion } from './promotion.ts';
import { pupil } from './pupil.ts';

const says = problems('roster', {
  notTheLatest: { zh: '只能撤回最近一次升级。', en: 'Only the latest promotion can be taken back.' },
  graduatesMoved: {
    zh: '有{pupils}名这次毕业的学生已在别处入学，不能整批撤回，请先与有关学校核对。',
    en: '{pupils} of those who graduated have entered another school since; settle these first.',
  },
});

/** Puts the classes back into the grades they had. */
async function lower(desk: Desk, ids: readonly string[]): Promise<Result<unknown>> {
  const rooms = await rows(desk, homeroom, { where: { id: ids } });
  return updateAll(
    desk,
    homeroom,
    rooms.map(room => {
      if (room.state === 'finished') return { row: room, changes: {}, state: 'studying' };
      const grade = room.grade - 1;
      return { row: room, changes: { grade, name: homeroomName(room.stage, grade, room.number) } };
    }),
  );
}

/** Makes those who graduated with the promotion pupils again. */
async function bringBack(desk: Desk, events: readonly EnrolmentEvent[]): Promise<Result<unknown>> {
  const ids = events.filter(one => one.change === 'graduated').map(one => one.pupil);
  const graduates = ids.length === 0 ? [] : await rows(desk, pupil, { where: { id: ids } });
  const moved = graduates.filter(one => one.state !== 'graduated');
  if (moved.length > 0) return refuse(says.graduatesMoved({ pupils: moved.length }));
  return updateAll(
    desk,
    pupil,
    graduates.map(row => ({ row, changes: {}, state: 'enrolled' })),
  );
}

/** Takes the latest promotion back, classes, pupils and entries, until the next is made. */
export const reversePromotion = defineVerb({
  name: 'roster.reversePromotion',
  label: '撤回升级',
  by: ENROLMENT,
  on: { register: 'promotion', row: 'row', step: 'reversePromotion' },
  input: { row: ref('promotion', '升级批次'), version: count('版次') },
  async run(desk, { row, version }) {
    const found = await fetchRow(desk, promotion, row);
    if (!found.ok) return found;
    const later = await rows(desk, promotion, { where: { state: 'done' } });
    if (later.some(one => one.schoolYear > found.value.schoolYear)) return refuse(says.notTheLatest());
    const reversed = await step(desk, promotion, { ...found.value, version }, 'reversePromotion', { reversedOn: desk.today });
    if (!reversed.ok) return reversed;
    const events = await rows(desk, enrolmentEvent, { where: { promotion: row, withdrawnOn: null } });
    const back = await bringBack(desk, events);
    if (!back.ok) return back;
    const lowered = await lower(desk, found.value.homerooms);
    if (!lowered.ok) return lowered;
    const withdrawn = await updateAll(
      desk,
      enrolmentEvent,
      events.map(one => ({ row: one, changes: { withdrawnOn: desk.today } })),
    );
    return withdrawn.ok ? ok({ version: reversed.value.version }) : withdrawn;
  },
});
