import { count, date, defineRegister, flag, text } from '#register/index.ts';

/** When the audit chain was walked from its beginning, and what was found: its entries, or the first place where it is broken. */
export const chainCheck = defineRegister({
  name: 'chainCheck',
  label: '审计链核验',
  scope: 'bureau',
  key: [],
  title: ['checkedOn'],
  fields: {
    checkedOn: date('核验日期'),
    isWhole: flag('审计链完整'),
    chainEntries: count('核验条数'),
    chainHash: text('末端摘要', { longest: 64 }),
  },
  rules: [],
  workflow: {},
  readBy: ['auditor', 'privacyOfficer', 'administrator', 'security'],
});
