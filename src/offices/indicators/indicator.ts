import { code, count, defineRegister, note, optional, type RowOf, text } from '#register/index.ts';
import { directions, groupings, KEEPS, READS } from './codes.ts';

/** An indicator of the county's own, beside those of the catalogue. Every change of its formula is a new version of it. */
export const indicator = defineRegister({
  name: 'indicator',
  label: '自定指标',
  scope: 'bureau',
  key: ['label'],
  title: ['label'],
  columns: ['label', 'unitWord', 'direction', 'formula', 'formulaVersion'],
  page: '/indicators/$row',
  fields: {
    label: text('指标名称', { longest: 60 }),
    unitWord: optional(text('单位（计量）', { longest: 20 })),
    direction: code('指标方向', directions),
    formula: note('指标公式', { longest: 4000 }),
    grouping: code('汇总方式', groupings),
    basisWord: text('指标依据', { longest: 200 }),
    note: optional(note('说明', { longest: 1000 })),
    formulaVersion: count('公式版本', { least: 1 }),
  },
  rules: [],
  workflow: {
    inForce: { correctIndicator: { to: 'inForce', by: KEEPS }, retireIndicator: { to: 'retired', by: KEEPS } },
    retired: {},
  },
  readBy: READS,
});

export type IndicatorRow = RowOf<typeof indicator.fields>;
