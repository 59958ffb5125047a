import { ok, type Result, refuse } from '#kernel/problem.ts';
import { placeOfSpan, readSpan } from '../drafting/readSpan.ts';
import type { PlanPromise } from '../promise.ts';
import type { ChangeRow, FindingRow, PromiseRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';
import { answeringAfter } from './bodies.ts';
import { valuesOf } from './fields.ts';
import type { Brought, Left, Outcome } from './outcome.ts';
import { says } from './refusals.ts';
import { type Edit, editsFor, type Rewritten, rewrite } from './rewriting.ts';

const nobody = { lead: null, support: [] };
const closed = (quote: string) => (/[。；！？\n]$/u.test(quote) ? quote : `${quote}。`);

/** The end of the sentence that a place of the text is in. */
function sentenceEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[。；！？\n]/u);
  if (at < 0) return text.length;
  return text[from + at] === '\n' ? from + at : from + at + 1;
}

/** A new sentence with where it is put into the old text. */
interface Placed {
  readonly change: ChangeRow;
  readonly quote: string;
  readonly at: number;
}

function placedIn(text: string, standing: Standing, added: readonly ChangeRow[]): readonly Placed[] {
  const byId = new Map(standing.promises.map(row => [row.id, row]));
  return added.map(change => {
    const anchor = byId.get(change.differences.find(one => one.field === 'after')?.after ?? '');
    const quote = change.differences.find(one => one.field === 'quote')?.after ?? '';
    return { change, quote, at: anchor === undefined ? text.length : sentenceEnd(text, anchor.end) };
  });
}

/** The edits that put new sentences in, one for each place. */
function insertions(text: string, placed: readonly Placed[]): readonly Edit[] {
  return [...Map.groupBy(placed, one => one.at)].map(([at, here]) => {
    const words = here.map(one => closed(one.quote)).join('');
    const apart = at === text.length && !text.endsWith('\n') ? '\n' : '';
    return { start: at, end: at, words: `${apart}${words}` };
  });
}

/** Where a promise that was reworded stands now: its words begin where it began, or after what was put in before it. */
function newSpan({ text, startAt, endAt }: Rewritten, row: PromiseRow, quote: string) {
  for (const start of [endAt(row.start), startAt(row.start)])
    if (text.startsWith(quote, start)) return { start, end: start + quote.length };
  const start = text.indexOf(quote, Math.max(0, endAt(row.start) - quote.length));
  return start < 0 ? { start: startAt(row.start), end: endAt(row.end) } : { start, end: start + quote.length };
}

const sentenceOf = (change: ChangeRow | undefined) => change?.differences.find(one => one.field === 'quote')?.after ?? null;

/** A promise after the amendment: its new values, and where its sentence stands in the new text. */
function leftOf(row: PromiseRow, change: ChangeRow | undefined, rewritten: Rewritten, ended: boolean): Result<Left | null> {
  const values = change?.act === 'change' ? valuesOf(change.differences) : ok({});
  if (!values.ok) return values;
  const quote = sentenceOf(change);
  const span = quote === null ? { start: rewritten.startAt(row.start), end: rewritten.endAt(row.end) } : newSpan(rewritten, row, quote);
  const now = rewritten.text.slice(span.start, span.end);
  const isTouched = quote === null && now.length !== row.end - row.start;
  const changes: Partial<PlanPromise> = { ...values.value, ...span, ...(isTouched ? { quote: now.slice(0, 2000) } : {}) };
  const moved = (Object.keys(changes) as (keyof PlanPromise)[]).some(name => changes[name] !== row[name]);
  return ok(moved || ended ? { row, changes, isEnded: ended } : null);
}

function brought(standing: Standing, { change, quote, at }: Placed, rewritten: Rewritten): Result<Brought> {
  const values = valuesOf(change.differences);
  if (!values.ok) return values;
  const start = rewritten.text.indexOf(quote, rewritten.endAt(at));
  const span = { start, end: start + quote.length };
  const blank = { kind: values.value.kind ?? 'target', scope: '', subject: '', deadline: null, year: null } as const;
  const read = readSpan(rewritten.text, span, blank, standing.plan);
  const sections = standing.sections.map(one => ({ ...one, start: rewritten.startAt(one.start), end: rewritten.endAt(one.end) }));
  const row = { ...read, ...values.value, ...span, mark: `a${change.id}`, place: placeOfSpan(sections, span) };
  return ok({ change, row, isPromise: true, answering: answeringAfter(nobody, change.differences) });
}

const movedFinding = (row: FindingRow, { startAt, endAt }: Rewritten) => {
  const { mark, code, title, titleEnglish, sentence, sentenceEnglish, promises, note, state } = row;
  const places = row.places.map(({ start, end }) => ({ start: startAt(start), end: endAt(end) }));
  return { mark, code, title, titleEnglish, sentence, sentenceEnglish, promises, note, places, state };
};

const movedSection = (row: Standing['sections'][number], { startAt, endAt }: Rewritten) => {
  const { level, number, title, place } = row;
  return { level, number, title, place, start: startAt(row.start), titleEnd: endAt(row.titleEnd), end: endAt(row.end) };
};

/** What an amendment by form makes of a plan: its sentences reworded in the text, new ones put in, everything else moved along. */
export function outcomeOfForm(
  text: string,
  standing: Standing,
  findings: readonly FindingRow[],
  changes: readonly ChangeRow[],
): Result<Outcome> {
  const of = new Map(changes.flatMap(one => (one.promise === null ? [] : [[one.promise, one] as const])));
  const placed = placedIn(
    text,
    standing,
    changes.filter(one => one.act === 'add'),
  );
  const reworded = standing.promises.flatMap(row => {
    const quote = sentenceOf(of.get(row.id));
    return quote === null ? [] : editsFor(row.start, text.slice(row.start, row.end), quote);
  });
  const edits = [...reworded, ...insertions(text, placed)];
  const rewritten = rewrite(text, edits);
  if (rewritten === null) return refuse(says.sentencesOverlap());
  const ended = new Set(standing.promises.filter(row => of.get(row.id)?.act === 'end').map(row => row.mark));
  const left: Left[] = [];
  for (const row of standing.promises) {
    const isEnded = row.state !== 'dropped' && (ended.has(row.mark) || (row.restates !== null && ended.has(row.restates)));
    const one = leftOf(row, of.get(row.id), rewritten, isEnded);
    if (!one.ok) return one;
    if (one.value !== null) left.push(one.value);
  }
  const added: Brought[] = [];
  for (const one of placed) {
    const made = brought(standing, one, rewritten);
    if (!made.ok) return made;
    added.push(made.value);
  }
  const stays = edits.length === 0;
  return ok({
    text: rewritten.text,
    left,
    brought: added,
    sections: stays ? null : standing.sections.map(row => movedSection(row, rewritten)),
    findings: stays ? null : findings.map(row => movedFinding(row, rewritten)),
  });
}
