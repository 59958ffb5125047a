import { ok, type Result, refuse } from '#kernel/problem.ts';
import { defineVerb, file, insertAll, inThread, note, optional, type ReadingDesk, readDocument, ref, rows } from '#register/index.ts';
import { keepText, wordingOf } from '../drafting/wording.ts';
import { promise } from '../promise.ts';
import { says as said } from '../refusals.ts';
import { atTheTable } from '../standing/readingRoom.ts';
import { amendment } from './amendment.ts';
import { amendmentChange } from './amendmentChange.ts';
import { amendablePlan, begin } from './openDraft.ts';
import type { Revision, RevisionTask } from './revision.ts';

const limits = { milliseconds: 60_000, megabytes: 1024 };

/** What the revised text is read from. */
interface Given {
  readonly plan: string;
  readonly file: string | null;
  readonly text: string | null;
}

/** The plan as it stands and the bytes of the revised text. */
async function gathered(desk: ReadingDesk, given: Given) {
  const found = await amendablePlan(desk, given.plan);
  if (!found.ok) return found;
  const plan = found.value;
  const kept = given.file === null ? null : await desk.store.file(given.file);
  if (kept === null && given.text === null) return refuse(said.fileNotHere({}, '修订文件'));
  const source = kept === null ? null : { name: kept.name, mediaType: kept.mediaType, bytes: await kept.read() };
  return ok({ plan, source, oldText: await wordingOf(desk, plan), promises: await rows(desk, promise, { where: { plan: plan.id } }) });
}

/** Holds the revised text against the plan, in a thread. */
async function held(task: RevisionTask): Promise<Result<Revision>> {
  const done = await inThread<Result<Revision>>(new URL('./revisionWorker.ts', import.meta.url), task, limits);
  return 'answer' in done ? done.answer : refuse(said.tooLongToRead({ title: task.title, length: task.newText.length }));
}

/** Reads the revised text of a plan, pairs its promises with those there are and proposes the differences, to be accepted or not. */
export const amendText = defineVerb({
  name: 'plan.amendText',
  label: '读入修订文本',
  by: ['planner'],
  input: {
    plan: ref('plan', '规划'),
    file: optional(file('修订文件')),
    text: optional(note('修订文本', { longest: 5_000_000 })),
    reason: amendment.fields.reason,
  },
  prepare: (open, input) =>
    atTheTable(async (): Promise<Result<Revision>> => {
      const found = await open(desk => gathered(desk, input));
      if (!found.ok) return found;
      const { plan, source, oldText, promises } = found.value;
      const document = source === null ? ok({ text: input.text ?? '' }) : await readDocument(source.bytes, source);
      if (!document.ok) return document;
      if (document.value.text.trim() === '') return refuse(said.noText({ name: source?.name ?? '修订文本' }));
      const { title, fromYear, toYear } = plan;
      return held({ title, years: { fromYear, toYear }, oldText, newText: document.value.text, promises });
    }),
  async run(desk, input, { draught, proposals }) {
    const found = await amendablePlan(desk, input.plan);
    if (!found.ok) return found;
    const plan = found.value;
    const wording = await keepText(desk, `${plan.title}（修订文本）.txt`, draught.text);
    const reading = await keepText(desk, `${plan.title}（修订文本读出内容）.json`, JSON.stringify(draught));
    const begun = await begin(desk, plan, { way: 'text', reason: input.reason, source: input.file, wording, reading });
    if (!begun.ok) return begun;
    const rowOf = (one: (typeof proposals)[number]) => ({ plan: plan.id, amendment: begun.value.id, why: null, ...one });
    const same = await insertAll(desk, amendmentChange, proposals.filter(one => one.act === 'same').map(rowOf), 'accepted');
    if (!same.ok) return same;
    const rest = await insertAll(desk, amendmentChange, proposals.filter(one => one.act !== 'same').map(rowOf));
    return rest.ok ? ok({ amendment: begun.value.id, number: begun.value.number, changes: rest.value.length }) : rest;
  },
});
