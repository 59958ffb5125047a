import { code, count, date, defineRegister, type RowOf, text, year } from '#register/index.ts';
import { KEEPS, subjects } from '../codes.ts';

/** A public notice of results (公示): what is shown to everyone, from when until when. Organisations with their grades, never persons. */
export const resultNotice = defineRegister({
  name: 'resultNotice',
  label: '结果公示',
  scope: 'bureau',
  key: ['title'],
  title: ['title'],
  columns: ['title', 'year', 'subject', 'from', 'until', 'evaluations'],
  fields: {
    title: text('公示标题', { longest: 80 }),
    year: year('年份'),
    subject: code('督导类别', subjects),
    from: date('公示起'),
    until: date('公示止'),
    contact: text('异议受理方式', { longest: 120 }),
    evaluations: count('公示单位数', { unit: '个' }),
  },
  rules: [],
  workflow: { onShow: { endNotice: { to: 'over', by: KEEPS } }, over: {} },
  states: { onShow: '结果公示中', over: '公示期满' },
  readBy: 'signedIn',
});
export type ResultNotice = RowOf<typeof resultNotice.fields>;

/** Whether a result is shown by this notice. One that was put on show before results named their notice is shown by those of its year and subject. */
export const isOn = (
  its: { readonly id: string; readonly year: number; readonly subject: string },
  result: { readonly resultNotice: string | null; readonly year: number; readonly subject: string },
): boolean => (result.resultNotice === null ? result.year === its.year && result.subject === its.subject : result.resultNotice === its.id);
