import { figureInEnglish } from '#kernel/units.ts';
import { english } from '#register/index.ts';
import { taskStatuses } from '../codes.ts';
import type { Years } from '../drafting/span.ts';
import type { PlanPromise } from '../promise.ts';
import type { FiledRow } from '../rowTypes.ts';
import { targetOf, unitOf } from './question.ts';
import { yearFigures } from './yearFigures.ts';

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const digits = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
};

const withUnit = (value: number, unit: string | null) => `${grouped(value)}${unit ?? ''}`;
const inEnglish = (value: number, unit: string | null) => figureInEnglish(grouped(value), unit);

const signs: Readonly<Partial<Record<PlanPromise['comparator'], readonly [zh: string, en: string]>>> = {
  '>=': ['≥', '≥'],
  '<=': ['≤', '≤'],
  '>': ['>', '>'],
  '<': ['<', '<'],
  '≈': ['约', 'about '],
  increase: ['升', 'up '],
  decrease: ['降', 'down '],
};

/** The same words in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}
const inBoth = (value: number, unit: string | null, before = ''): Said => ({
  zh: before + withUnit(value, unit),
  en: before + inEnglish(value, unit),
});

const words: Readonly<Partial<Record<PlanPromise['comparator'], Said>>> = {
  all: { zh: '全覆盖', en: 'all' },
  rank: { zh: '位次', en: 'rank' },
  increase: { zh: '递增', en: 'rising' },
  decrease: { zh: '递减', en: 'falling' },
  'not-decrease': { zh: '只增不减', en: 'never falling' },
  '≈': { zh: '大体相当', en: 'about equal' },
};

/** `≥60%`, `250人`, `300–800元/月`, 全覆盖: what is promised, short enough for a table. */
export function targetSaid(promise: PlanPromise, years: Years): Said {
  if (promise.value === null)
    return words[promise.comparator] ?? (promise.kind === 'project' ? { zh: '建成', en: 'built' } : { zh: '达成', en: 'reached' });
  if (promise.valueHigh !== null) return inBoth(promise.valueHigh, promise.unit, `${grouped(promise.value)}–`);
  const target = inBoth(targetOf(promise, years) ?? promise.value, unitOf(promise));
  const [zh, en] = signs[promise.comparator] ?? ['', ''];
  return { zh: zh + target.zh, en: en + target.en };
}

/** `47.1%`, `推进中 41%`: what was accepted last, short enough for a table; the sum of the years for a cumulative promise. */
export function actualSaid(promise: PlanPromise, accepted: readonly FiledRow[]): Said | null {
  const newest = accepted.at(-1);
  const figures = yearFigures(promise, accepted);
  const last = figures.at(-1) ?? newest;
  if (last === undefined) return null;
  if (promise.method === 'cumulative') {
    const known = figures.filter(one => one.value !== null);
    const sum = Number(known.reduce((all, one) => all + (one.value as number), 0).toPrecision(12));
    return known.length === 0 ? taskSaid(last, null) : inBoth(sum, unitOf(promise));
  }
  if (promise.method === 'state') return taskSaid(last, '%');
  return last.value === null ? taskSaid(last, null) : inBoth(last.value, promise.unit);
}

function taskSaid(row: Pick<FiledRow, 'taskStatus' | 'value'>, unit: string | null): Said | null {
  const state = row.taskStatus === null ? '' : taskStatuses[row.taskStatus];
  const share = row.value === null || unit === null || row.taskStatus === 'finished' ? '' : withUnit(row.value, unit);
  const zh = `${state} ${share}`.trim();
  return zh === '' ? null : { zh, en: `${english(state) ?? state} ${share}`.trim() };
}

/** A short title for lists: the measure with whose it is, unless that is the whole county; the sentence where no measure was read. */
export function titleSaid(promise: Pick<PlanPromise, 'measure' | 'scope' | 'quote'>): string {
  const { measure, scope, quote } = promise;
  if (measure.trim() === '') return quote.slice(0, 40);
  const whole = scope === '' || /^全[市县区省]$/u.test(scope) || measure.includes(scope);
  return (whole ? measure : `${scope}${measure}`).slice(0, 40);
}
