import { addDays } from '#kernel/day.ts';
import type { Result } from '#kernel/problem.ts';
import { type Books, type Errand, insert, type ReadingDesk, type Register, rows, shapeOf, step, updateAll } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type House, registerIn, sensitiveFields } from '../house.ts';
import { chainCheck } from '../reporting/chainCheck.ts';
import { listAllDue } from './deeds.ts';
import { dueToday, personIn } from './due.ts';
import { erasureBatch, erasureItem } from './erasureBatch.ts';
import { heldToday } from './legalHold.ts';

const DAY_SECONDS = 86_400;
/** Days after which the chain is walked again. */
const CHAIN_DAYS = 7;

/** Draws up batches of what fell due, once a day. */
export async function listDue(books: Books, house: House): Promise<void> {
  const due = await books.read(desk => dueToday(desk, house));
  if (due.length > 0) await books.write('privacy.listDue', desk => listAllDue(desk, house));
}

type Batch = Awaited<ReturnType<typeof approvedBatches>>[number];
const approvedBatches = (desk: ReadingDesk) => rows(desk, erasureBatch, { where: { state: 'approved' } });

/** What an approved batch comes to: rows to be erased, rows under hold, rows that are no longer there. */
async function sorted(desk: ReadingDesk, register: Register, one: Batch) {
  const items = await rows(desk, erasureItem, { where: { erasureBatch: one.id, outcome: null } });
  const found = await desk.store.rows(shapeOf(register), { where: { id: items.map(item => item.rowId) }, withRemoved: true });
  const byId = new Map(found.map(row => [row.id, row]));
  const held = await heldToday(desk);
  const isHeld = (id: string) => held.has(personIn(register, byId.get(id) ?? {}));
  return {
    items: items.map(item => ({ item, outcome: isHeld(item.rowId) ? 'heldBack' : byId.has(item.rowId) ? 'erased' : 'gone' }) as const),
    rows: found.filter(row => !isHeld(row.id)),
  };
}

/** Empties what is sensitive on rows; their history keeps it under the person's key until the person is erased. */
const emptied = (register: Register, found: readonly StoredRow[]) =>
  found.map(row => ({ row: row as never, changes: Object.fromEntries(sensitiveFields(register).map(([name]) => [name, null])) as never }));

/** Carries out what was approved: first the keys go, then the batch is written up. Run again after a crash it goes on where it was. */
export async function carryOut(books: Books, house: House): Promise<void> {
  for (const one of await books.read(approvedBatches)) {
    const register = registerIn(house, one.ledger);
    if (register === undefined) continue;
    const { items, rows: going } = await books.read(desk => sorted(desk, register, one));
    if (one.erasureWay === 'destroyKey' && going.length > 0)
      await books.erase(
        going.map(row => row.id),
        { actor: one.approvedBy ?? 'system', why: one.batchName },
      );
    const done: Result<unknown> = await books.write('privacy.carryOutErasure', async desk => {
      if (one.erasureWay === 'anonymise') {
        const changed = await updateAll(desk, register, emptied(register, going));
        if (!changed.ok) return changed;
      }
      const told = items.map(({ item, outcome }) => ({ row: item, changes: { outcome, carriedOutOn: desk.today } as const }));
      const written = await updateAll(desk, erasureItem, told);
      if (!written.ok) return written;
      const countOf = (outcome: string) => items.filter(item => item.outcome === outcome).length;
      const sums = { carriedOutOn: desk.today, erasedCount: countOf('erased'), heldCount: countOf('heldBack') };
      return step(desk, erasureBatch, one, 'carryOutErasure', sums);
    });
    if (!done.ok) throw new Error(done.problems.map(problem => problem.message).join('; '));
  }
}

/** Walks the audit chain once a week and writes down what was found. */
export async function checkChain(books: Books): Promise<void> {
  const isFresh = await books.read(async desk => {
    const [last] = await rows(desk, chainCheck, { orderBy: [['checkedOn', 'desc']], limit: 1 });
    return last !== undefined && addDays(last.checkedOn, CHAIN_DAYS) > desk.today;
  });
  if (isFresh) return;
  const report = await books.verifyAudit();
  await books.write('privacy.checkChain', desk =>
    insert(desk, chainCheck, {
      checkedOn: desk.today,
      isWhole: report.isWhole,
      chainEntries: report.isWhole ? report.entries : report.brokenAt,
      chainHash: report.isWhole ? report.hash : '',
    }),
  );
}

/** What the office does by itself. */
export const privacyErrands = (house: House): readonly Errand[] => [
  { name: 'privacy.listDue', everySeconds: DAY_SECONDS, run: books => listDue(books, house) },
  { name: 'privacy.carryOut', everySeconds: 30, run: books => carryOut(books, house) },
  { name: 'privacy.checkChain', everySeconds: DAY_SECONDS / 4, run: checkChain },
];
