import { ok, problems, refuse } from '#kernel/problem.ts';
import { code, count, date, defineRegister, defineVerb, fetchRow, insert, may, note, optional, ref } from '#register/index.ts';
import { FILES, KEEPS, lessonOutcomes, SEES } from '../codes.ts';
import { lessonSlot } from './lessonSlot.ts';

const says = problems('sharedLesson', {
  notYours: { zh: '只有授课或受课学校能登记这节课。', en: 'Only the two schools of a lesson log it.' },
  otherDay: { zh: '{day}不是这个课表的上课日。', en: '{day} is no day of this timetable.' },
  dayAhead: { zh: '{day}还没有到。', en: '{day} is yet to come.' },
  tooMany: { zh: '到课人数不能超过受课班级人数{pupils}。', en: 'No more than the {pupils} pupils of the class can attend.' },
});

/** A lesson of a timetable as it was held or called off. */
export const sharedLesson = defineRegister({
  name: 'sharedLesson',
  label: '互动课日志',
  scope: 'bureau',
  key: ['slot', 'day'],
  title: ['slot', 'day'],
  fields: {
    slot: ref('lessonSlot', '互动课表'),
    day: date('上课日期'),
    outcome: code('上课情况', lessonOutcomes),
    attended: optional(count('到课人数', { most: 500, unit: '人' })),
    remark: optional(note('停课原因或备注', { longest: 500 })),
  },
  rules: [
    {
      code: 'heldCounts',
      says: '已上的课请填到课人数。',
      english: 'A lesson that was held says how many attended.',
      holds: row => row.outcome !== 'held' || row.attended !== null,
      at: 'attended',
    },
    {
      code: 'offSaysWhy',
      says: '停课请写明原因。',
      english: 'A lesson that was called off says why.',
      holds: row => row.outcome !== 'calledOff' || row.remark !== null,
      at: 'remark',
    },
  ],
  workflow: {},
  readBy: SEES,
});

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const logLesson = defineVerb({
  name: 'digital.logLesson',
  label: '登记互动课',
  by: [...KEEPS, ...FILES],
  on: { register: 'sharedLesson' },
  input: sharedLesson.fields,
  async run(desk, input) {
    const slot = await fetchRow(desk, lessonSlot, input.slot);
    if (!slot.ok) return slot;
    const { giver, receiver, weekday, startsOn, endsOn, pupils } = slot.value;
    const { organisation } = desk.actor;
    if (!may(desk.actor, KEEPS) && organisation !== giver && organisation !== receiver) return refuse(says.notYours({}, 'slot'));
    if (input.day > desk.today) return refuse(says.dayAhead({ day: input.day }, 'day'));
    if (weekdayOf(input.day) !== weekday || input.day < startsOn || input.day > endsOn)
      return refuse(says.otherDay({ day: input.day }, 'day'));
    if ((input.attended ?? 0) > pupils) return refuse(says.tooMany({ pupils }, 'attended'));
    const added = await insert(desk, sharedLesson, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});
