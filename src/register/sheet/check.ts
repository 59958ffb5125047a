import { setImmediate as breathe } from 'node:timers/promises';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { Ledgers } from '../ledger/permit.ts';
import type { Register } from '../register.ts';
import type { Actor } from '../roles.ts';
import { shapeOf } from '../shape.ts';
import type { ReadBooks } from '../verb.ts';
import { columnsOfSheet, letterOf } from './columns.ts';
import { findLayout, type Layout, otherRow } from './headings.ts';
import { Judge, type Judged } from './judge.ts';
import type { SheetLimits } from './limits.ts';
import { actsForAll, ownerField } from './owner.ts';
import { says } from './problem.ts';
import type { Cell, RawRow } from './read/cells.ts';
import { type OpenSheets, openSheets, SheetStopped } from './read/readSheet.ts';
import { LineReader, type Mark, type ReadLine } from './reader.ts';
import { References } from './refs.ts';
import { digestsOf } from './source.ts';
import { Spool } from './spool.ts';

/** Complaints that are kept to be shown and marked; beyond them they are only counted. */
const MOST_MARKS = 20_000;
/** Rows of the sheet that are kept to be shown beside the complaints. */
const MOST_SHOWN = 200;

/** One kind of complaint: how often, an example in words, and the cells. */
export interface MarkKind {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly message: string;
  readonly english: string;
  /** The first cells, `D12`. */
  readonly cells: readonly string[];
}

/** What a check found. The rows add up: read = new + changed + same + wrong. */
export interface Outcome {
  readonly sheet: string;
  readonly headingLine: number;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: number;
  /** Complaints in all, in the rows that are wrong. */
  readonly marks: number;
  readonly kinds: readonly MarkKind[];
  /** Headings of the file that are none of the register's. */
  readonly unknown: Layout['unknown'];
  /** Columns of the register that the file does not bring. */
  readonly absent: readonly string[];
  readonly skipped: { readonly examples: number; readonly sums: number };
  /** Months that stand for their first day. */
  readonly firsts: number;
  readonly milliseconds: number;
  /** Of these, the time waited for the reader's thread. */
  readonly readMilliseconds: number;
}

/** A file that was checked: what was found, the complaints one by one, and the sound rows until they are saved. */
export interface Checked {
  readonly outcome: Outcome;
  readonly layout: Layout;
  readonly marks: readonly Mark[];
  /** Wrong rows as they stand in the file, the first two hundred. */
  readonly shown: readonly RawRow[];
  readonly headings: readonly Cell[];
  readonly names: readonly string[];
  readonly spool: Spool;
}

/** How far a check or a saving is. */
export interface Progress {
  readonly phase: 'opening' | 'checking' | 'saving';
  readonly rows: number;
  /** How many there will be; null while that is not known. */
  readonly of: number | null;
}

/** What a check needs: the file, whose it is to be, and the ways to read the books and to be told to stop. */
export interface CheckOrder {
  readonly bytes: Uint8Array;
  /** Whether the bytes, which have a buffer of their own, are given away: they are empty afterwards, and not kept twice in memory. */
  readonly isGiven?: boolean;
  readonly fileName: string;
  readonly register: Register;
  readonly ledgers: Ledgers;
  readonly actor: Actor;
  readonly read: ReadBooks;
  readonly limits?: SheetLimits;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Thrown where a check or a saving was told to stop. */
export class Stopped extends Error {}

const stopIf = (signal: AbortSignal | undefined) => {
  if (signal?.aborted === true) throw new Stopped('stopped');
};

/** Adds up what is found, row by row. */
class Tally {
  readonly marks: Mark[] = [];
  readonly shown: RawRow[] = [];
  readonly #kinds = new Map<string, { first: Mark; count: number; cells: string[] }>();
  readonly counts = { new: 0, changed: 0, same: 0, wrong: 0 };
  all = 0;

  add(judged: Judged, raw: RawRow): void {
    this.counts[judged.kind] += 1;
    if (judged.kind !== 'wrong') return;
    if (this.shown.length < MOST_SHOWN) this.shown.push(raw);
    for (const mark of judged.marks) {
      this.all += 1;
      if (this.marks.length < MOST_MARKS) this.marks.push(mark);
      const kind = this.#kinds.get(`${mark.code} ${mark.label}`) ?? { first: mark, count: 0, cells: [] };
      kind.count += 1;
      if (kind.cells.length < 20) kind.cells.push(`${mark.place === null ? '' : letterOf(mark.place)}${mark.line}`);
      this.#kinds.set(`${mark.code} ${mark.label}`, kind);
    }
  }

  kinds(): readonly MarkKind[] {
    return [...this.#kinds.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, 60)
      .map(({ first, count, cells }) => ({
        code: first.code,
        label: first.label,
        count,
        message: first.message,
        english: first.english,
        cells,
      }));
  }
}

/** What a person who acts for one organisation need not write into the file: the organisation itself. */
function settledFor(register: Register, actor: Actor): Readonly<Record<string, unknown>> {
  const [field, further] = ownerField(register);
  const isOwn = !actsForAll(register, actor) && further === undefined && register.fields[field]?.of === 'organisation';
  return isOwn && actor.organisation !== null ? { [field]: actor.organisation } : {};
}

async function checkOpen(order: CheckOrder, sheets: OpenSheets, opening: number): Promise<Result<Checked>> {
  const { fileName, register, ledgers, actor, read, signal, onProgress } = order;
  const started = performance.now();
  const columns = columnsOfSheet(register);
  const settled = settledFor(register, actor);
  const found = findLayout(fileName, register.label, sheets.heads, columns, new Set(Object.keys(settled)));
  if (!found.ok) return found;
  const layout = found.value;
  const brought = Object.fromEntries(Object.entries(settled).filter(([name]) => !layout.places.has(name)));
  const references = new References(ledgers);
  const reader = new LineReader(register, columns, layout, references, brought);
  const judge = await read(
    async desk =>
      new Judge(
        ledgers,
        register,
        { names: reader.fields, placeOf: name => reader.placeOf(name) },
        {
          digests: register.key.length === 0 ? await digestsOf(desk, register.name) : null,
          isEmpty: (await desk.store.count(shapeOf(register), undefined, undefined, 1)) === 0,
        },
      ),
  );
  const spool = new Spool(reader.fields);
  const tally = new Tally();
  const skipped = { examples: 0, sums: 0 };
  let [rows, firsts, waited, since] = [0, 0, opening, performance.now()];
  for await (const batch of sheets.rows(layout.sheet)) {
    waited += performance.now() - since;
    stopIf(signal);
    const wanted = batch.filter(row => {
      if (row.line <= layout.headingLine) return false;
      const other = otherRow(row);
      if (other === 'example') skipped.examples += 1;
      if (other === 'sum') skipped.sums += 1;
      return other === null;
    });
    const words = reader.words(wanted);
    const judged = await read(async desk => {
      if (words.size > 0) await references.lookUp({ ...desk, actor }, words);
      const lines: ReadLine[] = wanted.map(row => reader.read(row));
      const verdicts = await judge.judge({ ...desk, actor }, lines);
      return verdicts.map((verdict, place) => ({ verdict, line: lines[place]!, raw: wanted[place]! }));
    });
    for (const { verdict, line, raw } of judged) {
      tally.add(verdict, raw);
      firsts += line.firsts;
      if (verdict.kind === 'new' || verdict.kind === 'changed') spool.add(line.line, line.values);
    }
    rows += wanted.length;
    onProgress?.({ phase: 'checking', rows, of: null });
    await breathe();
    since = performance.now();
  }
  if (rows === 0) return refuse(says.noRows({ file: fileName }));
  const head = sheets.heads[layout.sheet]!.rows.find(row => row.line === layout.headingLine);
  return ok({
    layout,
    spool,
    marks: tally.marks,
    shown: tally.shown,
    headings: head?.cells ?? [],
    names: reader.fields,
    outcome: {
      sheet: layout.sheetName,
      headingLine: layout.headingLine,
      read: rows,
      added: tally.counts.new,
      changed: tally.counts.changed,
      same: tally.counts.same,
      wrong: tally.counts.wrong,
      marks: tally.all,
      kinds: tally.kinds(),
      unknown: layout.unknown.slice(0, 50),
      absent: columns.filter(column => !layout.places.has(column.key) && !Object.hasOwn(brought, column.key)).map(column => column.label),
      skipped,
      firsts,
      milliseconds: Math.round(performance.now() - started + opening),
      readMilliseconds: Math.round(waited),
    },
  });
}

/**
 * Checks a workbook against a register without writing anything: the dry run. Every cell, rule, reference and key is looked at and every
 * complaint told. Refuses what cannot be read, and files without the headings that must be there. Throws `Stopped` when told to stop.
 */
export async function checkSheet(order: CheckOrder): Promise<Result<Checked>> {
  order.onProgress?.({ phase: 'opening', rows: 0, of: null });
  const started = performance.now();
  const opened = await openSheets(order.bytes, { name: order.fileName }, order.limits, order.isGiven);
  if (!opened.ok) return opened;
  try {
    stopIf(order.signal);
    return await checkOpen(order, opened.value, performance.now() - started);
  } catch (cause) {
    if (cause instanceof SheetStopped) return refuse(cause.problem);
    throw cause;
  } finally {
    await opened.value.close();
  }
}
