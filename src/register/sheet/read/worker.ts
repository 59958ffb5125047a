import { parentPort, workerData } from 'node:worker_threads';
import { decodeText } from '../../documents/decode.ts';
import { Unreadable } from '../../documents/refusal.ts';
import type { SheetLimits } from '../limits.ts';
import { type SheetRefusal, UnreadableSheet } from '../problem.ts';
import { type Book, openBook } from './book.ts';
import { type RawRow, rowsOfSheet } from './cells.ts';
import { rowsOfText } from './csv.ts';
import { kindOf } from './kind.ts';
import { openOldBook } from './xls/book.ts';
import { rowsOfOldSheet } from './xls/cells.ts';

/** The first rows of a sheet, among which its headings are looked for. */
export interface SheetHead {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

/** What the reader says. */
export type Said =
  | { readonly heads: readonly SheetHead[] }
  | { readonly rows: readonly RawRow[] }
  | { readonly isDone: true }
  | { readonly refusal: SheetRefusal };
/** What it is told: which sheet to read, and then each time that another batch is wanted. */
export type Told = { readonly sheet: number } | 'more';

const { bytes, limits, headRows, batch } = workerData as {
  readonly bytes: Uint8Array;
  readonly limits: SheetLimits;
  readonly headRows: number;
  readonly batch: number;
};
const port = parentPort!;
const say = (said: Said) => port.postMessage(said);

const waiting: ((told: Told) => void)[] = [];
const early: Told[] = [];
port.on('message', (told: Told) => {
  const next = waiting.shift();
  if (next) next(told);
  else early.push(told);
});
const hear = (): Promise<Told> => {
  const before = early.shift();
  return before === undefined ? new Promise(resolve => waiting.push(resolve)) : Promise.resolve(before);
};

async function firstRows(rows: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>): Promise<readonly RawRow[]> {
  const first: RawRow[] = [];
  for await (const some of rows) {
    first.push(...some.slice(0, headRows - first.length));
    if (first.length >= headRows) break;
  }
  return first;
}

/** The sheets of the file by name, each with the way to read it from its beginning. */
async function opened(): Promise<
  readonly { readonly name: string; rows(): AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]> }[]
> {
  const kind = kindOf(bytes);
  if (kind === 'oldWorkbook') {
    const book = openOldBook(bytes, limits);
    return book.sheets.map(({ name, from }) => ({ name, rows: () => rowsOfOldSheet(book, from, limits) }));
  }
  if (kind === 'text') {
    const text = decoded();
    return [{ name: 'CSV', rows: () => rowsOfText(text, limits) }];
  }
  const book: Book = await openBook(bytes, limits);
  return book.sheets.map(({ name, part }) => ({ name, rows: () => rowsOfSheet(book, part, limits) }));
}

function decoded(): string {
  try {
    return decodeText(bytes);
  } catch (cause) {
    if (cause instanceof Unreadable) throw new UnreadableSheet('otherKind');
    throw cause;
  }
}

async function read(): Promise<void> {
  const sheets = await opened();
  const heads: SheetHead[] = [];
  for (const sheet of sheets) heads.push({ name: sheet.name, rows: await firstRows(sheet.rows()) });
  say({ heads });
  const told = await hear();
  if (told === 'more') return;
  let held: RawRow[] = [];
  for await (const some of sheets[told.sheet]!.rows()) {
    held = held.length === 0 ? [...some] : held.concat(some);
    while (held.length >= batch) {
      await hear();
      say({ rows: held.slice(0, batch) });
      held = held.slice(batch);
    }
  }
  await hear();
  if (held.length > 0) {
    say({ rows: held });
    await hear();
  }
  say({ isDone: true });
}

try {
  await read();
} catch (cause) {
  if (!(cause instanceof UnreadableSheet)) throw cause;
  say({ refusal: cause.refusal });
}
