import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { openSheets, type RawRow } from '#register/index.ts';
import type { Subject } from './subject.ts';
import { guessHeadings, wordOfCell } from './target.ts';

const says = problems('intake', {
  noHeadings: {
    zh: '“{file}”里没有找到表头（如{wanted}），请确认导出的是这类数据。',
    en: 'No headings such as {wanted} were found in “{file}”; check that it is an export of this kind.',
  },
  noLines: { zh: '“{file}”的表头下面没有数据。', en: 'There is no line below the headings of “{file}”.' },
});

/** What was seen in a file: where its headings stand, how many lines it has, and the words of columns that hold few. */
export interface Sight {
  readonly sheet: number;
  readonly sheetName: string;
  readonly headingLine: number;
  readonly headings: readonly string[];
  readonly lines: number;
  /** Heading -> its words with how often each stands there; columns of names, numbers and the like are left out. */
  readonly words: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

const MOST_WORDS = 400;

const headingsOf = (row: RawRow): readonly string[] => row.cells.map(cell => wordOfCell(cell) ?? '');

/** Counts the words of the columns; a column with too many different ones is no column of codes. */
class Words {
  readonly #columns: (Map<string, number> | null)[];
  constructor(width: number, hidden: ReadonlySet<number>) {
    this.#columns = Array.from({ length: width }, (_, place) => (hidden.has(place) ? null : new Map()));
  }

  add(row: RawRow): void {
    this.#columns.forEach((column, place) => {
      const word = column === null ? null : wordOfCell(row.cells[place]);
      if (column === null || word === null) return;
      column.set(word.slice(0, 60), (column.get(word.slice(0, 60)) ?? 0) + 1);
      if (column.size > MOST_WORDS) this.#columns[place] = null;
    });
  }

  told(headings: readonly string[], lines: number): Sight['words'] {
    const few = this.#columns.flatMap((column, place) => {
      const isFew = column !== null && (column.size <= 12 || column.size <= lines / 3) && (column.size < lines || lines < 3);
      return isFew && headings[place] ? [[headings[place], [...column].sort((a, b) => b[1] - a[1])] as const] : [];
    });
    return Object.fromEntries(few);
  }
}

/** Looks through a whole file once: finds its headings by what the subject knows, and collects the words of its columns of codes. */
export async function lookThrough(bytes: Uint8Array, file: string, subject: Subject): Promise<Result<Sight>> {
  const opened = await openSheets(new Uint8Array(bytes), { name: file });
  if (!opened.ok) return opened;
  try {
    const { targets } = subject;
    const candidates = opened.value.heads.flatMap((head, sheet) =>
      head.rows.map(row => ({
        sheet,
        sheetName: head.name,
        line: row.line,
        headings: headingsOf(row),
        score: Object.keys(guessHeadings(targets, headingsOf(row))).length,
      })),
    );
    const best = candidates.reduce<(typeof candidates)[number] | null>(
      (found, one) => (found === null || one.score > found.score ? one : found),
      null,
    );
    if (best === null || best.score < 2) {
      const wanted = targets.filter(one => one.isRequired).map(one => one.label);
      return refuse(says.noHeadings({ file, wanted: wanted.join('、') }));
    }
    const guessed = guessHeadings(targets, best.headings);
    const hidden = targets
      .filter(one => one.field.sensitive !== undefined && one.choices === null)
      .map(one => best.headings.indexOf(guessed[one.key] ?? ''));
    const words = new Words(best.headings.length, new Set(hidden));
    let lines = 0;
    for await (const batch of opened.value.rows(best.sheet))
      for (const row of batch) {
        if (row.line <= best.line || row.cells.every(cell => wordOfCell(cell) === null)) continue;
        lines += 1;
        words.add(row);
      }
    if (lines === 0) return refuse(says.noLines({ file }));
    const { sheet, sheetName, line: headingLine, headings } = best;
    return ok({ sheet, sheetName, headingLine, headings, lines, words: words.told(headings, lines) });
  } finally {
    await opened.value.close();
  }
}
