import { ok, type Result } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { fetchRow, type ReadingDesk } from '#register/index.ts';
import { actual } from '../actual.ts';
import { adoption } from '../adoption.ts';
import { milestone } from '../milestone.ts';
import { plan } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import { load, type Standing } from './standing.ts';

/** A standing with the audit event up to which it is true. */
interface Remembered {
  readonly sequence: number;
  readonly hash: string;
  readonly standing: Standing;
}

const bearing = new Set(
  [plan, planSection, promise, promiseBody, milestone, actual, adoption, organisation].map(register => register.name),
);
const remembered = new Map<string, Remembered>();
/** Standings kept in memory; a plan of 500 promises takes about 2 MB. */
const most = 32;
/** So many events since are looked through; after more, reading anew is cheaper than asking. */
const looked = 400;

/** True where none of the events since touched a table that bears on plans. */
async function isStillTrue(desk: ReadingDesk, before: Remembered, head: number): Promise<boolean> {
  const since = head - before.sequence;
  if (since < 0 || since > looked) return false;
  const events = await desk.store.events({ limit: since + 1 });
  // The oldest of these is the very event that was remembered, or these are other books.
  return events.at(-1)?.hash === before.hash && !events.slice(0, -1).some(event => event.table !== null && bearing.has(event.table));
}

function remember(key: string, value: Remembered): void {
  remembered.delete(key);
  remembered.set(key, value);
  for (const oldest of [...remembered.keys()].slice(0, Math.max(0, remembered.size - most))) remembered.delete(oldest);
}

/**
 * A plan's standing today. It is computed once for each state of the books: the chain of the audit says whether anything was written
 * since that bears on it, so that a view of an unchanged plan costs one or two short queries.
 */
export async function standingOf(desk: ReadingDesk, id: string): Promise<Result<Standing>> {
  const key = `${desk.store.county} ${id} ${desk.today}`;
  const [head] = await desk.store.events({ limit: 1 });
  const at = { sequence: head?.sequence ?? 0, hash: head?.hash ?? '' };
  const before = remembered.get(key);
  if (before !== undefined && (before.hash === at.hash || (await isStillTrue(desk, before, at.sequence)))) {
    remember(key, { ...before, ...at });
    return ok(before.standing);
  }
  const found = await fetchRow(desk, plan, id);
  if (!found.ok) return found;
  const standing = await load(desk, found.value);
  remember(key, { ...at, standing });
  return ok(standing);
}
