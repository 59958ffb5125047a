import type { Question, Rules } from '#engines/indicator/index.ts';
import { planEvaluation2018 } from '#standards/planEvaluation/2018.ts';
import type { Years } from '../drafting/span.ts';
import type { PlanPromise } from '../promise.ts';
import type { FiledRow, MilestoneRow } from '../rowTypes.ts';
import { yearFigures } from './yearFigures.ts';

/** The limits of the standard: those of a plan that has set none of its own. A plan's own stand in its `Standing`. */
export const rules: Rules = {
  limits: planEvaluation2018.limits.value,
  bindingLimits: planEvaluation2018.bindingLimits.value,
  aboutTolerance: planEvaluation2018.aboutTolerance.value,
  notBegunLimit: planEvaluation2018.notBegunLimit.value,
};

const aYear: Readonly<Partial<Record<NonNullable<PlanPromise['recurrence']>, number>>> = { year: 1, semester: 2, month: 12 };

/** The promise's own first and last year: what its sentence says, else the plan's. A duty of one named year has that year. */
export function timeOf(
  promise: Pick<PlanPromise, 'fromYear' | 'deadline' | 'year' | 'kind'>,
  years: Years,
): { readonly from: number; readonly to: number } {
  const to = promise.deadline ?? (promise.kind === 'baseline' ? null : promise.year) ?? years.toYear;
  const from = Math.max(promise.fromYear ?? years.fromYear, years.fromYear);
  return { from: Math.min(from, Math.max(to, years.fromYear)), to: Math.max(to, years.fromYear) };
}

/** The value to be reached: the high end of a ceiling, the whole of the years for a yearly quantity that is summed up, else as written. */
export function targetOf(promise: PlanPromise, years: Years): number | null {
  if (promise.value === null) return null;
  if (promise.method === 'ceiling' || promise.method === 'decrease') return promise.valueHigh ?? promise.value;
  const times = promise.recurrence === null ? undefined : aYear[promise.recurrence];
  if (promise.method !== 'cumulative' || times === undefined) return promise.value;
  const { from, to } = timeOf(promise, years);
  return promise.value * times * (to - from + 1);
}

/** A yearly unit loses its `/年` when the years are summed up. */
export const unitOf = (promise: Pick<PlanPromise, 'unit' | 'method'>): string | null =>
  promise.method === 'cumulative' ? (promise.unit?.replace(/[/／](?:年|学期|月)$/u, '') ?? null) : promise.unit;

/** The question that the judge is asked about a promise. */
export function questionOf(
  promise: PlanPromise,
  years: Years,
  milestones: readonly Pick<MilestoneRow, 'year' | 'value'>[],
  accepted: readonly FiledRow[],
  owed: number | null,
): Question {
  const { from, to } = timeOf(promise, years);
  return {
    method: promise.method,
    nature: promise.nature,
    baseline: promise.baseline,
    target: promise.method === 'state' ? null : targetOf(promise, years),
    strict:
      promise.comparator === '>' || promise.comparator === '<' || promise.comparator === 'increase' || promise.comparator === 'decrease',
    about: promise.comparator === '≈',
    unit: promise.method === 'state' ? null : unitOf(promise),
    from,
    to,
    milestones,
    actuals: yearFigures(promise, accepted),
    owedYear: owed === null || owed < from ? null : owed,
  };
}
