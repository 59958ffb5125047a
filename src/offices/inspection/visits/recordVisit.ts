import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, file, group, list, note, ref, step } from '#register/index.ts';
import { INSPECTS } from '../codes.ts';
import { says } from '../refusals.ts';
import { markAt, markFields } from './marks.ts';
import { visit } from './visit.ts';

/** The whole of a visit in one deed, as it is written down on the spot: when, how it went, photographs, the marks of the list. */
export const recordVisit = defineVerb({
  name: 'inspection.recordVisit',
  label: '登记督导和检查结论',
  by: INSPECTS,
  within: ['visit.organisation'],
  input: {
    visit: ref('visit', '督导记录'),
    version: count('版次'),
    heldOn: date('督导日期'),
    summary: note('督导情况', { longest: 4000 }),
    photos: list('现场照片', file('现场照片'), { most: 12 }),
    visitMarks: list('督导检查结论', group('检查结论', markFields), { most: 200 }),
  },
  async run(desk, { visit: id, version, visitMarks, ...written }): Promise<Result<{ readonly version: number; readonly issues: number }>> {
    const found = await fetchRow(desk, visit, id);
    if (!found.ok) return found;
    if (written.heldOn > desk.today) return refuse(says.visitAhead({ day: written.heldOn }, 'heldOn'));
    const done = await step(desk, visit, { ...found.value, version }, 'holdVisit', written);
    if (!done.ok) return done;
    let issues = 0;
    for (const mark of visitMarks) {
      const marked = await markAt(desk, { ...found.value, ...written, version: done.value.version }, mark);
      if (!marked.ok) return marked;
      if (marked.value.issue !== null) issues += 1;
    }
    return ok({ version: done.value.version, issues });
  },
});
