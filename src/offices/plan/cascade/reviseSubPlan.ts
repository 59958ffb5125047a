import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  count,
  type Desk,
  defineVerb,
  type Fields,
  file,
  insertAll,
  note,
  optional,
  type ReadingDesk,
  type Register,
  ref,
  remove,
  rows,
  update,
  updateAll,
} from '#register/index.ts';
import { replaceParts } from '../amend/carryOut.ts';
import { valuesOf } from '../amend/fields.ts';
import { gathered, held } from '../amend/holding.ts';
import { followed, freeMark } from '../amend/outcomeOfText.ts';
import type { Proposal } from '../amend/revise.ts';
import type { Revision } from '../amend/revision.ts';
import { each, mayDraft } from '../drafting/chosen.ts';
import type { Draught } from '../drafting/draught.ts';
import { keepText } from '../drafting/wording.ts';
import { finding } from '../finding.ts';
import { milestone } from '../milestone.ts';
import { plan } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import { says } from '../refusals.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import { atTheTable } from '../standing/readingRoom.ts';
import { subPlan } from './chosenSubPlan.ts';
import { promiseLink } from './promiseLink.ts';
import { proposeFor } from './proposing.ts';

/** Where a promise stands in a text, and its very words. */
type Standing = Parameters<typeof followed>[0];

/** The plan of a school or department that is drawn up or was sent back, for those who may work on it. */
async function openSubPlan(desk: ReadingDesk, id: string) {
  const found = await subPlan(desk, id);
  if (!found.ok) return found;
  const allowed = mayDraft(desk, found.value);
  if (!allowed.ok) return allowed;
  const isOpen = found.value.state === 'draft' || found.value.state === 'sentBack';
  return isOpen ? found : refuse(says.planIsAccepted({ title: found.value.title }));
}

/** What becomes of the promises there were: those that stay with their place in the new text, those that it no longer says. */
interface Sorted {
  readonly stay: readonly {
    readonly row: PromiseRow;
    readonly read: Standing;
    readonly mark: string | null;
    readonly proposal: Proposal | null;
  }[];
  readonly gone: readonly PromiseRow[];
}

/** A promise that was added by hand and still stands in the new text word for word, though the reader does not read it there either. */
function foundAgain(row: PromiseRow, { text, sections }: Draught): Standing | null {
  const start = text.indexOf(row.quote);
  if (start < 0 || row.state === 'dropped') return null;
  const section = sections.findLast(one => one.start <= start);
  return { ...row, start, end: start + row.quote.length, place: section?.place ?? row.place };
}

function sorted(held: readonly PromiseRow[], { draught, proposals }: Revision): Sorted {
  const read = new Map(draught.promises.map(one => [one.mark, one]));
  const of = new Map(proposals.flatMap(one => (one.promise === null ? [] : [[one.promise, one] as const])));
  const stay: Sorted['stay'][number][] = [];
  const gone: PromiseRow[] = [];
  for (const row of held) {
    const proposal = of.get(row.id);
    const partner = proposal?.mark == null ? undefined : read.get(proposal.mark);
    const again = partner === undefined ? foundAgain(row, draught) : null;
    if (proposal !== undefined && partner !== undefined) stay.push({ row, read: partner, mark: partner.mark, proposal });
    else if (again !== null) stay.push({ row, read: again, mark: null, proposal: null });
    else gone.push(row);
  }
  return { stay, gone };
}

/** Takes promises out with all that hangs on them. */
async function takeOut(desk: Desk, gone: readonly PromiseRow[]): Promise<Result<unknown>> {
  const of = { promise: gone.map(row => row.id) };
  if (gone.length === 0) return ok(null);
  const clear = async <F extends Fields>(register: Register<F>) =>
    each(await rows(desk, register, { where: of }), one => remove(desk, register, one.id, one.version));
  for (const cleared of [await clear(promiseLink), await clear(milestone), await clear(promiseBody)]) if (!cleared.ok) return cleared;
  return each(gone, row => remove(desk, promise, row.id, row.version));
}

/** Promises that stay follow the new text; one that says something else now is to be reviewed again. */
async function follow(desk: Desk, { stay, gone }: Sorted): Promise<Result<readonly PromiseRow[]>> {
  const lost = new Set(gone.map(row => row.mark));
  const moved = await each(stay, async ({ row, read, proposal }) => {
    const values = proposal?.act === 'change' ? valuesOf(proposal.differences) : ok({});
    if (!values.ok) return values;
    const restates = row.restates !== null && lost.has(row.restates) ? null : row.restates;
    const changes: Partial<PlanPromise> = { ...values.value, ...followed(read), restates };
    return ok({ row, changes, ...(proposal?.act === 'change' && row.state === 'accepted' ? { state: 'proposed' } : {}) });
  });
  if (!moved.ok) return moved;
  const done = await updateAll(desk, promise, moved.value);
  return done.ok ? ok(stay.filter(one => one.proposal?.act === 'change').map(one => one.row)) : done;
}

/** What was confirmed for a promise that says something else now is confirmed no more: it is compared anew when the plan is submitted. */
async function unlink(desk: Desk, changed: readonly PromiseRow[]): Promise<Result<unknown>> {
  const links = changed.length === 0 ? [] : await rows(desk, promiseLink, { where: { promise: changed.map(row => row.id) } });
  return each(
    links.filter(link => link.state !== 'rejected'),
    link => remove(desk, promiseLink, link.id, link.version),
  );
}

/** Promises that the new text brings, as proposals. */
function bring(desk: Desk, its: PlanRow, { stay, gone }: Sorted, { draught, proposals }: Revision) {
  const taken = new Set([...stay.map(one => one.row.mark), ...gone.map(row => row.mark)]);
  const added = new Set(proposals.filter(one => one.act === 'add').map(one => one.mark));
  const marks = new Map(stay.flatMap(({ row, mark }) => (mark === null ? [] : [[mark, row.mark] as const])));
  const fresh = draught.promises.filter(one => added.has(one.mark));
  for (const { mark } of fresh) marks.set(mark, freeMark(mark, taken, its.version + 1));
  return insertAll(
    desk,
    promise,
    fresh.map(one => ({
      ...one,
      plan: its.id,
      mark: marks.get(one.mark) ?? one.mark,
      restates: one.restates === null ? null : (marks.get(one.restates) ?? null),
    })),
  );
}

/** Puts the headings and remarks of the new text in place of the old; what was decided about a remark stays with it. */
async function layParts(desk: Desk, its: PlanRow, draught: Draught): Promise<Result<unknown>> {
  const sections = await rows(desk, planSection, { where: { plan: its.id } });
  const findings = await rows(desk, finding, { where: { plan: its.id } });
  const before = new Map(findings.map(row => [row.mark, row]));
  const now = draught.findings.map(one => ({
    ...one,
    note: before.get(one.mark)?.note ?? null,
    state: before.get(one.mark)?.state ?? 'open',
  }));
  return replaceParts(desk, { plan: its, sections }, findings, { sections: draught.sections, findings: now });
}

/**
 * Puts a revised text in place of the one that was sent back, in the same plan: a promise that says what it said keeps its review, its
 * milestones and the links that people confirmed; one that changed is reviewed again and compared anew; what the text no longer says goes.
 */
export const reviseSubPlan = defineVerb({
  name: 'plan.reviseSubPlan',
  label: '换上修改稿',
  by: ['filer', 'planner'],
  input: {
    plan: ref('plan', '规划'),
    version: count('版次'),
    file: optional(file('修订文件')),
    text: optional(note('修订文本', { longest: 5_000_000 })),
  },
  prepare: (open, input) =>
    atTheTable(async (): Promise<Result<Revision>> => {
      const found = await open(async desk => {
        const its = await openSubPlan(desk, input.plan);
        return its.ok ? gathered(desk, its.value, input) : its;
      });
      return found.ok ? held(found.value, input.text) : found;
    }),
  async run(desk, { plan: id, version, file: source }, revision) {
    const found = await openSubPlan(desk, id);
    if (!found.ok) return found;
    const its = found.value;
    const { draught } = revision;
    const text = await keepText(desk, `${its.title}.txt`, draught.text);
    const kept = await update(desk, plan, id, version, { text, length: draught.text.length, source });
    if (!kept.ok) return kept;
    const all = sorted(await rows(desk, promise, { where: { plan: id } }), revision);
    const out = await takeOut(desk, all.gone);
    if (!out.ok) return out;
    const changed = await follow(desk, all);
    if (!changed.ok) return changed;
    const loose = await unlink(desk, changed.value);
    if (!loose.ok) return loose;
    const added = await bring(desk, its, all, revision);
    if (!added.ok) return added;
    const laid = await layParts(desk, its, draught);
    if (!laid.ok) return laid;
    const proposed = await proposeFor(desk, its);
    if (!proposed.ok) return proposed;
    const counted = { changed: changed.value.length, added: added.value.length, gone: all.gone.length };
    return ok({ version: kept.value.version, same: all.stay.length - counted.changed, ...counted, proposed: proposed.value });
  },
});
