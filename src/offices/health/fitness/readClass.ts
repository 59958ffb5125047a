import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type Cell, openSheets, type RawRow } from '#register/index.ts';
import type { Item } from '#standards/fitness/types.ts';
import { says } from '../refusals.ts';

/** A column of results: the headings it is met under, and the range beyond which a unit was mistaken. */
interface Column {
  readonly key: Item | 'heightCm' | 'weightKg';
  readonly headings: readonly string[];
  readonly least: number;
  readonly most: number;
  /** True for runs that are written in minutes and seconds. */
  readonly isRun?: true;
}

/** The columns of the national sheet (国家学生体质健康标准数据上报表) and what schools call them. */
const columns: readonly Column[] = [
  { key: 'heightCm', headings: ['身高', '身高cm'], least: 80, most: 230 },
  { key: 'weightKg', headings: ['体重', '体重kg'], least: 10, most: 200 },
  { key: 'vc', headings: ['肺活量'], least: 100, most: 10_000 },
  { key: 'r50', headings: ['50米跑', '50米'], least: 5, most: 30 },
  { key: 'sr', headings: ['坐位体前屈'], least: -40, most: 40 },
  { key: 'rope', headings: ['一分钟跳绳', '1分钟跳绳', '跳绳'], least: 0, most: 400 },
  { key: 'situp', headings: ['一分钟仰卧起坐', '1分钟仰卧起坐', '仰卧起坐'], least: 0, most: 120 },
  { key: 'shuttle', headings: ['50米×8往返跑', '50米x8往返跑', '50米*8往返跑', '往返跑'], least: 60, most: 400, isRun: true },
  { key: 'jump', headings: ['立定跳远'], least: 20, most: 400 },
  { key: 'pullup', headings: ['引体向上'], least: 0, most: 80 },
  { key: 'run', headings: ['1000米跑', '800米跑', '1000米', '800米', '1000米或800米跑'], least: 120, most: 900, isRun: true },
];

/** One pupil's line of a class sheet: how the pupil is named, and the results that stand there. */
export interface ClassLine {
  readonly line: number;
  readonly name: string | null;
  readonly number: string | null;
  readonly results: Readonly<Record<string, number | null>>;
}

const wordIn = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || typeof cell === 'object'
    ? ''
    : String(cell)
        .normalize('NFKC')
        .replace(/[\s（(].*$|\s/g, '');

/** `4'05"`, `4:05`, `4分5秒` as seconds; a bare number as it stands. */
export function secondsIn(text: string): number | null {
  const parts = /^(\d{1,2})[':：′’分](\d{1,2})(?:["″”秒])?$/.exec(text);
  if (parts !== null) return Number(parts[1]) * 60 + Number(parts[2]);
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

interface Places {
  readonly line: number;
  readonly name: number;
  readonly number: number;
  readonly of: ReadonlyMap<Column, number>;
}

/** Where the columns stand, by the first row that names the pupil and a result. */
function placesIn(rows: readonly RawRow[]): Places | null {
  for (const { line, cells } of rows) {
    const words = cells.map(wordIn);
    const of = new Map(
      columns.flatMap(one => {
        const at = words.findIndex(word => one.headings.includes(word));
        return at < 0 ? [] : [[one, at] as const];
      }),
    );
    const [name, number] = [words.indexOf('姓名'), words.findIndex(word => ['学籍号', '全国学籍号', '身份证号'].includes(word))];
    if (of.size > 0 && (name >= 0 || number >= 0)) return { line, name, number, of };
  }
  return null;
}

function resultOf(column: Column, cell: Cell | undefined, line: number): Result<number | null> {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  const [name = ''] = column.headings;
  if (text === '') return ok(null);
  const value = column.isRun ? secondsIn(text) : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  if (value === null) return refuse(says.notANumber({ line, column: name, cell: text.slice(0, 20) }));
  const { least, most } = column;
  return value < least || value > most ? refuse(says.outOfRange({ line, column: name, value, least, most })) : ok(value);
}

/** Reads a class's results from a workbook, in any order of columns and under title rows; refuses with every cell that is no result. */
export async function readClass(bytes: Uint8Array, name: string): Promise<Result<readonly ClassLine[]>> {
  const opened = await openSheets(new Uint8Array(bytes), { name });
  if (!opened.ok) return opened;
  try {
    const sheet = opened.value.heads.findIndex(head => placesIn(head.rows) !== null);
    const places = sheet < 0 ? null : placesIn(opened.value.heads[sheet]!.rows);
    if (places === null) return refuse(says.noResults());
    const [lines, wrong]: [ClassLine[], Problem[]] = [[], []];
    for await (const batch of opened.value.rows(sheet))
      for (const { line, cells } of batch) {
        const [who, number] = [wordIn(cells[places.name]), wordIn(cells[places.number])];
        if (line <= places.line || (who === '' && number === '')) continue;
        const read = [...places.of].map(([column, at]) => [column.key, resultOf(column, cells[at], line)] as const);
        wrong.push(...read.flatMap(([, one]) => (one.ok ? [] : one.problems)));
        const results = Object.fromEntries(read.map(([key, one]) => [key, one.ok ? one.value : null]));
        lines.push({ line, name: who === '' ? null : who, number: number === '' ? null : number, results });
      }
    if (lines.length === 0) return refuse(says.noResults());
    return wrong.length > 0 ? refuse(...wrong.slice(0, 30)) : ok(lines);
  } finally {
    await opened.value.close();
  }
}
