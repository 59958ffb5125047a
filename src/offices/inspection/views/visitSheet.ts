import { ok } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { defineView, fetchRow, may, noSuchRow, type ReadingDesk, ref, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { INSPECTS, READS, SEES } from '../codes.ts';
import { inspector } from '../people/inspector.ts';
import type { VisitSheet } from '../types.ts';
import { inspectionItem } from '../visits/inspectionItem.ts';
import { loop } from '../visits/loop.ts';
import { rectificationNotice } from '../visits/rectificationNotice.ts';
import { type Visit, visit } from '../visits/visit.ts';
import { visitMark } from '../visits/visitMark.ts';

/** The items that a visit goes by: those of townships for a township, those of regular visits for all others; and whatever was marked. */
async function itemsOf(desk: ReadingDesk, its: StoredRow<Visit>, kind: string): Promise<VisitSheet['items']> {
  const marks = new Map((await rows(desk, visitMark, { where: { visit: its.id } })).map(one => [one.item, one]));
  const subject = kind === 'township' ? 'township' : 'regularVisit';
  const list = (await rows(desk, inspectionItem)).filter(one => marks.has(one.id) || (one.subject === subject && one.state === 'inUse'));
  return list
    .toSorted((a, b) => a.place - b.place)
    .map(({ id, item, requirement }) => {
      const mark = marks.get(id);
      return { id, item, requirement, mark: mark === undefined ? null : { id: mark.id, verdict: mark.verdict, found: mark.found } };
    });
}

/** `玉督改〔2027〕9号` is followed by `玉督改〔2027〕10号`; null where no notice of this year ends in a number. */
export function numberAfter(numbers: readonly string[], year: string): string | null {
  const read = numbers.flatMap(number => {
    const [, head, last] = /^(.*\D)(\d+)号$/.exec(number) ?? [];
    return head?.includes(year) ? [{ head, last: Number(last) }] : [];
  });
  const [highest] = read.toSorted((a, b) => b.last - a.last);
  return highest === undefined ? null : `${highest.head}${highest.last + 1}号`;
}

/** One visit on one sheet: what is looked at, what was marked, the issues it found and the notices printed about them. */
export const visitSheet = defineView({
  name: 'inspection.visitSheet',
  label: '督导记录表',
  by: SEES,
  input: { visit: ref('visit', '督导记录') },
  async run(desk, { visit: id }) {
    const found = await fetchRow(desk, visit, id);
    if (!found.ok) return found;
    const its = found.value;
    const all = may(desk.actor, READS);
    if (!all && (its.organisation !== desk.actor.organisation || its.state !== 'held')) return noSuchRow(visit);
    const body = await fetchRow(desk, organisation, its.organisation);
    const who = await fetchRow(desk, inspector, its.inspector);
    const issues = await rows(desk, loop.issue, { matching: [{ column: 'visit', from: id, to: id }] });
    const notices = await rows(desk, rectificationNotice, { where: { visit: id } });
    const numbers = (await rows(desk, rectificationNotice)).map(one => one.noticeNumber);
    const { version, state, visitKind, theme, plannedOn, heldOn, summary, photos, calledOffBecause } = its;
    return ok<VisitSheet>({
      visit: { id, version, state, visitKind, theme, plannedOn, heldOn, summary, photos, calledOffBecause },
      organisation: { id: its.organisation, name: body.ok ? body.value.name : '' },
      inspector: who.ok ? who.value.inspectorName : '',
      items: await itemsOf(desk, its, body.ok ? body.value.kind : ''),
      issues: issues.map(({ id: issue, subject, detail, deadline, state: stands }) => ({
        id: issue,
        subject,
        detail,
        deadline,
        state: stands,
      })),
      notices: notices.map(({ id: notice, noticeNumber, printed }) => ({ id: notice, noticeNumber, file: printed[0] ?? null })),
      nextNumber: all ? numberAfter(numbers, desk.today.slice(0, 4)) : null,
      mayInspect: may(desk.actor, INSPECTS),
    });
  },
});
