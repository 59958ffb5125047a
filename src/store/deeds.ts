import { AsyncLocalStorage } from 'node:async_hooks';
import { clockOf, type Day, dayOf } from '#kernel/day.ts';
import { type Result, refuse } from '#kernel/problem.ts';
import { type Connection, type Engine, inReading, inTransaction } from './connection.ts';
import { fault, faults } from './fault.ts';
import type { FileFolder } from './files.ts';
import type { KeyRing } from './keyRing.ts';
import { clearAway, type Leftover } from './ownFiles.ts';
import { PersonKeys } from './personKeys.ts';
import { deskRole, onlySetting } from './protect.ts';
import { type Ground, OpenReading } from './reading.ts';
import { asFault, asRefusal } from './refusals.ts';
import { OpenTransaction } from './transaction.ts';
import type { DeedContext, Reading, ReadingContext, Transaction } from './types.ts';

/** A county as the store remembers it. */
export interface CountyRow {
  readonly code: string;
  readonly isExample: boolean;
  readonly fixedDay: Day | null;
}

/** What deeds need of an open store. */
export interface House {
  readonly engine: Engine;
  readonly files: FileFolder;
  readonly ring: KeyRing;
  now(): Date;
  county(code: string): Promise<CountyRow>;
}

const within = new AsyncLocalStorage<string>();

/** Thrown to roll a refused deed back; it never leaves the store. */
class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('rolled back');
    this.result = result;
  }
}

const CODE = /^[0-9A-Za-z]{1,20}$/;

const beginFor = (county: string, how: string) =>
  `begin ${how}; set local role ${deskRole}; select set_config('yuheng.county', '${CODE.test(county) ? county : ''}', true)`;

const groundOn = (house: House, db: Connection, county: string, today: Day): Ground => ({
  db,
  county,
  today,
  keys: new PersonKeys(db, house.ring, county),
  files: house.files,
});

/** The day in a county, and the instant by which its deeds are dated: the fixed day's own where it has one. */
export function dayIn(
  house: Pick<House, 'now'>,
  county: CountyRow,
  chosen: Day | undefined,
): { readonly day: Day; readonly instant: Date } {
  if (chosen !== undefined && !county.isExample) throw fault(faults.notExample({ county: county.code }));
  const now = house.now();
  const day = chosen ?? county.fixedDay ?? dayOf(now);
  const instant = day === dayOf(now) ? now : new Date(`${day}T${clockOf(now).slice(11)}+08:00`);
  return { day, instant };
}

/** Runs work that needs a connection of its own; a fault `store.nested` where a deed or a reading is already under way, which would wait for itself. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const outer = within.getStore();
  if (outer !== undefined) throw fault(faults.nested({ deed: outer }));
  return within.run(name, work);
}

/** Runs a deed: one transaction, its audit entries in it; committed when the work gives a value, rolled back when it refuses or throws. */
export async function runDeed<T>(
  house: House,
  context: DeedContext,
  work: (transaction: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  const county = await house.county(context.county);
  const { day, instant } = dayIn(house, county, context.day);
  let leftovers: readonly Leftover[] = [];
  try {
    const done = await alone(context.deed, () =>
      inTransaction(house.engine.db, beginFor(county.code, ''), async db => {
        const transaction = new OpenTransaction(groundOn(house, db, county.code, day), context, instant);
        const result = await work(transaction).catch(async (error: unknown) => {
          throw (await transaction.cause()) ?? error;
        });
        if (!result.ok) throw new RolledBack(result);
        await transaction.flush();
        leftovers = transaction.leftovers;
        return result;
      }),
    );
    clearAway(leftovers);
    return done;
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    const refusal = asRefusal(error);
    if (refusal) return refuse(refusal);
    throw asFault(error);
  }
}

/** The organisation of nobody: no row names it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The settings by which the policies of tables leave the rows of some organisations alone. */
const narrowing = (only: Readonly<Record<string, string>>): string =>
  Object.entries(only)
    .map(([table, organisations]) => {
      const wanted =
        organisations
          .split(',')
          .filter(id => UUID.test(id))
          .join(',') || NOBODY;
      return `; select set_config('${onlySetting(table)}', '${wanted}', true)`;
    })
    .join('');

/** Reads in one transaction that sees one moment and cannot write. */
export async function runReading<T>(
  house: House,
  { county: code, only = {} }: ReadingContext,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const county = await house.county(code);
  const { day } = dayIn(house, county, undefined);
  try {
    return await alone('reading', () =>
      inReading(house.engine.db, beginFor(county.code, 'isolation level repeatable read read only') + narrowing(only), db =>
        work(new OpenReading(groundOn(house, db, county.code, day))),
      ),
    );
  } catch (error) {
    throw asFault(error);
  }
}
