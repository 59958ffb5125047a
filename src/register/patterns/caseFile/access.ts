import { ok, type Result } from '#kernel/problem.ts';
import type { StoredRow } from '#store/index.ts';
import type { Fields, Register, RowOf } from '../../register.ts';
import { type Actor, may } from '../../roles.ts';
import { fetchRow, noSuchRow } from '../../rows.ts';
import type { Desk, ReadingDesk } from '../../verb.ts';
import { type Deed, rowDeed } from '../deeds.ts';
import type { CaseDeclaration } from './declaration.ts';
import { type CaseFile, type CaseRegisters, type FileFields, KNOWN } from './registers.ts';

/** Whether a file is known to a person: a named keeper, or the leadership of its organisation; a sealed one to nobody. */
export const knows = (said: CaseDeclaration, actor: Actor, file: Pick<CaseFile, 'keepers' | 'organisation' | 'state'>): boolean =>
  (KNOWN as readonly string[]).includes(file.state) &&
  actor.organisation === file.organisation &&
  ((may(actor, said.keeps) && file.keepers.includes(actor.id)) || may(actor, said.leads));

/** A file that this person knows. To anyone else it is not there: nobody learns that it is. */
export async function knownFile(desk: ReadingDesk, said: CaseDeclaration, { file }: CaseRegisters, id: string): Promise<Result<CaseFile>> {
  const found = await fetchRow(desk, file, id);
  if (!found.ok) return found;
  return knows(said, desk.actor, found.value) ? ok(found.value) : noSuchRow(file);
}

/** A deed upon a file that the person knows. */
export const fileDeed = (
  said: CaseDeclaration,
  { file }: CaseRegisters,
  what: { readonly name: string; readonly label: string; readonly by: readonly string[]; readonly step: string; readonly input?: Fields },
  work: (desk: Desk, row: CaseFile, given: Readonly<Record<string, unknown>>) => Promise<Result<Partial<RowOf<FileFields>>>>,
): Deed =>
  rowDeed(file as Register<FileFields>, what, async (desk, row: StoredRow<RowOf<FileFields>>, given) =>
    knows(said, desk.actor, row) ? work(desk, row, given) : noSuchRow(file),
  );
