import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from './canonical.ts';
import { type Connection, run } from './connection.ts';
import type { ChainReport } from './types.ts';

/** One entry of the audit as it is hashed and kept; sensitive values inside are sealed. */
export interface Entry {
  readonly at: Date;
  readonly day: string;
  readonly actor: string;
  readonly deed: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly why: string | null;
}

/** The hash before a county's first entry. */
export const beginning = '0'.repeat(64);

/** SHA-256, hex, over the canonical JSON of an entry, its place in the chain and the hash before it. */
export const hashOf = (county: string, sequence: number, previous: string, entry: Entry): string =>
  createHash('sha256')
    .update(canonical({ county, sequence, previous, ...pick(entry) }))
    .digest('hex');

const pick = ({ at, day, actor, deed, table, row, before, after, why }: Entry): Entry => ({
  at,
  day,
  actor,
  deed,
  table,
  row,
  before,
  after,
  why,
});

/** The last entry of a county's chain. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Where a county's chain ends; its row is locked until the transaction ends, so entries of two deeds never interleave. */
export async function endOfChain(db: Connection, county: string): Promise<ChainEnd> {
  const [head] = await run<ChainEnd>(db, sql`select sequence, hash from audit_head where county = ${county} for update`);
  if (!head) throw new Error(`county ${county} has no audit head`);
  return head;
}

/** Adds entries to a county's chain. */
export async function append(db: Connection, county: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  let { sequence, hash } = await endOfChain(db, county);
  const records = entries.map(entry => {
    sequence += 1;
    hash = hashOf(county, sequence, hash, entry);
    const { table: table_name, row: row_id, ...rest } = entry;
    return { county, sequence, table_name, row_id, hash, ...rest };
  });
  await run(
    db,
    sql`with added as (
        insert into audit (county, sequence, at, day, actor, deed, table_name, row_id, before, after, why, hash)
        select county, sequence, at, day, actor, deed, table_name, row_id, before, after, why, hash
        from json_to_recordset(${JSON.stringify(records)}::json) as r(county text, sequence bigint, at timestamptz, day date, actor text, deed text,
          table_name text, row_id uuid, before jsonb, after jsonb, why text, hash text))
      update audit_head set sequence = ${sequence}, hash = ${hash} where county = ${county}`,
  );
}

interface Kept extends Entry {
  readonly sequence: number;
  readonly hash: string;
}

/** Entries of the audit as they are kept, `table` and `row` under their own names. */
export const entryColumns = sql.raw('sequence, at, day, actor, deed, table_name as "table", row_id as "row", before, after, why, hash');

const PAGE = 2000;

/** Walks a county's chain from its beginning and compares every hash and the head; the connection must see the county's rows. */
export async function verifyChain(db: Connection, county: string): Promise<ChainReport> {
  let sequence = 0;
  let hash = beginning;
  for (;;) {
    const page = await run<Kept>(
      db,
      sql`select ${entryColumns} from audit where county = ${county} and sequence > ${sequence} order by sequence limit ${PAGE}`,
    );
    for (const kept of page) {
      if (kept.sequence !== sequence + 1) return { isWhole: false, county, brokenAt: sequence + 1, because: 'missing' };
      hash = hashOf(county, kept.sequence, hash, kept);
      if (hash !== kept.hash) return { isWhole: false, county, brokenAt: kept.sequence, because: 'changed' };
      sequence = kept.sequence;
    }
    if (page.length < PAGE) break;
  }
  const [head] = await run<{ readonly sequence: number; readonly hash: string }>(
    db,
    sql`select sequence, hash from audit_head where county = ${county}`,
  );
  if (head?.sequence !== sequence || head.hash !== hash) return { isWhole: false, county, brokenAt: sequence + 1, because: 'head' };
  return { isWhole: true, county, entries: sequence, hash };
}
