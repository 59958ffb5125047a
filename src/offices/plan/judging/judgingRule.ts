import { amount, count, date, defineRegister, note, optional, type RowOf, ref, text } from '#register/index.ts';

const share = { least: 0, most: 1 };
const weight = { least: 0, most: 100 };

/**
 * The limits by which a plan's promises are judged from a day on. The first version of a plan follows the standard; a new one never changes an
 * old one. A limit that is left out is the standard's (`on`: 1), a binding one that is left out is the expected one's.
 */
export const judgingRule = defineRegister({
  name: 'judgingRule',
  label: '判定规则',
  scope: 'bureau',
  key: ['plan', 'number'],
  title: ['number', 'effectiveOn'],
  fields: {
    plan: ref('plan', '规划'),
    number: count('版本', { least: 1 }),
    effectiveOn: date('生效日期'),
    on: amount('达到序时的界限', share),
    near: amount('基本达到的界限', share),
    behind: amount('滞后的界限', share),
    bindingOn: optional(amount('约束性达到序时的界限', share)),
    bindingNear: optional(amount('约束性基本达到的界限', share)),
    bindingBehind: optional(amount('约束性滞后的界限', share)),
    aboutTolerance: amount('“左右”的容差', share),
    notBegunLimit: amount('未启动的时间界限', share),
    expectedWeight: amount('预期性权重', weight),
    bindingWeight: amount('约束性权重', weight),
    setBy: text('设定人', { longest: 60 }),
    why: note('事由', { longest: 500 }),
  },
  rules: [],
  workflow: {},
});

export type JudgingRule = RowOf<typeof judgingRule.fields>;
