import { ok, refuse } from '#kernel/problem.ts';
import { amount, code, count, defineVerb, file, group, list, note, optional, ref, year } from '#register/index.ts';
import { periodParts, taskStatuses } from '../codes.ts';
import { openPromises } from '../drafting/chosen.ts';
import { says } from '../refusals.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { fileAll } from './filing.ts';

const line = group('报送', {
  promise: ref('promise', '承诺'),
  part: optional(code('报送期', periodParts)),
  value: optional(amount('实际值')),
  taskStatus: optional(code('任务状态', taskStatuses)),
  note: optional(note('说明', { longest: 2000 })),
  evidence: list('佐证', file('佐证文件'), { most: 20 }),
  actual: optional(ref('actual', '实际值')),
  version: optional(count('版次')),
});

/**
 * Files the figures of a year, or of a part of it, of many promises at once, as a body does at the turn of the year: all of them or none.
 * A line with a `part` of its own is for that one: at the year's end a promise reported by quarters files its fourth.
 */
export const fileYear = defineVerb({
  name: 'plan.fileYear',
  label: '报送年度实际值',
  by: ['filer', 'planner'],
  input: { year: year('年份'), part: optional(code('报送期', periodParts)), actuals: list('各项', line, { least: 1, most: 1000 }) },
  async run(desk, input) {
    const found = await openPromises(
      desk,
      input.actuals.map(one => one.promise),
    );
    if (!found.ok) return found;
    const { plan, promises } = found.value;
    const byId = new Map(promises.map(row => [row.id, row]));
    const { year: of, part: forAll } = input;
    const filings = input.actuals.map(({ promise, part, ...filing }) => ({
      ...filing,
      year: of,
      part: part ?? forAll ?? 'whole',
      row: byId.get(promise) as PromiseRow,
    }));
    if (byId.size < filings.length) return refuse(says.filedTwice());
    const done = await fileAll(desk, plan, filings, { inTable: true });
    return done.ok ? ok({ actuals: done.value.map(({ id, version, promise }) => ({ actual: id, version, promise })) }) : done;
  },
});
