import { count, date, defineRegister, file, optional, type RowOf, ref, text } from '#register/index.ts';

/**
 * A version of a plan that a later one has replaced: its text, and its headings and promises as they stood (`content`, JSON), kept unchanged.
 * The version in force has no row: it is the plan itself.
 */
export const planVersion = defineRegister({
  name: 'planVersion',
  label: '规划版本',
  scope: 'bureau',
  key: ['plan', 'number'],
  title: ['number', 'documentNumber'],
  fields: {
    plan: ref('plan', '规划'),
    number: count('版本', { least: 1 }),
    issuer: text('发文机关', { longest: 60 }),
    documentNumber: text('文号', { longest: 60 }),
    issuedOn: date('印发日期'),
    file: optional(file('印发文件')),
    source: optional(file('规划文件')),
    wording: file('规划文本'),
    content: file('版本内容'),
    replacedOn: date('替代日期'),
  },
  rules: [],
  workflow: {},
});

export type PlanVersion = RowOf<typeof planVersion.fields>;
