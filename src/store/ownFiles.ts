import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { run } from './connection.ts';
import { fileName } from './files.ts';
import type { Ground } from './reading.ts';
import { refusal, says } from './refusals.ts';

interface HeldRow {
  readonly name: string;
  readonly person: string | null;
  readonly standing: 'own' | 'common' | null;
}

/** What is left on the disk of a file that was sealed or opened: a path, to be removed once the deed is committed. */
export type Leftover = string;

const pathOf = ({ files, county }: Ground, hash: string, person: string | null): string =>
  join(files.folder, fileName(hash, person === null ? null : `${county}/${person}`));

const setRow = ({ db, county }: Ground, hash: string, { name, person, standing }: HeldRow) =>
  run(
    db,
    sql`update file set name = ${name}, person = ${person}::uuid, standing = ${standing} where county = ${county} and hash = ${hash}`,
  );

/** Seals a file that lies open under a person's key. */
async function sealFor(ground: Ground, hash: string, { name }: HeldRow, person: string, now: Date): Promise<Leftover> {
  const { keys, files, county } = ground;
  await keys.loadOrMake([person], now);
  const key = keys.key(person);
  if (key === null) throw refusal(says.erased());
  files.keep(hash, files.read(hash, null, null), `${county}/${person}`, key, keys.suite);
  await setRow(ground, hash, { name: keys.seal(person, 'file.name', name)!, person, standing: 'own' });
  return pathOf(ground, hash, null);
}

/** Opens a file that was one person's own, since the record of another names it too; null where the first was erased and it is gone. */
async function openForAll(ground: Ground, hash: string, { name, person }: HeldRow): Promise<Leftover | null> {
  const { keys, files, county } = ground;
  await keys.load([person!]);
  const key = keys.key(person!);
  if (key === null) return null;
  files.keep(hash, files.read(hash, `${county}/${person}`, key), null, null, keys.suite);
  await setRow(ground, hash, { name: String(keys.open(person!, 'file.name', name)), person: null, standing: 'common' });
  return pathOf(ground, hash, person);
}

/**
 * Notes that a row names a file. Named by the record of one person alone it is sealed under their key, and goes when they are erased; named by
 * the records of several, or by what is about no person, it is nobody's own. A file that was kept as a person's own from the start stays so.
 * Gives what is to be removed from the disk after the commit.
 */
export async function nameFile(ground: Ground, hash: string, person: string | null, now: Date): Promise<Leftover | null> {
  const [row] = await run<HeldRow>(
    ground.db,
    sql`select name, person, standing from file where county = ${ground.county} and hash = ${hash} for update`,
  );
  if (row === undefined || row.standing === 'common' || row.person === person) {
    if (row?.standing === null && row.person === null) await setRow(ground, hash, { ...row, standing: 'common' });
    return null;
  }
  if (row.person === null) return person === null ? null : sealFor(ground, hash, row, person, now);
  return person === null || row.standing === null ? null : openForAll(ground, hash, row);
}

/** Removes what is left; a file that cannot be removed now is removed when its person is erased. */
export function clearAway(leftovers: readonly Leftover[]): void {
  for (const path of leftovers) rmSync(path, { force: true });
}
