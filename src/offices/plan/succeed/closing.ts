import { date, defineRegister, file, note, optional, type RowOf, ref, text } from '#register/index.ts';

/** The document of the final evaluation that closed a plan. From that day nothing is filed and every status stays as it was. */
export const closing = defineRegister({
  name: 'closing',
  label: '收官依据',
  scope: 'bureau',
  key: ['plan'],
  fields: {
    plan: ref('plan', '规划'),
    issuer: text('发文机关', { longest: 60 }),
    documentNumber: text('文号', { longest: 60 }),
    issuedOn: date('印发日期'),
    file: file('终期评估文件'),
    closedOn: date('收官日期'),
    note: optional(note('说明', { longest: 2000 })),
  },
  rules: [],
  workflow: {},
});

export type Closing = RowOf<typeof closing.fields>;
