import type { Day } from '#kernel/day.ts';

/** `2028年1月10日`: whole numbers without leading zeros, as official documents print a day. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
