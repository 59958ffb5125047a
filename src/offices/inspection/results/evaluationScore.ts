import { amount, defineRegister, file, list, note, optional, ref, text } from '#register/index.ts';
import { INSPECTS, READS } from '../codes.ts';

/** The points that one expert gives for one item, with what they rest on. */
export const evaluationScore = defineRegister({
  name: 'evaluationScore',
  label: '评估打分',
  scope: 'bureau',
  key: ['evaluation', 'item', 'expert'],
  title: ['item', 'points'],
  fields: {
    evaluation: ref('evaluation', '督导评估'),
    item: ref('inspectionItem', '督导指标'),
    expert: text('打分人', { longest: 60 }),
    points: amount('得分', { least: 0, most: 100, unit: '分' }),
    ground: optional(note('打分依据', { longest: 500 })),
    proofs: list('佐证材料', file('佐证'), { most: 20 }),
  },
  rules: [],
  workflow: {},
  readBy: [...new Set([...INSPECTS, ...READS])],
});
