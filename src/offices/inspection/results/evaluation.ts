import { amount, code, date, defineRegister, may, note, optional, ref, year } from '#register/index.ts';
import { grades, KEEPS, READS, SEES, subjects } from '../codes.ts';

/** The evaluation of a school or township in a year: scored, concluded, shown to the public, final. Its own organisation learns of it once it is shown. */
export const evaluation = defineRegister({
  name: 'evaluation',
  label: '督导评估',
  scope: 'organisation',
  key: ['year', 'subject', 'organisation'],
  title: ['year', 'organisation'],
  columns: ['year', 'subject', 'organisation', 'score', 'grade', 'concludedOn'],
  fields: {
    year: year('年份'),
    subject: code('督导类别', subjects),
    organisation: ref('organisation', '受督导单位'),
    score: optional(amount('评估得分', { least: 0, most: 100, unit: '分' })),
    grade: optional(code('评估等次', grades)),
    concludedOn: optional(date('评定日期')),
    conclusion: optional(note('评估意见', { longest: 2000 })),
    resultNotice: optional(ref('resultNotice', '结果公示')),
  },
  rules: [],
  workflow: {
    scoring: { concludeEvaluation: { to: 'concluded', by: KEEPS } },
    concluded: { showEvaluation: { to: 'shown', by: KEEPS }, rescore: { to: 'scoring', by: KEEPS } },
    shown: { settleEvaluation: { to: 'settled', by: KEEPS }, rescore: { to: 'scoring', by: KEEPS } },
    settled: {},
  },
  states: { scoring: '评分中', concluded: '已评定', shown: '公示中', settled: '结果生效' },
  readBy: SEES,
  readAllBy: READS,
  within: actor =>
    may(actor, READS)
      ? []
      : [
          {
            anyOf: [
              { column: 'state', from: 'shown', to: 'shown' },
              { column: 'state', from: 'settled', to: 'settled' },
            ],
          },
        ],
});
