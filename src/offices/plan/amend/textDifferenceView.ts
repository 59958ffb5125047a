import { ok, type Result } from '#kernel/problem.ts';
import { count, defineView, optional, type ReadingDesk, ref, rows } from '#register/index.ts';
import { wordingOf } from '../drafting/wording.ts';
import { finding } from '../finding.ts';
import { amendmentChange } from './amendmentChange.ts';
import { seenAmendment } from './amendmentView.ts';
import { stepOf } from './differenceView.ts';
import { outcomeOfForm } from './outcomeOfForm.ts';
import { textDiff } from './textDiff.ts';
import type { TextDifferenceView } from './types.ts';
import { textOfVersion, versionsOf } from './versions.ts';

/** The texts before and after a draft: the revised text, or the plan's own with its sentences reworded. */
async function textsOfDraft(desk: ReadingDesk, id: string): Promise<Result<readonly [string, string]>> {
  const found = await seenAmendment(desk, id);
  if (!found.ok) return found;
  const { its, standing } = found.value;
  const before = await wordingOf(desk, standing.plan);
  if (its.wording !== null) return ok([before, await wordingOf(desk, { id: its.plan, text: its.wording })]);
  const changes = await rows(desk, amendmentChange, { where: { amendment: its.id, state: 'accepted' } });
  const outcome = outcomeOfForm(before, standing, await rows(desk, finding, { where: { plan: its.plan } }), changes);
  return outcome.ok ? ok([before, outcome.value.text]) : outcome;
}

async function textsOfVersions(desk: ReadingDesk, plan: string, from: number | null, to: number | null) {
  const found = await versionsOf(desk, plan);
  if (!found.ok) return found;
  const step = stepOf(found.value, from, to);
  if (!step.ok) return step;
  const before = await textOfVersion(desk, found.value, step.value.from);
  if (!before.ok) return before;
  const after = await textOfVersion(desk, found.value, step.value.to);
  return after.ok ? ok([before.value, after.value] as const) : after;
}

/** The whole text of two versions, or of a plan and its draft amendment, paragraph by paragraph. */
export const textDifferenceView = defineView({
  name: 'plan.textDifference',
  label: '全文对照',
  by: 'signedIn',
  input: {
    plan: ref('plan', '规划'),
    from: optional(count('原版本')),
    to: optional(count('新版本')),
    amendment: optional(ref('amendment', '规划修订')),
  },
  async run(desk, { plan, from, to, amendment }) {
    const texts = amendment === null ? await textsOfVersions(desk, plan, from, to) : await textsOfDraft(desk, amendment);
    if (!texts.ok) return texts;
    const paragraphs = textDiff(...texts.value);
    const view: TextDifferenceView = { paragraphs, changed: paragraphs.filter(one => one.kind !== 'same').length };
    return ok(view);
  },
});
