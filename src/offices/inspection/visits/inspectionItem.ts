import { code, count, defineRegister, note, optional, text } from '#register/index.ts';
import { KEEPS, SEES, subjects } from '../codes.ts';

/** An item of a list: what a visit looks at, or what an evaluation gives points for. Items that are no longer used are retired, not removed. */
export const inspectionItem = defineRegister({
  name: 'inspectionItem',
  label: '督导指标',
  scope: 'bureau',
  key: ['subject', 'item'],
  title: ['item'],
  columns: ['subject', 'place', 'item', 'points'],
  fields: {
    subject: code('督导类别', subjects),
    place: count('序号', { least: 1, most: 500 }),
    item: text('指标内容', { longest: 120 }),
    points: count('指标分值', { most: 100, unit: '分' }),
    requirement: optional(note('评分说明', { longest: 1000 })),
  },
  rules: [],
  workflow: { inUse: { retireItem: { to: 'retired', by: KEEPS } }, retired: {} },
  states: { inUse: '使用中', retired: '已停用指标' },
  readBy: SEES,
});
