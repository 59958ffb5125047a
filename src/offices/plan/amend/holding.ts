import { ok, type Result, refuse } from '#kernel/problem.ts';
import { inThread, type ReadingDesk, readDocument, rows } from '#register/index.ts';
import { wordingOf } from '../drafting/wording.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import type { Revision, RevisionTask } from './revision.ts';

const limits = { milliseconds: 60_000, megabytes: 1024 };

/** What a revised text is read from: an uploaded file, or the words themselves. */
export interface Given {
  readonly file: string | null;
  readonly text: string | null;
}

/** A plan as it stands beside the bytes of its revised text. */
interface Gathered {
  readonly plan: PlanRow;
  readonly source: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null;
  readonly oldText: string;
  readonly promises: readonly PromiseRow[];
}

/** Reads from the books what a revised text is held against. */
export async function gathered(desk: ReadingDesk, plan: PlanRow, { file, text }: Given): Promise<Result<Gathered>> {
  const kept = file === null ? null : await desk.store.file(file);
  if (kept === null && text === null) return refuse(says.fileNotHere({}, '修订文件'));
  const source = kept === null ? null : { name: kept.name, mediaType: kept.mediaType, bytes: await kept.read() };
  return ok({ plan, source, oldText: await wordingOf(desk, plan), promises: await rows(desk, promise, { where: { plan: plan.id } }) });
}

/** Holds the revised text against the plan, in a thread. */
async function inItsThread(task: RevisionTask): Promise<Result<Revision>> {
  const done = await inThread<Result<Revision>>(new URL('./revisionWorker.ts', import.meta.url), task, limits);
  return 'answer' in done ? done.answer : refuse(says.tooLongToRead({ title: task.title, length: task.newText.length }));
}

/** Reads a revised text and pairs its promises with those of the plan. */
export async function held({ plan, source, oldText, promises }: Gathered, text: string | null): Promise<Result<Revision>> {
  const document = source === null ? ok({ text: text ?? '' }) : await readDocument(source.bytes, source);
  if (!document.ok) return document;
  if (document.value.text.trim() === '') return refuse(says.noText({ name: source?.name ?? '修订文本' }));
  const { title, fromYear, toYear } = plan;
  return inItsThread({ title, years: { fromYear, toYear }, oldText, newText: document.value.text, promises });
}
