import { code, count, date, defineRegister, file, list, text, year } from '#register/index.ts';
import { subjects } from '../codes.ts';

/** A circular about final results, as it was printed (通报). */
export const inspectionCircular = defineRegister({
  name: 'inspectionCircular',
  label: '督导通报',
  scope: 'bureau',
  key: ['year', 'subject'],
  title: ['circularTitle'],
  fields: {
    circularTitle: text('通报标题', { longest: 80 }),
    year: year('年份'),
    subject: code('督导类别', subjects),
    issuedOn: date('印发日期'),
    evaluations: count('通报单位数', { unit: '个' }),
    printed: list('印件', file('印件')),
  },
  rules: [],
  workflow: {},
  readBy: 'signedIn',
});
