import { type Calendar, calendarOf } from '../calendar.ts';
import { type Role, roleOf } from '../context.ts';
import type { Commitment, OutlineItem } from '../reading.ts';
import type { Span } from './finding.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** What the check-up is given: a plan as read, whoever read it. */
export interface Checked {
  readonly text: string;
  readonly outline: readonly OutlineItem[];
  readonly commitments: readonly Commitment[];
}

/** A plan laid out for the rules of the check-up. */
export interface Survey extends Checked {
  readonly calendar: Calendar;
  readonly sentences: readonly Sentence[];
  /** Duties and aims: everything but facts. */
  readonly promises: readonly Commitment[];
  readonly facts: readonly Commitment[];
  /** The headings above an offset, outermost first. */
  readonly pathAt: (offset: number) => readonly OutlineItem[];
  readonly roleAt: (offset: number) => Role;
  /** Index of the sentence that holds an offset, or of the first after it. */
  readonly sentenceAt: (offset: number) => number;
  /** Promises and facts whose words share a character with a span. */
  readonly touching: (span: Span) => readonly Commitment[];
}

/** The first index of a sorted row at which `isPast` holds; its length where it never does. */
function firstWhere<T>(row: readonly T[], isPast: (item: T) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(row[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const titleLine = /(规划|计划|方案|纲要)(（[^）]*）|\([^)]*\))?$/;

/** The first line that reads as the title of a plan; the first line of all where none does. */
function titleOf(text: string): string {
  const lines = text
    .slice(0, 5000)
    .split(/\r?\n/)
    .map(line => line.trim());
  return lines.find(line => line.length <= 80 && titleLine.test(line) && !/^[各为]/.test(line)) ?? lines.find(line => line !== '') ?? '';
}

function parentsOf(outline: readonly OutlineItem[]): readonly (number | null)[] {
  const open: number[] = [];
  return outline.map(({ start }, i) => {
    while (open.length > 0 && (outline[open.at(-1) as number] as OutlineItem).end <= start) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(i);
    return parent;
  });
}

/** The headings above an offset, outermost first, of an outline in order. */
function pathsOf(outline: readonly OutlineItem[]): Survey['pathAt'] {
  const parents = parentsOf(outline);
  return offset => {
    const path: OutlineItem[] = [];
    let at: number | null = firstWhere(outline, ({ start }) => start > offset) - 1;
    for (; at !== null && at >= 0; at = parents[at] ?? null) path.unshift(outline[at] as OutlineItem);
    return path.filter(item => item.end > offset);
  };
}

function rolesOf(pathAt: Survey['pathAt'], calendar: Calendar): Survey['roleAt'] {
  const roles = new Map<number, Role>();
  return offset => {
    const path = pathAt(offset);
    const key = path.at(-1)?.start ?? -1;
    const role =
      roles.get(key) ??
      roleOf(
        path.map(item => item.title),
        calendar.period,
        calendar.before,
      );
    roles.set(key, role);
    return role;
  };
}

function touchingIn(ordered: readonly Commitment[]): Survey['touching'] {
  const longest = ordered.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) => {
    const from = firstWhere(ordered, one => one.start >= start - longest);
    const to = firstWhere(ordered, one => one.start >= end);
    return ordered.slice(from, to).filter(one => one.end > start);
  };
}

/** Lays a plan out; takes any outline and any commitments, however broken. */
export function surveyOf({ text, outline: given, commitments: found }: Checked): Survey {
  const outline = [...given].sort((a, b) => a.start - b.start || a.level - b.level);
  const commitments = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const calendar = calendarOf(titleOf(text), text);
  const sentences = sentencesOf(text, outline);
  const pathAt = pathsOf(outline);
  return {
    text,
    outline,
    commitments,
    calendar,
    sentences,
    promises: commitments.filter(({ kind }) => kind !== 'baseline'),
    facts: commitments.filter(({ kind }) => kind === 'baseline'),
    pathAt,
    roleAt: rolesOf(pathAt, calendar),
    sentenceAt: offset => firstWhere(sentences, ({ end }) => end > offset),
    touching: touchingIn(commitments),
  };
}

/** True where a plan promises; false where it looks back, looks around or states its creed. */
export const isPromising = (role: Role): boolean => role === 'goals' || role === 'tasks' || role === 'support';

/** A heading as it is called in a sentence: `三、主要任务`. */
export const calledIn = (item: OutlineItem | undefined): string => (item === undefined ? '' : `${item.number}${item.title}`);

/** Words of the plan in a sentence: in quotation marks, cut in the middle when long. */
export function quoted(words: string): string {
  const bare = words
    .replace(/\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  return `“${bare.length <= 40 ? bare : `${bare.slice(0, 24)}……${bare.slice(-12)}`}”`;
}

/** Several quoted words, three at most, and how many more there are. */
export const listed = (words: readonly string[]): string =>
  [...new Set(words)].slice(0, 3).map(quoted).join('、') + (new Set(words).size > 3 ? '等' : '');
