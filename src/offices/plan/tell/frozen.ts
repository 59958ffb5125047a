import { ok, type Result } from '#kernel/problem.ts';
import { fetchRow, type ReadingDesk } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { SnapshotContent } from './content.ts';
import { type Snapshot, snapshot } from './snapshot.ts';

/** A snapshot with what it holds. */
export interface Frozen {
  readonly row: StoredRow<Snapshot>;
  readonly content: SnapshotContent;
}

/** The one text of a content: keys sorted, no spaces. The same content gives the same text, and so the same hash. */
export function canonicalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalOf(member)}`).join(',')}}`;
}

/** What a snapshot's file holds. Throws where the file is gone: that is a fault of ours. */
export async function thaw(desk: ReadingDesk, row: Pick<StoredRow<Snapshot>, 'id' | 'file'>): Promise<SnapshotContent> {
  const kept = await desk.store.file(row.file);
  if (kept === null) throw new Error(`snapshot ${row.id}: its content is missing from the files`);
  return JSON.parse(new TextDecoder().decode(await kept.read())) as SnapshotContent;
}

/** A snapshot by its id. */
export async function frozen(desk: ReadingDesk, id: string): Promise<Result<Frozen>> {
  const found = await fetchRow(desk, snapshot, id);
  return found.ok ? ok({ row: found.value, content: await thaw(desk, found.value) }) : found;
}
