import { code, date, defineRegister, text } from '#register/index.ts';
import { KEEPS } from '../codes.ts';

/** What an entry of the calendar makes of a day. */
export const dayKinds = { restDay: '放假', workedDay: '调休上班' } as const;

/** A day that is off although it is a weekday, or worked although it is not, as the State Council announces each year (国务院办公厅节假日安排). */
export const dayOff = defineRegister({
  name: 'dayOff',
  label: '节假日安排',
  scope: 'bureau',
  key: ['holiday'],
  title: ['holiday', 'dayName'],
  fields: {
    holiday: date('节假日期'),
    dayKind: code('放假或上班', dayKinds),
    dayName: text('节日名称', { longest: 40 }),
  },
  rules: [],
  workflow: { inUse: { removeRow: { to: 'inUse', by: KEEPS }, restoreRow: { to: 'inUse', by: KEEPS } } },
  readBy: 'signedIn',
  importBy: KEEPS,
});
