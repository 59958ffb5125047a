import type { Commitment, OutlineItem, PlanReading } from '#engines/planText/index.ts';
import { baselinesOf } from '../keeping/baselines.ts';
import type { PlanSection } from '../planSection.ts';
import type { PlanPromise } from '../promise.ts';
import { methodOf, natureOf } from './derive.ts';
import { placeOf } from './place.ts';
import type { Years } from './span.ts';

/** Rows without the plan they belong to. */
type Loose<R> = Omit<R, 'plan'>;

/** The headings as rows, each with the place it names. */
export const sectionsOf = (outline: readonly OutlineItem[]): readonly Loose<PlanSection>[] =>
  outline.map(item => ({
    level: item.level,
    number: item.number.trim() === '' ? null : item.number.trim(),
    title: item.title,
    place: placeOf(outline, item.start),
    start: item.start,
    titleEnd: item.titleEnd,
    end: item.end,
  }));

const lowOf = ({ value }: Commitment) => (value === null || typeof value === 'number' ? value : value.min);
const highOf = ({ value }: Commitment) => (value === null || typeof value === 'number' ? null : value.max);

/** Restatement -> the promise it says again: the first of its code in the text. Facts are never restatements. */
export function keptOf(commitments: readonly Commitment[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const kept = new Map<string, string>();
  for (const { id, kind, restates } of commitments) {
    if (restates === undefined || kind === 'baseline') continue;
    const mark = first.get(restates);
    if (mark === undefined) first.set(restates, id);
    else kept.set(id, mark);
  }
  return kept;
}

const cut = (text: string, longest = 200) => (text.length > longest ? text.slice(0, longest) : text);

/** What stands in a part that looks back is told as a fact, though it be a duty or a standing amount by its words. */
const asTold = (all: readonly Commitment[]): readonly Commitment[] => all.map(c => (c.looksBack ? { ...c, kind: 'baseline' as const } : c));

/** The commitments read from a text as rows of the register, each with its place, its baseline and its method of judging. */
export function promisesOf(reading: Pick<PlanReading, 'outline' | 'commitments'>, years: Years): readonly Loose<PlanPromise>[] {
  const told = asTold(reading.commitments);
  const kept = keptOf(told);
  const baselineFor = baselinesOf(told);
  return told.map(c => {
    const from = baselineFor(c);
    const judged = {
      kind: c.kind,
      comparator: c.comparator,
      value: lowOf(c),
      valueHigh: highOf(c),
      unit: c.unit,
      quote: c.quote,
      measure: cut(c.measure),
      recurrence: c.recurrence ?? null,
      baseline: from === null ? null : (from.value as number),
    };
    return {
      ...judged,
      mark: c.id,
      restates: kept.get(c.id) ?? null,
      start: c.start,
      end: c.end,
      place: placeOf(reading.outline, c.start),
      subject: cut(c.subject),
      valueText: c.valueText,
      scope: cut(c.scope),
      year: c.year ?? null,
      fromYear: c.from ?? null,
      deadline: c.deadline ?? null,
      timeInherited: c.timeInherited,
      bodiesNamed: c.responsible ?? [],
      nature: c.nature ?? natureOf(c.quote),
      method: methodOf(judged),
      baselineYear: from === null ? null : (from.year ?? years.fromYear - 1),
      cycle: 'year',
      gathering: null,
      evidenceAsked: null,
      ancestor: null,
      endedBy: null,
      droppedBecause: null,
    };
  });
}
