import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { linkTo } from '../drafting/wording.ts';
import { printForms, reportPrint } from './reportPrint.ts';
import type { Snapshot } from './snapshot.ts';
import type { PrintLine, SnapshotLine } from './types.ts';

type NameOf = (id: string) => string;

export const lineOf = (row: StoredRow<Snapshot>, prints: number, nameOf: NameOf): SnapshotLine => ({
  ...{ id: row.id, kind: row.kind, year: row.year, round: row.round, takenOn: row.takenOn, takenBy: nameOf(row.takenBy) },
  ...{ promises: row.promises, kept: row.kept, late: row.late, unknown: row.unknown, prints, hash: row.file },
});

/** The prints of a snapshot, the newest first. */
export async function printsOf(desk: ReadingDesk, snapshot: string, textVersion: number, nameOf: NameOf): Promise<readonly PrintLine[]> {
  const found = await rows(desk, reportPrint, { where: { snapshot } });
  const lines: PrintLine[] = [];
  for (const one of found.toReversed()) {
    const link = await linkTo(desk, one.file);
    const said = { form: one.form, label: printForms[one.form], printedOn: one.printedOn, printedBy: nameOf(one.printedBy) };
    if (link !== null) lines.push({ ...link, id: one.id, ...said, isOld: one.textVersion !== textVersion });
  }
  return lines;
}
