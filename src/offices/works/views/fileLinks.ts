import type { ReadingDesk } from '#register/index.ts';
import type { PhotoRow, ReportRow } from '../rowTypes.ts';
import type { FileLink, PhotoView, ReportView } from '../types.ts';

/** A kept file with its name; one that is gone goes by its hash. */
export const linkOf = async (desk: ReadingDesk, hash: string): Promise<FileLink> => ({
  hash,
  name: (await desk.store.file(hash))?.name ?? hash.slice(0, 12),
});

/** Photographs as the pages show them, newest first. */
export async function photosOf(desk: ReadingDesk, found: readonly PhotoRow[]): Promise<readonly PhotoView[]> {
  const newest = found.toSorted((a, b) => b.takenOn.localeCompare(a.takenOn) || b.id.localeCompare(a.id));
  const shown: PhotoView[] = [];
  for (const { id, project, file, takenOn, stage, note } of newest)
    shown.push({ id, project, takenOn, stage, note, ...(await linkOf(desk, file)) });
  return shown;
}

/** Reports as the pages show them, newest first. */
export const reportsOf = (desk: ReadingDesk, found: readonly ReportRow[], names: ReadonlyMap<string, string>): readonly ReportView[] =>
  found.toReversed().map(one => ({
    id: one.id,
    version: one.version,
    project: one.project,
    reportedOn: one.reportedOn,
    organisation: names.get(one.organisation) ?? '',
    percent: one.percent,
    note: one.note,
    state: one.state as ReportView['state'],
    why: one.why,
    mine: one.reportedBy === desk.actor.id,
  }));
