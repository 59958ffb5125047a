import { ok, type Result } from '#kernel/problem.ts';
import type { Draught } from '../drafting/draught.ts';
import type { ChangeRow, FindingRow, PromiseRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';
import { answeringAfter } from './bodies.ts';
import { valuesOf } from './fields.ts';
import type { Brought, Left, Outcome } from './outcome.ts';

type Read = Draught['promises'][number];
const nobody = { lead: null, support: [] };
/** Where a promise stands that is kept although the revised text no longer says it. */
const NOWHERE = '修订文本未写';

/** What of a promise follows the new text whatever is decided about its change: where it stands and the very words. */
export const followed = ({ quote, start, end, place, valueText, bodiesNamed }: Read) => ({
  quote,
  start,
  end,
  place,
  valueText,
  bodiesNamed,
});

function leftOf(row: PromiseRow, change: ChangeRow | undefined, read: ReadonlyMap<string, Read>, end: number): Result<Left> {
  const partner = change?.mark === null || change === undefined ? undefined : read.get(change.mark);
  if (partner === undefined) {
    const isEnded = change?.act === 'end' && change.state === 'accepted';
    const nowhere = { start: end, end };
    return ok({ row, isEnded, changes: isEnded || row.state === 'dropped' ? nowhere : { ...nowhere, place: NOWHERE } });
  }
  const values = change?.act === 'change' && change.state === 'accepted' ? valuesOf(change.differences) : ok({});
  if (!values.ok) return values;
  return ok({ row, isEnded: false, changes: { ...values.value, ...followed(partner) } });
}

/** Marks that are free in the plan: a new promise whose mark is taken by another gets one of its own. */
export const freeMark = (mark: string, taken: ReadonlySet<string>, number: number) =>
  taken.has(mark) ? `v${number}-${mark}`.slice(0, 60) : mark;

/** What a revised text makes of a plan: the promises it still says follow it, those it brings come in, those it left out end. */
export function outcomeOfText(
  draught: Draught,
  standing: Standing,
  findings: readonly FindingRow[],
  changes: readonly ChangeRow[],
  number: number,
): Result<Outcome> {
  const read = new Map(draught.promises.map(one => [one.mark, one]));
  const of = new Map(changes.flatMap(one => (one.promise === null ? [] : [[one.promise, one] as const])));
  const left: Left[] = [];
  for (const row of standing.promises) {
    const one = leftOf(row, of.get(row.id), read, draught.text.length);
    if (!one.ok) return one;
    left.push(one.value);
  }
  const taken = new Set(standing.promises.map(row => row.mark));
  const added = changes.filter(one => one.act === 'add');
  // The mark of the revised text -> the mark in the plan, so that a restatement finds its promise.
  const marks = new Map<string, string>();
  for (const row of standing.promises) marks.set(of.get(row.id)?.mark ?? row.mark, row.mark);
  for (const one of added) if (one.mark !== null) marks.set(one.mark, freeMark(one.mark, taken, number));
  const brought: Brought[] = [];
  for (const one of added) {
    const row = read.get(one.mark ?? '');
    if (row === undefined) continue;
    const restates = row.restates === null ? null : (marks.get(row.restates) ?? null);
    const isPromise = one.state === 'accepted';
    const mark = marks.get(row.mark) ?? row.mark;
    brought.push({ change: one, row: { ...row, mark, restates }, isPromise, answering: answeringAfter(nobody, one.differences) });
  }
  const before = new Map(findings.map(row => [row.mark, row]));
  const kept = draught.findings.map(one => ({
    ...one,
    promises: one.promises.map(mark => marks.get(mark) ?? mark),
    note: before.get(one.mark)?.note ?? null,
    state: before.get(one.mark)?.state ?? 'open',
  }));
  return ok({ text: draught.text, left, brought, sections: draught.sections, findings: kept });
}
