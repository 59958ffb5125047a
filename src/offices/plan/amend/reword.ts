import type { PlanPromise } from '../promise.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Replaces a number of a sentence where it stands exactly once; else the sentence stays. */
function exchanged(quote: string, was: number | null, is: number | null | undefined, before: string, after: string): string {
  if (was === null || is === null || is === undefined || was === is) return quote;
  const there = new RegExp(`${before}${escaped(String(was))}(?![0-9.]*[0-9])${after}`, 'gu');
  return [...quote.matchAll(there)].length === 1 ? quote.replace(there, String(is)) : quote;
}

/** The sentence with a new value and a new deadline in it, where the old ones stand in it once; a person can always word it otherwise. */
export function reworded(row: Pick<PlanPromise, 'quote' | 'value' | 'valueHigh' | 'deadline'>, given: Partial<PlanPromise>): string {
  const valued = exchanged(row.quote, row.value, given.value, '(?<![0-9.])', '(?!年)');
  const high = exchanged(valued, row.valueHigh, given.valueHigh, '(?<![0-9.])', '(?!年)');
  return exchanged(high, row.deadline, given.deadline, '(?<![0-9])', '(?=年)');
}
