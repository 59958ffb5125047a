import type { Day } from '#kernel/day.ts';
import { figureInEnglish, unitInEnglish } from '#kernel/units.ts';
import { languageNow, t } from './language.ts';

const MINUS = '−';
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** `1,234.5`, with a true minus sign; null is said as 缺, never as zero. */
export const figure = (value: number | null, places?: number): string =>
  value === null
    ? t('缺')
    : (places === undefined
        ? plain.format(value)
        : value.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })
      ).replace('-', MINUS);

/** `40%` or `40.4%` of a share 0–1. */
export const percent = (share: number | null, places = 0): string => (share === null ? t('缺') : `${figure(share * 100, places)}%`);

/** A value with its unit in the language of the screen: `60%`, `250人`, `250 people`. */
export const withUnit = (value: number | null, unit: string | null): string =>
  value === null ? t('缺') : languageNow() === 'en' ? figureInEnglish(figure(value), unit) : `${figure(value)}${unit ?? ''}`;

/** A unit alone, as a label. */
export const unitWord = (unit: string): string => (languageNow() === 'en' ? (unitInEnglish(unit) ?? unit) : unit);

const WEEK = ['日', '一', '二', '三', '四', '五', '六'];
const parts = (day: Day) => day.slice(0, 10).split('-').map(Number) as [number, number, number];
const inEnglish = (day: Day, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** `1月10日 周一` */
export function dayWithWeek(day: Day): string {
  const [, month, date] = parts(day);
  if (languageNow() === 'en') return inEnglish(day, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${month}月${date}日 周${WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** `2027年12月31日`, as a date stands in a sentence. */
export function dayInSentence(day: Day): string {
  const [year, month, date] = parts(day);
  return languageNow() === 'en' ? inEnglish(day, { day: 'numeric', month: 'long', year: 'numeric' }) : `${year}年${month}月${date}日`;
}

/** `1月15日` */
export function shortDay(day: Day): string {
  const [, month, date] = parts(day);
  return languageNow() === 'en' ? inEnglish(day, { day: 'numeric', month: 'short' }) : `${month}月${date}日`;
}

/** `1.2 MB` */
export const bytesOf = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${figure(bytes / 1_048_576, 1)} MB`;
