import { code, count, date, defineRegister, file, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { amendmentWays } from '../codes.ts';

/**
 * A revision of an adopted plan. While it is a draft nothing changes for readers; adopted with its document it makes version `number`.
 * `wording` is the text of the new version: for a revision by text from the beginning, for one by form from its adoption.
 */
export const amendment = defineRegister({
  name: 'amendment',
  label: '规划修订',
  scope: 'bureau',
  key: [],
  title: ['number', 'reason'],
  columns: ['number', 'way', 'reason', 'issuer', 'documentNumber', 'issuedOn'],
  fields: {
    plan: ref('plan', '规划'),
    number: count('版本', { least: 2 }),
    way: code('修订方式', amendmentWays),
    reason: note('修订事由', { longest: 1000 }),
    source: optional(file('修订文件')),
    wording: optional(file('修订文本')),
    /** The draught that the revised text was read into, as JSON. */
    reading: optional(file('读出内容')),
    issuer: optional(text('发文机关', { longest: 60 })),
    documentNumber: optional(text('文号', { longest: 60 })),
    issuedOn: optional(date('印发日期')),
    file: optional(file('印发文件')),
    adoptedOn: optional(date('修订登记日期')),
  },
  rules: [
    {
      code: 'looksLikeADocumentNumber',
      says: '文号应写全，如 玉政发〔2026〕8号。',
      english: 'Write the document number in full, such as 玉政发〔2026〕8号.',
      holds: row => row.documentNumber === null || /\d{4}.*\d+\s*号?$/u.test(row.documentNumber),
    },
  ],
  workflow: {
    draft: { adopt: { to: 'adopted', by: ['planner'] }, withdraw: { to: 'withdrawn', by: ['planner'] } },
    adopted: {},
    withdrawn: {},
  },
});

export type Amendment = RowOf<typeof amendment.fields>;
