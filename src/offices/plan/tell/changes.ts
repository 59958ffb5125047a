import { statuses } from '../codes.ts';
import type { Change, PromiseThen, SnapshotContent } from './content.ts';

const noteOf = (row: PromiseThen): string | null => row.actuals.at(-1)?.note ?? null;

function sides(before: PromiseThen, after: PromiseThen): readonly Change[] {
  const { number, id, title } = after;
  const change = (what: Change['what'], was: string | null, is: string | null, why: string | null): readonly Change[] =>
    was === is ? [] : [{ number, id, title, what, before: was, after: is, why }];
  return [
    ...change('wording', `${before.quote}（${before.target}）`, `${after.quote}（${after.target}）`, null),
    ...change('body', before.lead, after.lead, null),
    ...change('figure', before.figure, after.figure, noteOf(after)),
    ...change('status', statuses[before.status], statuses[after.status], after.reason),
  ];
}

/** What changed from one snapshot to another, promise by promise in the order of the numbers, and why as far as the books say. */
export function changesBetween(before: Pick<SnapshotContent, 'promises'>, after: Pick<SnapshotContent, 'promises'>): readonly Change[] {
  const old = new Map(before.promises.map(row => [row.id, row]));
  const now = new Set(after.promises.map(row => row.id));
  const found = after.promises.flatMap((row): readonly Change[] => {
    const was = old.get(row.id);
    const { number, id, title, quote } = row;
    return was === undefined ? [{ number, id, title, what: 'added', before: null, after: quote, why: null }] : sides(was, row);
  });
  const gone = before.promises
    .filter(row => !now.has(row.id))
    .map(({ number, id, title, quote }): Change => ({ number, id, title, what: 'gone', before: quote, after: null, why: null }));
  return [...found, ...gone].toSorted((a, b) => a.number - b.number);
}
