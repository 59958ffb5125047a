import { count, defineRegister, group, list, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { withinPlans } from './plan.ts';

const settle = {
  adopted: { to: 'adopted', by: ['planner', 'filer'] },
  notAProblem: { to: 'notAProblem', by: ['planner', 'filer'] },
  noted: { to: 'noted', by: ['planner', 'filer'] },
  open: { to: 'open', by: ['planner', 'filer'] },
};

/** A remark of the plan check-up (规划体检) with its places in the text, and what the planner decided about it. */
export const finding = defineRegister({
  name: 'finding',
  label: '体检意见',
  scope: 'bureau',
  key: ['plan', 'mark'],
  fields: {
    plan: ref('plan', '规划'),
    mark: text('记号', { longest: 120 }),
    code: text('类型', { longest: 60 }),
    title: text('题目', { longest: 60 }),
    titleEnglish: text('英文题目', { longest: 120 }),
    sentence: note('意见', { longest: 2000 }),
    sentenceEnglish: note('英文意见', { longest: 2000 }),
    places: list('所在', group('段落', { start: count('起'), end: count('止') })),
    promises: list('涉及的承诺', text('记号', { longest: 60 })),
    note: optional(note('处理说明', { longest: 500 })),
  },
  rules: [],
  within: withinPlans('plan'),
  workflow: { open: settle, adopted: settle, notAProblem: settle, noted: settle },
});

export type PlanFinding = RowOf<typeof finding.fields>;
