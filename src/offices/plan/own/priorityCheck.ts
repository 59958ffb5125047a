import { amount, code, defineRegister, file, list, note, optional, type RowOf, ref, text, year } from '#register/index.ts';
import { checkResults, priorityItems } from './priorityItems.ts';

/** One item of the yearly check whether education comes first: what was found, the figure, the evidence. */
export const priorityCheck = defineRegister({
  name: 'priorityCheck',
  label: '教育优先发展检查',
  scope: 'bureau',
  key: ['year', 'item'],
  title: ['item', 'year'],
  columns: ['year', 'item', 'result', 'figure', 'unit'],
  fields: {
    plan: ref('plan', '规划'),
    year: year('年份'),
    item: code('检查项目', priorityItems),
    result: optional(code('检查结果', checkResults)),
    figure: optional(amount('数值')),
    unit: optional(text('计量单位', { longest: 20 })),
    statement: optional(note('情况说明', { longest: 1000 })),
    evidence: list('佐证', file('佐证文件'), { most: 20 }),
  },
  rules: [
    {
      code: 'saysWhy',
      says: '“部分落实”“未落实”的，要写情况说明。',
      english: 'Say how it stands where an item is met in part or not at all.',
      holds: row => row.result === null || row.result === 'met' || row.statement !== null,
    },
  ],
  workflow: {
    open: { answerCheck: { to: 'answered', by: ['planner'] } },
    answered: { answerCheck: { to: 'answered', by: ['planner'] }, confirmChecks: { to: 'confirmed', by: ['planner', 'leader'] } },
    confirmed: {},
  },
  states: { open: '待检查', answered: '已填写', confirmed: '已确认' },
  readBy: ['planner', 'leader'],
});

export type PriorityCheck = RowOf<typeof priorityCheck.fields>;
