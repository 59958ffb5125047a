import { adding, code, count, defineRegister, flag, note, optional, stepping, text } from '#register/index.ts';
import { KEEPS, SEES, safeParts } from '../codes.ts';

/** An item of the standard by which a safe campus (平安校园) is told: its points, or that failing it fails the school (一票否决). */
export const safeItem = defineRegister({
  name: 'safeItem',
  label: '平安校园标准',
  scope: 'bureau',
  key: ['safeText'],
  title: ['safeText'],
  columns: ['place', 'standardPart', 'safeText', 'points', 'isVeto'],
  fields: {
    place: count('序号', { least: 1, most: 500 }),
    standardPart: code('标准类别', safeParts),
    safeText: text('标准内容', { longest: 120 }),
    points: count('指标分值', { most: 100, unit: '分' }),
    isVeto: flag('一票否决'),
    requirement: optional(note('评分说明', { longest: 1000 })),
  },
  rules: [
    {
      code: 'pointsOrVeto',
      at: 'points',
      says: '一票否决项不设分值，其他项要有分值。',
      english: 'An item that vetoes has no points, any other has some.',
      holds: row => row.isVeto === (row.points === 0),
    },
  ],
  workflow: { inUse: { retireItem: { to: 'retired', by: KEEPS } }, retired: {} },
  states: { inUse: '使用中', retired: '已停用指标' },
  readBy: SEES,
});

export const addSafeItem = adding(safeItem, { name: 'safety.addSafeItem', label: '登记平安校园标准', by: KEEPS });
export const retireSafeItem = stepping(safeItem, { name: 'safety.retireSafeItem', label: '停用标准', step: 'retireItem', why: true });
