import { amount, code, count, defineRegister, flag, list, note, optional, type RowOf, ref, text, year } from '#register/index.ts';
import { comparators, cycles, gatherings, kinds, methods, natures, recurrences } from './codes.ts';
import { withinPlans } from './plan.ts';

const review = ['planner', 'filer'];

/**
 * One checkable promise of a plan, or a fact it starts from. `mark` names it within the plan and never changes;
 * a restatement keeps its own row and names the mark of the promise it says again.
 */
export const promise = defineRegister({
  name: 'promise',
  label: '承诺',
  scope: 'bureau',
  key: ['plan', 'mark'],
  title: ['measure'],
  page: '/plan/promises/$row',
  fields: {
    plan: ref('plan', '规划'),
    mark: text('记号', { longest: 60 }),
    restates: optional(text('重述的承诺', { longest: 60 })),
    kind: code('类别', kinds),
    quote: note('原句', { longest: 2000 }),
    start: count('起'),
    end: count('止'),
    place: text('位置', { longest: 80 }),
    subject: text('对象', { longest: 200 }),
    measure: text('指标', { longest: 200 }),
    comparator: code('比较', comparators),
    valueText: optional(text('数值原文', { longest: 60 })),
    value: optional(amount('目标值')),
    valueHigh: optional(amount('上限值')),
    unit: optional(text('计量单位', { longest: 40 })),
    scope: text('范围', { longest: 200 }),
    year: optional(year('年份')),
    fromYear: optional(year('起始年')),
    deadline: optional(year('期限')),
    recurrence: optional(code('频次', recurrences)),
    timeInherited: flag('期限承自上文'),
    bodiesNamed: list('原文所称单位', text('单位名称', { longest: 60 })),
    nature: code('属性', natures),
    method: code('判定方法', methods),
    baseline: optional(amount('基期值')),
    baselineYear: optional(year('基期年')),
    cycle: code('报送周期', cycles),
    gathering: optional(code('年内口径', gatherings)),
    evidenceAsked: optional(note('佐证要求', { longest: 500 })),
    ancestor: optional(ref('promise', '承自')),
    endedBy: optional(ref('amendment', '终止于')),
    droppedBecause: optional(note('剔除事由', { longest: 500 })),
  },
  rules: [
    {
      code: 'rangeInOrder',
      says: '区间的上限值不得小于目标值，请核对。',
      english: 'The high end of a range cannot be below its low end.',
      holds: row => row.value === null || row.valueHigh === null || row.value <= row.valueHigh,
    },
  ],
  within: withinPlans('plan'),
  workflow: {
    proposed: { accept: { to: 'accepted', by: review }, drop: { to: 'dropped', by: review } },
    accepted: { accept: { to: 'accepted', by: review }, drop: { to: 'dropped', by: review } },
    dropped: { restore: { to: 'proposed', by: review } },
  },
});

export type PlanPromise = RowOf<typeof promise.fields>;
