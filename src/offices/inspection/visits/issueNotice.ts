import { ok, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineVerb, fetchRow, insert, ref, rows, text } from '#register/index.ts';
import { INSPECTS, issueGrades } from '../codes.ts';
import { kept, noticePaper, signed } from '../papers.ts';
import { says } from '../refusals.ts';
import { loop } from './loop.ts';
import { rectificationNotice } from './rectificationNotice.ts';
import { visit } from './visit.ts';

/** Prints the notice about everything that a visit found and that still waits to be put right. */
export const issueNotice = defineVerb({
  name: 'inspection.issueNotice',
  label: '印发整改通知',
  by: INSPECTS,
  on: { register: 'rectificationNotice' },
  input: { visit: ref('visit', '督导记录'), noticeNumber: text('通知书编号', { longest: 40 }) },
  async run(desk, { visit: id, noticeNumber }) {
    const found = await fetchRow(desk, visit, id);
    if (!found.ok) return found;
    const of = (await rows(desk, loop.issue, { matching: [{ column: 'visit', from: id, to: id }] })).filter(
      one => one.state !== 'closedOut',
    );
    if (of.length === 0) return refuse(says.nothingFound());
    const its = found.value;
    const body = (await organisationsOf(desk)).find(one => one.id === its.organisation)?.name ?? '';
    const deadline = of
      .map(one => one.deadline)
      .toSorted()
      .at(-1)!;
    const lines = of.map(one => ({ ...one, grade: issueGrades[one.grade as keyof typeof issueGrades] }));
    const said = { number: noticeNumber, body, theme: its.theme, heldOn: its.heldOn ?? its.plannedOn, deadline };
    const printed = await kept(desk, `整改通知书 ${noticeNumber}`, noticePaper(said, lines, await signed(desk)));
    const row = { noticeNumber, organisation: its.organisation, visit: id, issuedOn: desk.today, deadline, issues: of.length };
    const added = await insert(desk, rectificationNotice, { ...row, printed: [printed] });
    return added.ok ? ok({ notice: added.value.id, file: printed }) : added;
  },
});
