/** A calendar day in Asia/Shanghai, `2027-09-01`. Days are compared as strings. */
export type Day = string;

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
const clockInShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The day on which an instant falls in Asia/Shanghai, whatever the machine's own zone says. */
export const dayOf = (instant: Date): Day => inShanghai.format(instant);

/** `2027-09-01 08:30:00`, the printed time of an instant in Asia/Shanghai. */
export const clockOf = (instant: Date): string => clockInShanghai.format(instant);

/** True for `YYYY-MM-DD` naming a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The day `days` after (or before, if negative) a day. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The school year (学年) that a day falls in, as its first calendar year: it begins on 1 September. */
export const schoolYearOf = (day: Day): number => (day.slice(5) >= '09-01' ? Number(day.slice(0, 4)) : Number(day.slice(0, 4)) - 1);

/** `2027–2028学年`. */
export const schoolYearLabel = (year: number): string => `${year}–${year + 1}学年`;
