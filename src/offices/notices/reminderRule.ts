import { count, defineRegister, list, optional, type ReadingDesk, type RowOf, rows, text } from '#register/index.ts';

/** When people are reminded and under which address they find the product; one row a county, none as long as nobody changed it. */
export const reminderRule = defineRegister({
  name: 'reminderRule',
  label: '提醒规则',
  scope: 'bureau',
  key: [],
  fields: {
    before: list('到期前几天', count('天数')),
    after: list('过期后几天', count('天数')),
    base: optional(text('系统地址', { longest: 200 })),
  },
  rules: [],
  workflow: {},
  readBy: ['administrator'],
});

export type ReminderRule = RowOf<typeof reminderRule.fields>;

/** Two weeks, a week and a day before; a day, a week and two weeks after. */
export const usualRule: ReminderRule = { before: [14, 7, 1], after: [1, 7, 14], base: null };

export const ruleOf = async (desk: ReadingDesk): Promise<ReminderRule> => (await rows(desk, reminderRule, { limit: 1 }))[0] ?? usualRule;
