import { code, count, date, defineRegister, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { halves, READS, REPORTS, SEES } from '../codes.ts';

/** A class that comes to a base for half a day; after it, how many came. It names no pupil. */
export const booking = defineRegister({
  name: 'booking',
  label: '基地预约',
  scope: 'organisation',
  key: [],
  title: ['day', 'className'],
  columns: ['base', 'day', 'half', 'organisation', 'className', 'pupils', 'attended', 'activity'],
  fields: {
    base: ref('base', '劳动教育实践基地'),
    organisation: ref('organisation', '预约学校'),
    day: date('日期'),
    half: code('时段', halves),
    className: text('班级', { longest: 40 }),
    pupils: count('学生人数', { least: 1, most: 5000, unit: '人' }),
    activity: optional(text('劳动内容', { longest: 60 })),
    attended: optional(count('实到人数', { most: 5000, unit: '人' })),
    bookedBy: text('预约人', { longest: 60 }),
    cancelledBecause: optional(note('取消事由', { longest: 300 })),
  },
  rules: [
    {
      code: 'attendedWithinPupils',
      says: '实到人数不得大于预约的学生人数。',
      english: 'No more can have come than were booked.',
      holds: row => row.attended === null || row.attended <= row.pupils,
    },
  ],
  workflow: {
    booked: { holdBooking: { to: 'held', by: REPORTS }, cancelBooking: { to: 'calledOff', by: REPORTS } },
    held: {},
    calledOff: {},
  },
  states: { booked: '已预约', held: '已开展', calledOff: '已取消' },
  readBy: SEES,
  readAllBy: READS,
});

export type Booking = RowOf<typeof booking.fields>;
