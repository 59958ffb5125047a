import { date, defineRegister, file, list, type RowOf, ref, text } from '#register/index.ts';

/** The document that made a plan so. `order` fixes the numbers of its promises: the first is item 1. */
export const adoption = defineRegister({
  name: 'adoption',
  label: '印发依据',
  scope: 'bureau',
  key: ['plan'],
  fields: {
    plan: ref('plan', '规划'),
    issuer: text('发文机关', { longest: 60 }),
    documentNumber: text('文号', { longest: 60 }),
    issuedOn: date('印发日期'),
    file: file('印发文件'),
    order: list('承诺次序', text('记号', { longest: 60 })),
  },
  rules: [
    {
      code: 'looksLikeADocumentNumber',
      says: '文号应写全，如 玉政发〔2026〕8号。',
      english: 'Write the document number in full, such as 玉政发〔2026〕8号.',
      holds: row => /\d{4}.*\d+\s*号?$/u.test(row.documentNumber),
    },
  ],
  workflow: {},
});

export type Adoption = RowOf<typeof adoption.fields>;
