import { taskStatuses } from './codes.ts';
import type { PlanPromise } from './promise.ts';
import { targetOf, unitOf } from './question.ts';
import type { FiledRow } from './rowTypes.ts';
import type { Years } from './span.ts';

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const digits = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
};

const withUnit = (value: number, unit: string | null) => `${grouped(value)}${unit ?? ''}`;

const signs: Readonly<Partial<Record<PlanPromise['comparator'], string>>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '≈': '约',
  increase: '升',
  decrease: '降',
};

const words: Readonly<Partial<Record<PlanPromise['comparator'], string>>> = {
  all: '全覆盖',
  rank: '位次',
  increase: '递增',
  decrease: '递减',
  'not-decrease': '只增不减',
  '≈': '大体相当',
};

/** `≥60%`, `250人`, `300–800元/月`, 全覆盖: what is promised, short enough for a table. */
export function targetSaid(promise: PlanPromise, years: Years): string {
  if (promise.value === null) return words[promise.comparator] ?? (promise.kind === 'project' ? '建成' : '达成');
  if (promise.valueHigh !== null) return `${grouped(promise.value)}–${withUnit(promise.valueHigh, promise.unit)}`;
  const target = targetOf(promise, years) ?? promise.value;
  return `${signs[promise.comparator] ?? ''}${withUnit(target, unitOf(promise))}`;
}

/** `47.1%`, `在建 41%`-style: what was filed, short enough for a table; the sum of the years for a cumulative promise. */
export function actualSaid(promise: PlanPromise, accepted: readonly FiledRow[]): string | null {
  const last = accepted.at(-1);
  if (last === undefined) return null;
  if (promise.method === 'cumulative') {
    const known = accepted.filter(one => one.value !== null);
    const sum = Number(known.reduce((all, one) => all + (one.value as number), 0).toPrecision(12));
    return known.length === 0 ? taskSaid(last, null) : withUnit(sum, unitOf(promise));
  }
  if (promise.method === 'state') return taskSaid(last, '%');
  return last.value === null ? taskSaid(last, null) : withUnit(last.value, promise.unit);
}

const taskSaid = (row: FiledRow, unit: string | null): string | null => {
  const state = row.taskStatus === null ? '' : taskStatuses[row.taskStatus];
  const share = row.value === null || unit === null || row.taskStatus === 'finished' ? '' : withUnit(row.value, unit);
  return `${state} ${share}`.trim() || null;
};

/** A short title for lists: the measure with whose it is, unless that is the whole county; the sentence where no measure was read. */
export function titleSaid(promise: Pick<PlanPromise, 'measure' | 'scope' | 'quote'>): string {
  const { measure, scope, quote } = promise;
  if (measure.trim() === '') return quote.slice(0, 40);
  const whole = scope === '' || /^全[市县区省]$/u.test(scope) || measure.includes(scope);
  return (whole ? measure : `${scope}${measure}`).slice(0, 40);
}
