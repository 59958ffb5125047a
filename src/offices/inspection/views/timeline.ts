import { ok } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { defineView, fetchRow, may, noSuchRow, type ReadingDesk, ref, rows } from '#register/index.ts';
import { READS, SEES } from '../codes.ts';
import { evaluation } from '../results/evaluation.ts';
import type { TimelineEvent, TimelineView } from '../types.ts';
import { loop } from '../visits/loop.ts';
import { rectificationNotice } from '../visits/rectificationNotice.ts';
import { visit } from '../visits/visit.ts';

/** The events of the closing loop at an organisation. */
async function loopEvents(desk: ReadingDesk, own: string): Promise<readonly TimelineEvent[]> {
  const issues = await rows(desk, loop.issue, { where: { organisation: own } });
  const measures = await rows(desk, loop.measure, { where: { issue: issues.map(one => one.id) } });
  const subjectOf = new Map(issues.map(one => [one.id, one.subject]));
  const pathOf = (id: string) => `/ledger/inspectionIssue/${id}`;
  return [
    ...issues.map((one): TimelineEvent => ({ day: one.foundOn, kind: 'issue', text: one.subject, path: pathOf(one.id) })),
    ...measures.map(
      (one): TimelineEvent => ({ day: one.filedOn, kind: 'measure', text: subjectOf.get(one.issue) ?? '', path: pathOf(one.issue) }),
    ),
    ...measures.flatMap((one): readonly TimelineEvent[] =>
      one.decidedOn === null
        ? []
        : [
            {
              day: one.decidedOn,
              kind: one.outcome === 'closed' ? 'closed' : 'decision',
              text: subjectOf.get(one.issue) ?? '',
              path: pathOf(one.issue),
            },
          ],
    ),
  ];
}

/** Everything that inspection did at an organisation, newest first (过程性督导); a school sees its own. */
export const timeline = defineView({
  name: 'inspection.timeline',
  label: '督导过程',
  by: SEES,
  input: { organisation: ref('organisation', '单位') },
  async run(desk, { organisation: id }) {
    const all = may(desk.actor, READS);
    if (!all && desk.actor.organisation !== id) return noSuchRow(organisation);
    const found = await fetchRow(desk, organisation, id);
    if (!found.ok) return found;
    const where = { organisation: id };
    const visits = await rows(desk, visit, { where: { ...where, state: 'held' } });
    const notices = await rows(desk, rectificationNotice, { where });
    const results = await rows(desk, evaluation, {
      where: { ...where, state: all ? ['concluded', 'shown', 'settled'] : ['shown', 'settled'] },
    });
    const events: readonly TimelineEvent[] = [
      ...visits.map((one): TimelineEvent => ({ day: one.heldOn ?? '', kind: 'visit', text: one.theme, path: `/ledger/visit/${one.id}` })),
      ...notices.map(
        (one): TimelineEvent => ({
          day: one.issuedOn,
          kind: 'notice',
          text: one.noticeNumber,
          path: `/ledger/rectificationNotice/${one.id}`,
        }),
      ),
      ...results.map(
        (one): TimelineEvent => ({
          day: one.concludedOn ?? '',
          kind: 'result',
          text: `${one.year} · ${one.score ?? ''}`,
          path: `/ledger/evaluation/${one.id}`,
        }),
      ),
      ...(await loopEvents(desk, id)),
    ];
    return ok<TimelineView>({ organisation: id, name: found.value.name, events: events.toSorted((a, b) => b.day.localeCompare(a.day)) });
  },
});
