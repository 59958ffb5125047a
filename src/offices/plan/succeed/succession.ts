import { amount, code, defineRegister, flag, note, optional, type RowOf, ref, text, year } from '#register/index.ts';
import { fates } from '../codes.ts';

/**
 * What becomes of a promise of the former plan in the new one. As it is proposed it names the likest promise of the new plan, if there is one,
 * and the last accepted actual as its baseline; settled it says what was decided.
 */
export const succession = defineRegister({
  name: 'succession',
  label: '承诺接续',
  scope: 'bureau',
  key: ['plan', 'former'],
  fields: {
    plan: ref('plan', '规划'),
    former: ref('promise', '原承诺'),
    successor: optional(ref('promise', '新承诺')),
    likeness: optional(amount('相似度')),
    isFinished: flag('已兑现'),
    baseline: optional(amount('建议基期值')),
    baselineYear: optional(year('建议基期年')),
    baselineSource: optional(text('基期来源', { longest: 200 })),
    fate: optional(code('去向', fates)),
    why: optional(note('事由', { longest: 500 })),
  },
  rules: [
    {
      code: 'droppedWithReason',
      says: '不再延续的承诺要写明事由。',
      english: 'Say why a promise is not continued.',
      holds: row => row.fate !== 'dropped' || row.isFinished || row.why !== null,
    },
  ],
  workflow: {
    proposed: { settle: { to: 'settled', by: ['planner'] } },
    settled: { settle: { to: 'settled', by: ['planner'] } },
  },
});

export type Succession = RowOf<typeof succession.fields>;
