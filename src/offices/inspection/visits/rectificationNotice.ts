import { count, date, defineRegister, file, list, ref, text } from '#register/index.ts';
import { READS, SEES } from '../codes.ts';

/** A notice to put right (整改通知书), as it was printed: to whom, how many issues, by when. */
export const rectificationNotice = defineRegister({
  name: 'rectificationNotice',
  label: '整改通知书',
  scope: 'organisation',
  key: ['noticeNumber'],
  title: ['noticeNumber', 'organisation'],
  fields: {
    noticeNumber: text('通知书编号', { longest: 40 }),
    organisation: ref('organisation', '责任单位'),
    visit: ref('visit', '督导记录'),
    issuedOn: date('印发日期'),
    deadline: date('整改期限'),
    issues: count('问题数', { unit: '项' }),
    printed: list('印件', file('印件')),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});
