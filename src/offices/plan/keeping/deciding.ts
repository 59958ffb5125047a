import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, noSuchRow, remove, rows, step, stepAll } from '#register/index.ts';
import { actual } from '../actual.ts';
import { each, openPlan } from '../drafting/chosen.ts';
import { says } from '../refusals.ts';
import type { FiledRow } from '../rowTypes.ts';

/** A filing as it is named by who decides: by its id and the version that was seen. */
export interface Named {
  readonly actual: string;
  readonly version: number;
}

/** Filings that this person may decide on: none of their own, of plans that are open, each with the version that was seen. */
async function toDecide(desk: Desk, named: readonly Named[]): Promise<Result<readonly FiledRow[]>> {
  const found = new Map((await rows(desk, actual, { where: { id: named.map(one => one.actual) } })).map(row => [row.id, row]));
  const held = named.flatMap(one => {
    const row = found.get(one.actual);
    return row === undefined ? [] : [{ ...row, version: one.version }];
  });
  if (held.length < named.length) return noSuchRow(actual);
  if (held.some(row => row.filedBy === desk.actor.id)) return refuse(says.ownFiling());
  const plans = await each([...new Set(held.map(row => row.plan))], id => openPlan(desk, id));
  return plans.ok ? ok(held) : plans;
}

/** Accepts filings; the figures they correct leave the books for the audit. */
export async function acceptAll(desk: Desk, named: readonly Named[]): Promise<Result<readonly FiledRow[]>> {
  const found = await toDecide(desk, named);
  if (!found.ok) return found;
  const decision = { decidedBy: desk.actor.id, decidedOn: desk.today };
  const before = await rows(desk, actual, { where: { promise: found.value.map(row => row.promise), state: 'accepted' } });
  const done = await stepAll(desk, actual, found.value, 'accept', decision);
  if (!done.ok) return done;
  const corrected = before.filter(old =>
    found.value.some(row => row.promise === old.promise && row.year === old.year && row.part === old.part),
  );
  const cleared = await each(corrected, old => remove(desk, actual, old.id, old.version));
  return cleared.ok ? done : cleared;
}

/** Sends a filing back with a reason. */
export async function sendBack(desk: Desk, named: Named, why: string): Promise<Result<FiledRow>> {
  const found = await toDecide(desk, [named]);
  if (!found.ok) return found;
  const [row] = found.value as [FiledRow];
  return step(desk, actual, row, 'sendBack', { decidedBy: desk.actor.id, decidedOn: desk.today, why });
}
