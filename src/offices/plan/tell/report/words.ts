import { statuses } from '../../codes.ts';
import type { Counts, Status } from '../../types.ts';
import { type AcceptedFigure, isKept, type PromiseThen } from '../content.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一, 十, 二十三: whole numbers from 1 to 99, as headings count. */
export function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
}

/** `62.5%`, one digit; a dash where it is not known. */
export const percentSaid = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`);

/** The states in the order in which reports name them, best first. */
export const ranked = Object.keys(statuses) as readonly Status[];

/** 已完成12项、进度滞后3项; states that nothing stands at are left out. */
export const countsSaid = (counts: Counts): string =>
  ranked
    .filter(status => counts[status] > 0)
    .map(status => `${statuses[status]}${counts[status]}项`)
    .join('、');

export const sumOf = (counts: Counts): number => ranked.reduce((sum, status) => sum + counts[status], 0);

/** The share of promises that are as far as they should be, of those that have figures. */
export function keptShare(promises: readonly PromiseThen[]): number | null {
  const known = promises.filter(one => one.status !== 'na');
  return known.length === 0 ? null : known.filter(isKept).length / known.length;
}

/** 甲科 张三 2027-12-29报，李四 2028-01-07审定；佐证2件 */
export function figureSource({ organisation, filedBy, filedOn, decidedBy, decidedOn, evidence }: AcceptedFigure): string {
  const decided = decidedBy === null ? '' : `，${decidedBy} ${decidedOn ?? ''}审定`;
  return `${organisation} ${filedBy} ${filedOn}报${decided}；${evidence.length === 0 ? '无佐证文件' : `佐证${evidence.length}件`}`;
}

/** 第12项，三（五）1；甲科 张三 2027-12-29报，李四 2028-01-07审定；佐证2件: where a promise's figure comes from. */
export function sourceOf(row: PromiseThen): string {
  const last = row.actuals.at(-1);
  return `第${row.number}项，${row.place}${last === undefined ? '' : `；${figureSource(last)}`}`;
}

/** Without its last full stop, to be put into a longer sentence. */
export const unstopped = (sentence: string): string => sentence.trim().replace(/[。．.；;，,]+$/u, '');

/** `51.75%`: where the present pace leads, in the unit of the promise; the share of completion for a task. */
export const foreseen = (row: Pick<PromiseThen, 'outlook' | 'unit' | 'method'>): string =>
  `${row.outlook?.value ?? '—'}${row.method === 'state' ? '%' : (row.unit ?? '')}`;

/** At most `most` characters, with … where it was cut. */
export const clipped = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** 亿元 or 万元 with two digits at most. */
export function moneySaid(yuan: number): string {
  const [by, unit] = Math.abs(yuan) >= 1e8 ? [1e8, '亿元'] : [1e4, '万元'];
  return `${Number((yuan / by).toFixed(2))}${unit}`;
}
