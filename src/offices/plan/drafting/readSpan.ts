import { type Commitment, readPlan } from '#engines/planText/index.ts';
import type { PlanPromise } from '../promise.ts';
import type { PlanRow, SectionRow } from '../rowTypes.ts';
import { promisesOf } from './drawUp.ts';
import { placeOf } from './place.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mark for a promise that a person pointed out: its span, which no two promises of a plan share, with what tells it from the reader's marks. */
const markFor = ({ start, end }: Span) => `s${start}-${end}`;

/** The commitment that the reader finds in a stretch of text read by itself; null where it finds none. */
function firstIn(text: string, { start, end }: Span, title: string): Commitment | null {
  const { commitments } = readPlan(text.slice(start, end), { title });
  return commitments.find(c => c.kind !== 'baseline') ?? commitments[0] ?? null;
}

/** The kind that the reader takes a sentence for; null where it finds no promise in it. */
export const kindRead = (quote: string, title: string): PlanPromise['kind'] | null =>
  firstIn(quote, { start: 0, end: quote.length }, title)?.kind ?? null;

type Blank = Pick<PlanPromise, 'kind' | 'scope' | 'subject' | 'deadline' | 'year'>;

/** What a stretch of text promises: read by itself, and where the reader finds nothing, a state to be reached in its own words. */
export function readSpan(text: string, span: Span, blank: Blank, plan: PlanRow): Omit<PlanPromise, 'plan' | 'place'> {
  const quote = text.slice(span.start, span.end);
  const found = firstIn(text, span, plan.title);
  const commitment: Commitment = found ?? {
    id: '',
    kind: blank.kind,
    quote,
    ...span,
    section: [],
    subject: blank.subject,
    measure: quote.slice(0, 200),
    comparator: 'status',
    valueText: null,
    value: null,
    unit: null,
    scope: blank.scope,
    timeInherited: true,
    responsible: null,
  };
  const when = commitment.deadline === undefined && blank.deadline !== null ? { deadline: blank.deadline, timeInherited: true } : {};
  const [row] = promisesOf({ outline: [], commitments: [{ ...commitment, ...when, kind: blank.kind, quote, ...span }] }, plan);
  if (row === undefined) throw new Error(`plan ${plan.id}: a span gave no row`);
  const { place: _, ...own } = row;
  return { ...own, mark: markFor(span) };
}

/** Where a span is, by the plan's headings. */
export const placeOfSpan = (sections: readonly SectionRow[], { start }: Span): string => placeOf(sections, start);
