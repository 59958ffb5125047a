import type { Desk, ReadingDesk } from '#register/index.ts';
import type { PlanRow } from '../rowTypes.ts';
import type { FileLink } from '../types.ts';

/** The text that offsets count in. Throws where the file that adoption relied on is gone: that is a fault of ours. */
export async function wordingOf(desk: ReadingDesk, plan: Pick<PlanRow, 'id' | 'text'>): Promise<string> {
  const kept = await desk.store.file(plan.text);
  if (kept === null) throw new Error(`plan ${plan.id}: its text is missing from the files`);
  // A mark U+FEFF at the beginning is a character of the text: without it every offset would be one too far.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await kept.read());
}

/** A file as pages link to it; null where the county has none of that hash. */
export async function linkTo(desk: ReadingDesk, hash: string | null): Promise<FileLink | null> {
  const kept = hash === null ? null : await desk.store.file(hash);
  return kept === null ? null : { hash: kept.hash, name: kept.name, bytes: kept.bytes };
}

/** Keeps a text of the office's own as a file and gives its hash. */
export async function keepText(desk: Desk, name: string, text: string): Promise<string> {
  const mediaType = name.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
  return (await desk.store.keepFile(new TextEncoder().encode(text), { name, mediaType })).hash;
}
