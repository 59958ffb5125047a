import type { PromiseRow } from '../rowTypes.ts';
import { statusOf } from '../standing/counts.ts';
import { keptOf, type Standing } from '../standing/standing.ts';
import type { PromiseMark, ReviewState } from '../types.ts';

/** The organisation that leads a promise; null where none does. */
export const leadOf = (standing: Standing, row: PromiseRow): string | null =>
  (standing.bodies.get(row.id) ?? []).find(body => body.part === 'lead')?.organisation ?? null;

/** Who answers for a promise, by name: its lead; in the plan of a school or department that is drawn up, the organisation whose plan it is. */
export function leadNameOf(standing: Standing, row: PromiseRow, names: ReadonlyMap<string, string>): string | null {
  const lead = leadOf(standing, row) ?? standing.plan.organisation;
  return lead === null ? null : (names.get(lead) ?? null);
}

/** A row as the pages see it beside the text. A restatement shows the number, lead and status of the promise it says again. */
export function markOf(standing: Standing, row: PromiseRow, names: ReadonlyMap<string, string>): PromiseMark {
  const kept = keptOf(standing, row);
  return {
    id: row.id,
    version: row.version,
    number: row.state === 'dropped' || row.kind === 'baseline' ? null : (standing.numbers.get(kept.mark) ?? null),
    kind: row.kind,
    review: row.state as ReviewState,
    quote: row.quote,
    start: row.start,
    end: row.end,
    place: row.place,
    subject: row.subject,
    measure: row.measure,
    comparator: row.comparator,
    valueText: row.valueText,
    value: row.value,
    valueHigh: row.valueHigh,
    unit: row.unit,
    scope: row.scope,
    year: row.year,
    deadline: row.deadline,
    recurrence: row.recurrence,
    restates: kept === row ? null : kept.id,
    nature: row.nature,
    lead: leadNameOf(standing, kept, names),
    status: row.kind === 'baseline' || row.state === 'dropped' ? 'na' : statusOf(standing, kept),
  };
}
