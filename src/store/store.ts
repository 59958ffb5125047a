import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { type Day, dayOf } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/problem.ts';
import { takeBackup } from './backup/take.ts';
import { beginning, verifyChain } from './chain.ts';
import { tablesIn } from './columns.ts';
import { type Connection, inTransaction, run } from './connection.ts';
import { alone, type CountyRow, type House, runDeed, runReading } from './deeds.ts';
import { erasePerson } from './erase.ts';
import { fault, faults } from './fault.ts';
import { tidy } from './maintenance.ts';
import { asFault, asRefusal, says } from './refusals.ts';
import { rotateKeys } from './rotate.ts';
import { refreshSearch } from './search/refresh.ts';
import type { County, Store } from './types.ts';

const SHORTEST_PASSPHRASE = 8;

interface CountyRecord extends CountyRow {
  readonly name: string;
  readonly bureau: string;
}

type NewCounty = Parameters<Store['addCounty']>[0];

const readCounties = (db: Connection) =>
  run<CountyRecord>(db, sql`select code, name, bureau, is_example as "isExample", fixed_day as "fixedDay" from county order by code`);

const insertCounty = (db: Connection, { code, name, bureau, isExample, fixedDay }: NewCounty) =>
  inTransaction(db, 'begin', async connection => {
    await run(
      connection,
      sql`insert into county (code, name, bureau, is_example, fixed_day) values (${code}, ${name}, ${bureau}, ${isExample}, ${fixedDay ?? null})`,
    );
    await run(connection, sql`insert into audit_head (county, sequence, hash) values (${code}, 0, ${beginning})`);
  });

/** A refusal of the database as a value; a fault with its sentence is thrown. */
async function refusing<T>(work: () => Promise<T>) {
  try {
    return ok(await work());
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal) return refuse(refusal);
    throw asFault(error);
  }
}

/** The store's door over what it stands on; `end` is called once it is closed. */
export function storeOver(ground: Omit<House, 'county'>, end: () => void): Store {
  const { engine, files, ring, now } = ground;
  let known: readonly CountyRecord[] = [];
  const county = async (code: string): Promise<CountyRecord> => {
    if (!known.some(one => one.code === code)) known = await readCounties(engine.db);
    const found = known.find(one => one.code === code);
    if (!found) throw fault(faults.noCounty({ county: code }));
    return found;
  };
  const house: House = { ...ground, county };
  const todayIn = (one: CountyRecord): Day => one.fixedDay ?? dayOf(now());
  return {
    engine: engine.name,
    now,
    today: async code => todayIn(await county(code)),
    counties: async () => {
      known = await readCounties(engine.db);
      return known.map(
        one => ({ code: one.code, name: one.name, bureau: one.bureau, isExample: one.isExample, today: todayIn(one) }) satisfies County,
      );
    },
    addCounty: one => alone('addCounty', () => insertCounty(engine.db, one)),
    deed: (context, work) => runDeed(house, context, work),
    read: (context, work) => runReading(house, context, work),
    verifyAudit: async () => {
      const counties = await alone('verifyAudit', () => readCounties(engine.db));
      return inTransaction(engine.db, 'begin isolation level repeatable read read only', async db => {
        const reports = [];
        for (const { code } of counties) reports.push(await verifyChain(db, code));
        return reports;
      });
    },
    erase: (erasure, tables) => alone('erase', () => ring.inTurn(() => erasePerson(house, erasure, tables))),
    rotateKeys: rotation => alone('rotateKeys', () => ring.inTurn(() => rotateKeys(house, rotation))),
    backup: async (file, passphrase) =>
      passphrase.length < SHORTEST_PASSPHRASE
        ? refuse(says.shortPassphrase({ least: SHORTEST_PASSPHRASE }))
        : refusing(() => alone('backup', () => takeBackup({ engine, files, ring }, file, passphrase))),
    fsyncs: () => engine.fsyncs(),
    tables: () => tablesIn(engine.db),
    refreshSearch: tables => refreshSearch(engine.db, tables),
    tidy: async () => void (await tidy(engine)),
    close: async () => {
      await engine.close();
      end();
    },
  };
}

/** Removes a folder that only lived as long as its store. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
