import { readFileSync } from 'node:fs';
import type { Comparator, Method, Nature, TaskStatus } from '../types.ts';

/** What was filed for a year in the demonstration: a number or a task state, and what became of the filing. */
export interface Filed {
  readonly value: number | null;
  readonly taskStatus: TaskStatus | null;
  readonly became: 'accepted' | 'waiting' | 'sentBack';
}

/** One promise of the demonstration as its planner wants it read, and how it was kept. */
export interface Kept {
  readonly is: 'kept';
  readonly piece: string;
  readonly at: number;
  readonly measure: string;
  readonly method: Method;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string | null;
  readonly deadline: number | null;
  readonly recurrence: string | null;
  readonly nature: Nature;
  readonly baseline: number | null;
  /** Nothing is due before the last year. */
  readonly dueAtEnd: boolean;
  readonly lead: string;
  readonly support: readonly string[];
  readonly filed: Readonly<Record<2026 | 2027, Filed | null>>;
  readonly note: string | null;
}

/** A sentence that says another promise again, or is none. */
export type Line =
  | Kept
  | { readonly is: 'restated'; readonly piece: string; readonly at: number; readonly measure: string }
  | { readonly is: 'dropped'; readonly piece: string; readonly at: number; readonly why: string };

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The text of the invented plan. */
export const planText = (): string => here('./plan.txt');

const taskWords: Readonly<Record<string, TaskStatus>> = {
  未启动: 'notStarted',
  推进中: 'underWay',
  已完成: 'finished',
  长期坚持: 'standing',
  已调整: 'adjusted',
};
const marks = { '?': 'waiting', '!': 'sentBack' } as const;

function filedAs(cell: string): Filed | null {
  if (cell === '') return null;
  const became = marks[cell.at(-1) as '?' | '!'] ?? 'accepted';
  const [, word = '', digits = ''] = /^([^\d.]*)([\d.]*)[?!]?$/u.exec(cell) ?? [];
  return { value: digits === '' ? null : Number(digits), taskStatus: taskWords[word] ?? null, became };
}

const number = (cell: string) => (cell === '' ? null : Number(cell));
const word = (cell: string) => (cell === '' ? null : cell);

function keptFrom(cells: readonly string[], at: number): Kept {
  const [piece = '', measure = '', method, comparator, value = '', unit = '', deadline = '', recurrence = '', nature, ...rest] = cells;
  const [baseline = '', lead = '', support = '', first = '', second = '', note = ''] = rest;
  return {
    is: 'kept',
    piece,
    at,
    measure,
    method: method as Method,
    comparator: comparator as Comparator,
    value: number(value),
    unit: word(unit),
    deadline: number(deadline),
    recurrence: word(recurrence),
    nature: nature === '约束性' ? 'binding' : 'expected',
    baseline: baseline === '末年' ? null : number(baseline),
    dueAtEnd: baseline === '末年',
    lead,
    support: support === '' ? [] : support.split('、'),
    filed: { 2026: filedAs(first), 2027: filedAs(second) },
    note: word(note),
  };
}

/** The lines of keeping.txt, each with where its piece stands in the text. Throws on a piece that the text does not hold. */
export function keepingLines(text: string): readonly Line[] {
  let from = 0;
  const lines = here('./keeping.txt')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line): Line => {
    const cells = line.split('|').map(cell => cell.trim());
    const piece = (cells[0] ?? '').replace(/^[=-]/, '');
    const at = text.indexOf(piece, from);
    if (at < 0) throw new Error(`the demonstration's plan does not hold: ${piece}`);
    from = at;
    if (line.startsWith('=')) return { is: 'restated', piece, at, measure: cells[1] ?? '' };
    if (line.startsWith('-')) return { is: 'dropped', piece, at, why: cells[1] ?? '' };
    return keptFrom([piece, ...cells.slice(1)], at);
  });
}
