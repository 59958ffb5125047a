import type { Day } from '#kernel/day.ts';
import { dayOf } from '#kernel/day.ts';
import { type ReadingDesk, type Register, rows, shapeOf } from '#register/index.ts';
import { type House, registerIn, sensitiveFields } from '../house.ts';
import { erasureBatch, erasureItem } from './erasureBatch.ts';
import { heldToday } from './legalHold.ts';
import { retentionRule } from './retentionRule.ts';

/** Persons or rows that one list takes up. */
const MOST = 500;

/** The same day so many months later, the last of the month where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A row whose term is over. */
export interface Due {
  readonly rowId: string;
  readonly fellDueOn: Day;
}

type Values = Readonly<Record<string, unknown>>;

/** True where nothing sensitive is left: a required field that is sealed opens to nothing once the key is gone; emptied ones are null. */
const isGone = (register: Register, row: Values): boolean => sensitiveFields(register).every(([name]) => row[name] === null);

/** The rows of a ledger whose term is over, without those under hold, those erased before and those that stand in an open batch. */
export async function dueRows(
  desk: ReadingDesk,
  register: Register,
  rule: { readonly afterStates: readonly string[]; readonly keepMonths: number },
): Promise<readonly Due[]> {
  const latest = monthsAfter(desk.today, -rule.keepMonths);
  const found = await desk.store.rows(shapeOf(register), {
    where: { state: rule.afterStates },
    matching: [{ column: 'changedAt', to: `${latest}T23:59:59+08:00` }],
    limit: MOST * 4,
  });
  const held = await heldToday(desk);
  const listed = await openItems(desk);
  return found
    .filter(row => !isGone(register, row) && !held.has(personIn(register, row)) && !listed.has(row.id))
    .slice(0, MOST)
    .map(row => ({ rowId: row.id, fellDueOn: monthsAfter(dayOf(row.changedAt), rule.keepMonths) }));
}

/** The person that a row is about. */
export const personIn = (register: Register, row: Values): string => String(row[register.person ?? 'id'] ?? '');

/** The rows that stand in a batch that is not settled, or that somebody decided not to erase. */
async function openItems(desk: ReadingDesk): Promise<ReadonlySet<string>> {
  const open = await rows(desk, erasureBatch, { where: { state: ['listed', 'proposed', 'approved', 'dropped'] } });
  if (open.length === 0) return new Set();
  return new Set((await rows(desk, erasureItem, { where: { erasureBatch: open.map(one => one.id) } })).map(one => one.rowId));
}

/** What is due today, ledger by ledger, by the terms that the bureau has set. */
export async function dueToday(desk: ReadingDesk, house: House) {
  const found: { readonly register: Register; readonly way: 'destroyKey' | 'anonymise'; readonly due: readonly Due[] }[] = [];
  for (const rule of await rows(desk, retentionRule)) {
    const register = registerIn(house, rule.ledger);
    if (register === undefined) continue;
    const due = await dueRows(desk, register, rule);
    if (due.length > 0) found.push({ register, way: rule.erasureWay, due });
  }
  return found;
}
