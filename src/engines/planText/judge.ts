import type { Commitment, OutlineItem, Value } from './reading.ts';

/** A document annotated by hand, in the shape of a reading. */
export interface Gold {
  readonly document: string;
  readonly annotatedRanges: readonly (readonly [number, number])[];
  readonly outline: readonly Pick<OutlineItem, 'number' | 'title' | 'start'>[];
  readonly commitments: readonly Commitment[];
}

/** What a reading holds that can be judged. */
export type Judged = Pick<Gold, 'outline' | 'commitments'>;

/** How a reading agrees with the annotation; shares are of the promises found, F1 between 0 and 1, null where there is nothing to judge. */
export interface Judgement {
  readonly gold: number;
  readonly read: number;
  readonly found: number;
  readonly foundWithKind: number;
  readonly outline: number | null;
  readonly restates: number | null;
  readonly unit: number | null;
  readonly comparator: number | null;
  readonly deadline: number | null;
  readonly recurrence: number | null;
  readonly year: number | null;
  readonly period: number | null;
  readonly subject: number | null;
  readonly measure: number | null;
  readonly scope: number | null;
  readonly section: number | null;
  readonly responsible: number | null;
}

type Pair = readonly [gold: Commitment, read: Commitment];

const valueKey = (value: Value | null) => (value === null ? '' : typeof value === 'object' ? `${value.min}..${value.max}` : String(value));
const f1 = (hits: number, gold: number, read: number) => (gold + read === 0 ? null : (2 * hits) / (gold + read));
const overlap = (a: Commitment, b: Commitment) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const plain = (text: string) =>
  text
    .replace(/[\s“”"']/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');

/** Whether two names are equal or one contains the other, signs and spaces aside; an empty name contains nothing. */
export function containsEither(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  return one === two || (one !== '' && two !== '' && (one.includes(two) || two.includes(one)));
}

/** Pairs each annotated promise with the read one of the same value that overlaps it most, the same kind preferred; each is used once. */
function pairsOf(gold: readonly Commitment[], read: readonly Commitment[]): Pair[] {
  const free = new Set(read);
  const pairs: Pair[] = [];
  for (const one of gold) {
    let best: Commitment | null = null;
    let most = 0;
    for (const two of free) {
      const common = valueKey(one.value) === valueKey(two.value) ? overlap(one, two) : 0;
      const merit = common === 0 ? 0 : common / Math.max(one.end - one.start, two.end - two.start) + (one.kind === two.kind ? 1 : 0);
      if (merit > most) [best, most] = [two, merit];
    }
    if (best === null) continue;
    free.delete(best);
    pairs.push([one, best]);
  }
  return pairs;
}

/** Judges a reading by an annotation: promises inside the annotated ranges, their fields, the outline, the linked restatements. */
export function judge(gold: Gold, reading: Judged): Judgement {
  const within = (item: { readonly start: number }) => gold.annotatedRanges.some(([from, to]) => item.start >= from && item.start < to);
  const read = reading.commitments.filter(within);
  const pairs = pairsOf(gold.commitments, read);
  const share = (agrees: (pair: Pair) => boolean, of: readonly Pair[] = pairs) =>
    of.length === 0 ? null : of.filter(agrees).length / of.length;
  const same = (field: 'unit' | 'comparator' | 'deadline' | 'recurrence' | 'year' | 'period') =>
    share(([a, b]) => (a[field] ?? null) === (b[field] ?? null));
  const alike = (field: 'subject' | 'measure' | 'scope') => share(([a, b]) => containsEither(a[field], b[field]));
  const named = pairs.filter(([a]) => a.responsible !== null && a.responsible.length > 0);
  const keyOf = ({ start, number, title }: Judged['outline'][number]) => `${start}|${number}|${title}`;
  const headings = new Set(reading.outline.map(keyOf));
  return {
    gold: gold.commitments.length,
    read: read.length,
    found: f1(pairs.length, gold.commitments.length, read.length) ?? 1,
    foundWithKind: f1(pairs.filter(([a, b]) => a.kind === b.kind).length, gold.commitments.length, read.length) ?? 1,
    outline:
      gold.outline.length === 0
        ? null
        : f1(gold.outline.filter(item => headings.has(keyOf(item))).length, gold.outline.length, reading.outline.length),
    restates: restatesOf(gold.commitments, pairs),
    unit: same('unit'),
    comparator: same('comparator'),
    deadline: same('deadline'),
    recurrence: same('recurrence'),
    year: same('year'),
    period: same('period'),
    subject: alike('subject'),
    measure: alike('measure'),
    scope: alike('scope'),
    section: share(([a, b]) => plain(a.section.join('>')) === plain(b.section.join('>'))),
    responsible: share(([a, b]) => JSON.stringify(a.responsible) === JSON.stringify(b.responsible), named),
  };
}

/** Pair F1 of the linked restatements, counted over the annotated promises; null where the annotation links none. */
function restatesOf(gold: readonly Commitment[], pairs: readonly Pair[]): number | null {
  const readCode = new Map(pairs.map(([a, b]) => [a, b.restates]));
  const truth = linked(gold.map(one => one.restates));
  const found = linked(gold.map(one => readCode.get(one)));
  return truth.size === 0 ? null : f1([...found].filter(pair => truth.has(pair)).length, truth.size, found.size);
}

function linked(codes: readonly (string | undefined)[]): Set<string> {
  const pairs = new Set<string>();
  codes.forEach((code, i) => {
    if (code === undefined) return;
    for (let j = i + 1; j < codes.length; j++) if (codes[j] === code) pairs.add(`${i}-${j}`);
  });
  return pairs;
}
