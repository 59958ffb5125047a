import { ok } from '#kernel/problem.ts';
import { amount, code, count, defineVerb, file, list, note, optional, ref, rows, year } from '#register/index.ts';
import { periodParts, taskStatuses } from '../codes.ts';
import { openPromise } from '../drafting/chosen.ts';
import { promiseBody } from '../promiseBody.ts';
import type { FiledRow } from '../rowTypes.ts';
import { fileAll } from './filing.ts';

/**
 * Files what was reached in a year or, with `part`, in a part of it, by a person of an organisation that leads or supports the promise. Where a filing for that period waits
 * or was sent back, `actual` and `version` say which one was seen; without them it is not replaced.
 */
export const fileActual = defineVerb({
  name: 'plan.fileActual',
  label: '报送实际值',
  by: ['filer', 'planner'],
  within: async (desk, { promise }) =>
    (await rows(desk, promiseBody, { where: { promise: String(promise) } })).map(body => body.organisation),
  input: {
    promise: ref('promise', '承诺'),
    year: year('年份'),
    part: optional(code('报送期', periodParts)),
    value: optional(amount('实际值')),
    taskStatus: optional(code('任务状态', taskStatuses)),
    note: optional(note('说明', { longest: 2000 })),
    evidence: list('佐证', file('佐证文件'), { most: 20 }),
    actual: optional(ref('actual', '实际值')),
    version: optional(count('版次')),
  },
  async run(desk, { promise: id, ...filing }) {
    const found = await openPromise(desk, id);
    if (!found.ok) return found;
    const { plan, row } = found.value;
    const filed = await fileAll(desk, plan, [{ ...filing, part: filing.part ?? 'whole', row }]);
    if (!filed.ok) return filed;
    const [{ id: actual, version }] = filed.value as [FiledRow];
    return ok({ actual, version });
  },
});
