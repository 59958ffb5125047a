import { amount, code, defineRegister, group, list, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { changeActs } from '../codes.ts';

/**
 * What a revision does to one promise. `differences` are the fields that change, each value as a form would give it; `mark` names the promise
 * of the revised text, where there is one. A change that is not accepted when the revision is adopted does not happen.
 */
export const amendmentChange = defineRegister({
  name: 'amendmentChange',
  label: '修订事项',
  scope: 'bureau',
  key: [],
  title: ['act', 'promise'],
  fields: {
    plan: ref('plan', '规划'),
    amendment: ref('amendment', '规划修订'),
    act: code('修订类型', changeActs),
    promise: optional(ref('promise', '承诺')),
    mark: optional(text('修订文本记号', { longest: 60 })),
    likeness: optional(amount('相似度')),
    differences: list(
      '修订内容',
      group('一处', {
        field: text('项目', { longest: 40 }),
        before: optional(note('原为', { longest: 2000 })),
        after: optional(note('改为', { longest: 2000 })),
      }),
    ),
    why: optional(note('事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    proposed: { accept: { to: 'accepted', by: ['planner'] }, reject: { to: 'rejected', by: ['planner'] } },
    accepted: { accept: { to: 'accepted', by: ['planner'] }, reject: { to: 'rejected', by: ['planner'] } },
    rejected: { accept: { to: 'accepted', by: ['planner'] }, reject: { to: 'rejected', by: ['planner'] } },
  },
});

export type AmendmentChange = RowOf<typeof amendmentChange.fields>;
