import { promise } from '#offices/plan/promise.ts';
import type { PromiseRow } from '#offices/plan/rowTypes.ts';
import { rows, system } from '#register/index.ts';
import { county, type FiveYears } from './county.ts';
import type { Hand } from './people.ts';

/** The promises of a plan that are kept in sight, with the method by which each is judged. */
export const promisesOf = (house: FiveYears, plan: string): Promise<readonly PromiseRow[]> =>
  house.store.read({ county: county.code, actor: system.id }, async store => {
    const found = await rows({ store, actor: system, today: store.today }, promise, { where: { plan, state: 'accepted' } });
    return found.filter(row => row.kind !== 'baseline' && row.restates === null);
  });

/** What was filed, to be decided on. */
export interface Filed {
  readonly promise: string;
  readonly actual: string;
  readonly version: number;
}

const rounded = (value: number, unit: string | null) =>
  unit !== null && /[所个名辆套间门家节次]/.test(unit) ? Math.round(value) : Math.round(value * 100) / 100;

/** How the county keeps a promise in the k-th of its five years: two of nine fall behind, the rest go straight. */
function figureOf(row: PromiseRow, k: number, place: number) {
  const slow = place % 9 === 4 || place % 9 === 7 ? 0.6 : 1;
  const share = (k / 5) * slow;
  if (row.method === 'state' || row.value === null) {
    const isDone = share >= 1;
    return { taskStatus: isDone ? 'finished' : 'underWay', value: isDone ? null : Math.round(share * 100) };
  }
  const note = slow < 1 ? '有关办法出台较晚' : null;
  if (row.method === 'cumulative') return { value: rounded((row.value / 5) * slow, row.unit), note };
  if (row.baseline === null || row.method === 'floor' || row.method === 'ceiling') return { value: row.value };
  return { value: rounded(row.baseline + (row.value - row.baseline) * share, row.unit), note };
}

/** A body files the figures of a year for all its promises but those left out. */
export async function fileYear(
  hand: Hand,
  promises: readonly PromiseRow[],
  year: number,
  left: ReadonlySet<string> = new Set(),
): Promise<readonly Filed[]> {
  const actuals = promises.flatMap((row, place) =>
    left.has(row.id) ? [] : [{ promise: row.id, evidence: [], ...figureOf(row, year - 2025, place) }],
  );
  return (await hand.deed<{ actuals: readonly Filed[] }>('plan.fileYear', { year, actuals })).actuals;
}

/** The planner accepts what was filed, in one deed. */
export const accept = (planner: Hand, filed: readonly Filed[]) =>
  planner.deed('plan.acceptActuals', { actuals: filed.map(({ actual, version }) => ({ actual, version })) });
