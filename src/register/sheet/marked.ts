import { inThread } from '../thread.ts';
import type { Checked } from './check.ts';
import type { SheetLimits } from './limits.ts';
import { usualSheetLimits } from './limits.ts';
import type { RawRow } from './read/cells.ts';
import { kindOf } from './read/kind.ts';
import { openSheets } from './read/readSheet.ts';

/** A book beyond this many bytes is not opened whole: only its wrong rows come back. */
const MOST_BYTES = 4 << 20;
const MOST_ROWS = 20_000;

/** What the thread is given to mark: the whole book, or the rows that go into a new one. */
export interface Marking {
  readonly book: Uint8Array | null;
  readonly rows: readonly RawRow[];
  readonly sheetName: string;
  readonly headingLine: number;
  readonly marks: readonly { readonly line: number; readonly place: number; readonly label: string; readonly message: string }[];
  /** All complaints, of which only the first may be among `marks`. */
  readonly all: number;
}

/** The head and the wrong rows of a file, as they stand. */
async function rowsToReturn(
  bytes: Uint8Array,
  name: string,
  checked: Checked,
  onlyWrong: boolean,
  limits: SheetLimits,
): Promise<readonly RawRow[]> {
  const opened = await openSheets(bytes, { name }, limits);
  if (!opened.ok) return [];
  const { headingLine, sheet } = checked.layout;
  const wrong = new Set(checked.marks.map(mark => mark.line));
  const found: RawRow[] = [];
  try {
    for await (const rows of opened.value.rows(sheet)) {
      found.push(...rows.filter(row => row.line <= headingLine || !onlyWrong || wrong.has(row.line)));
      if (found.length >= MOST_ROWS) break;
    }
  } finally {
    await opened.value.close();
  }
  return found;
}

/**
 * The same workbook with every complaint marked: the cell in red with a comment, and a sheet that sums them up. A book that is too
 * large to be opened whole comes back with its headings and wrong rows alone; of a .csv or .xls a workbook is made. `null` when it took too long.
 */
export async function markedCopy(
  bytes: Uint8Array,
  fileName: string,
  checked: Checked,
  limits: SheetLimits = usualSheetLimits,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean } | null> {
  const isWhole = bytes.length <= MOST_BYTES && checked.outcome.read <= MOST_ROWS;
  const asBook = isWhole && kindOf(bytes) === 'workbook';
  const rows = asBook ? [] : await rowsToReturn(bytes, fileName, checked, !isWhole, limits);
  // Where rows are left out, those that come back close up.
  const lines = new Map(rows.map((row, place) => [row.line, isWhole ? row.line : place + 1]));
  const marking: Marking = {
    book: asBook ? bytes : null,
    rows: isWhole ? rows : rows.map((row, place) => ({ ...row, line: place + 1 })),
    sheetName: checked.layout.sheetName,
    headingLine: checked.layout.headingLine,
    marks: checked.marks
      .filter(mark => asBook || lines.has(mark.line))
      .map(({ line, place, label, message }) => ({ line: asBook ? line : lines.get(line)!, place: place ?? 0, label, message })),
    all: checked.outcome.marks,
  };
  const done = await inThread<Uint8Array>(new URL('./markWorker.ts', import.meta.url), marking, { milliseconds: 120_000, megabytes: 1024 });
  return 'answer' in done ? { bytes: done.answer, isWhole } : null;
}
