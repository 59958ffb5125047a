import { ok, refuse } from '#kernel/problem.ts';
import { count, defineView, may, optional, ref, rows, text } from '#register/index.ts';
import { callNames, type PeopleOf } from '../people.ts';
import { isInForce } from '../plan.ts';
import { standingFor } from '../views/maySee.ts';
import { changesBetween } from './changes.ts';
import { frozen } from './frozen.ts';
import { lineOf, printsOf } from './lines.ts';
import { progressOf } from './printRoom.ts';
import { says } from './refusals.ts';
import { reportOf } from './report/compose.ts';
import { reportPrint } from './reportPrint.ts';
import { snapshot } from './snapshot.ts';
import type { ComparisonView, PrintingView, ReportView, SnapshotsView } from './types.ts';
import { writtenFor } from './writing.ts';

const by = ['planner', 'leader'] as const;

/** The snapshots of a plan, the newest first. */
export const snapshots = (peopleOf: PeopleOf) =>
  defineView({
    name: 'plan.snapshots',
    label: '监测快照一览',
    by,
    input: { plan: ref('plan', '规划') },
    async run(desk, input) {
      const found = await standingFor(desk, input.plan);
      if (!found.ok) return found;
      const { plan, collected } = found.value;
      const nameOf = await callNames(desk, peopleOf);
      const held = await rows(desk, snapshot, { where: { plan: input.plan } });
      const prints = await rows(desk, reportPrint, { where: { plan: input.plan } });
      const view: SnapshotsView = {
        plan: { id: plan.id, title: plan.title, state: plan.state, fromYear: plan.fromYear, toYear: plan.toYear },
        snapshots: held.toReversed().map(row => lineOf(row, prints.filter(one => one.snapshot === row.id).length, nameOf)),
        year: collected,
        mayTake: may(desk.actor, ['planner']) && isInForce(plan),
      };
      return ok(view);
    },
  });

/** A snapshot's report as it would be printed today, with the sources of its figures and what its writer added. */
export const reportView = (peopleOf: PeopleOf) =>
  defineView({
    name: 'plan.report',
    label: '报告预览',
    by,
    input: { snapshot: ref('snapshot', '监测快照') },
    async run(desk, input) {
      const found = await frozen(desk, input.snapshot);
      if (!found.ok) return found;
      const { row, content } = found.value;
      const nameOf = await callNames(desk, peopleOf);
      const written = await writtenFor(desk, row.id);
      const prints = await printsOf(desk, row.id, written.version, nameOf);
      const paper = reportOf(content, written.text, desk.today);
      const view: ReportView = {
        snapshot: lineOf(row, prints.length, nameOf),
        plan: { id: content.plan.id, title: content.plan.title },
        ...{ title: paper.title, signer: paper.signer, isExample: content.isExample, blocks: paper.blocks },
        chapters: content.chapters.map(({ place, title }) => ({ place, title })),
        sources: Object.fromEntries(content.promises.map(one => [one.id, one])),
        ...{ text: written.text, version: written.version, prints, mayWrite: may(desk.actor, ['planner']) },
      };
      return ok(view);
    },
  });

/** What changed between two snapshots of a plan, and why. */
export const compareSnapshots = (peopleOf: PeopleOf) =>
  defineView({
    name: 'plan.compareSnapshots',
    label: '快照比较',
    by,
    input: { before: ref('snapshot', '前一份快照'), after: ref('snapshot', '后一份快照') },
    async run(desk, input) {
      const [before, after] = [await frozen(desk, input.before), await frozen(desk, input.after)];
      if (!before.ok) return before;
      if (!after.ok) return after;
      if (before.value.row.plan !== after.value.row.plan) return refuse(says.notOfOnePlan());
      const nameOf = await callNames(desk, peopleOf);
      const view: ComparisonView = {
        before: lineOf(before.value.row, 0, nameOf),
        after: lineOf(after.value.row, 0, nameOf),
        counts: { before: before.value.content.counts, after: after.value.content.counts },
        changes: changesBetween(before.value.content, after.value.content),
      };
      return ok(view);
    },
  });

/** How far a print of one's own has come. It is not in the books: each asking has another `beat`, so that no remembered answer is given. */
export const printing = defineView({
  name: 'plan.printing',
  label: '打印进度',
  by,
  input: { job: text('打印编号', { longest: 60 }), beat: optional(count('轮询次序')) },
  async run(desk, { job }) {
    const view: PrintingView = { progress: progressOf(desk.store.county, desk.actor.id, job) };
    return ok(view);
  },
});

/** What telling shows. */
export const tellViews = (peopleOf: PeopleOf) => [snapshots(peopleOf), reportView(peopleOf), compareSnapshots(peopleOf), printing];
