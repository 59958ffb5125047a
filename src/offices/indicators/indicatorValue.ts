import { amount, count, date, defineRegister, list, note, optional, type RowOf, ref, text, year } from '#register/index.ts';

/**
 * What an indicator came to for one organisation in a year, written by the program alone. `parts` holds the exact values of its aggregates as
 * decimals, from which every group is summed; the numbers beside them are for reading. What it was before stands in the audit, with the time.
 */
export const indicatorValue = defineRegister({
  name: 'indicatorValue',
  label: '指标数值',
  scope: 'organisation',
  key: ['indicatorName', 'organisation', 'year'],
  fields: {
    indicatorName: text('指标代号', { longest: 60 }),
    organisation: ref('organisation', '单位'),
    year: year('年份'),
    value: optional(amount('数值')),
    numerator: optional(amount('分子')),
    denominator: optional(amount('分母')),
    parts: note('各部分的值', { longest: 4000 }),
    missing: list('缺少的数据', text('缺少的数据', { longest: 120 })),
    formulaVersion: count('公式版本', { least: 1 }),
    asOf: date('数据截至'),
  },
  rules: [],
  workflow: {},
});

export type IndicatorValue = RowOf<typeof indicatorValue.fields>;
