import { ok, type Result, refuse } from '#kernel/problem.ts';
import { code, type Desk, date, fetchRow, insert, note, optional, ref, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { issueGrades, verdicts } from '../codes.ts';
import { says } from '../refusals.ts';
import { inspectionItem } from './inspectionItem.ts';
import { loop } from './loop.ts';
import type { Visit } from './visit.ts';
import { visitMark } from './visitMark.ts';

/** What is written down of one item: the verdict, what was found, and of what is not met how grave it is and by when it is put right. */
export const markFields = {
  item: ref('inspectionItem', '督导指标'),
  verdict: code('检查结论', verdicts),
  found: optional(note('发现情况', { longest: 1000 })),
  grade: optional(code('问题等级', issueGrades)),
  deadline: optional(date('整改期限')),
};

export interface Mark {
  readonly item: string;
  readonly verdict: keyof typeof verdicts;
  readonly found: string | null;
  readonly grade: keyof typeof issueGrades | null;
  readonly deadline: string | null;
}

/** Marks one item of a visit that was held; what is not met becomes an issue of the closing loop. */
export async function markAt(
  desk: Desk,
  its: StoredRow<Visit>,
  { grade, deadline, ...mark }: Mark,
): Promise<Result<{ readonly visitMark: string; readonly issue: string | null }>> {
  const of = await fetchRow(desk, inspectionItem, mark.item);
  if (!of.ok) return of;
  const { item } = of.value;
  if ((await rows(desk, visitMark, { where: { visit: its.id, item: mark.item } })).length > 0)
    return refuse(says.markedAlready({ item }, 'item'));
  const written = { ...mark, visit: its.id };
  if (mark.verdict !== 'notMet') {
    const added = await insert(desk, visitMark, { ...written, raisedIssue: null });
    return added.ok ? ok({ visitMark: added.value.id, issue: null }) : added;
  }
  if (deadline === null) return refuse(says.deadlineNeeded({ item }, 'deadline'));
  const raised = await loop.raise(desk, {
    organisation: its.organisation,
    subject: item,
    detail: mark.found,
    grade: grade ?? 'general',
    foundOn: its.heldOn,
    deadline,
    responsible: null,
    visit: its.id,
    item: mark.item,
  });
  if (!raised.ok) return raised;
  const added = await insert(desk, visitMark, { ...written, raisedIssue: raised.value.id });
  return added.ok ? ok({ visitMark: added.value.id, issue: raised.value.id }) : added;
}
