import type { Problem, Result } from '#kernel/problem.ts';
import { ok, refuse } from '#kernel/problem.ts';
import type { Field } from '#register/index.ts';
import { methodOf } from '../drafting/derive.ts';
import { type PlanPromise, promise } from '../promise.ts';

/** What of a promise a revision may change: the sentence and what was read from it. */
export const amendable = [
  'quote',
  'kind',
  'nature',
  'subject',
  'measure',
  'comparator',
  'value',
  'valueHigh',
  'unit',
  'scope',
  'year',
  'fromYear',
  'deadline',
  'recurrence',
  'method',
] as const;
export type Amendable = (typeof amendable)[number];
export type Amended = Pick<PlanPromise, Amendable>;

/** One field of a promise, before and after, as a form would give it. */
export interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export const asText = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value));

const isAmendable = (name: string): name is Amendable => (amendable as readonly string[]).includes(name);
const withoutBreaks = (text: string | null) => text?.replace(/\s+/gu, '') ?? null;

/** The fields of `after` that differ from `before`; line breaks inside a sentence are no difference. */
export function differencesBetween(before: Partial<Amended>, after: Partial<Amended>): readonly Difference[] {
  return amendable.flatMap(field => {
    if (!(field in after)) return [];
    const [was, is] = [asText(before[field]), asText(after[field])];
    return was === is || (field === 'quote' && withoutBreaks(was) === withoutBreaks(is)) ? [] : [{ field, before: was, after: is }];
  });
}

/** Everything of a promise as differences from nothing. */
export const whole = (one: Partial<Amended>): readonly Difference[] => differencesBetween({}, one);

/** The values that differences give, read as a form would be; what is no field of a promise is left out. */
export function valuesOf(differences: readonly Difference[]): Result<Partial<PlanPromise>> {
  const values: Record<string, unknown> = {};
  const found: Problem[] = [];
  for (const { field, after } of differences) {
    if (!isAmendable(field)) continue;
    const read = (promise.fields[field] as Field<unknown>).read(after);
    if (read.ok) values[field] = read.value;
    else found.push(...read.problems);
  }
  return found.length > 0 ? refuse(...found) : ok(values as Partial<PlanPromise>);
}

const basis = ['kind', 'comparator', 'value', 'valueHigh', 'recurrence', 'unit', 'measure'] as const;

/** The method after a change: what was given; else it follows anew where it followed from what was changed; else as it was. */
export function methodAfter(row: PlanPromise, given: Partial<PlanPromise>): PlanPromise['method'] {
  if (given.method !== undefined) return given.method;
  const follows = methodOf(row) === row.method && basis.some(name => name in given);
  return follows ? methodOf({ ...row, ...given }) : row.method;
}
