import type { Plan } from '#engines/aggregate/index.ts';
import { type Decimal, decimalText, toNumber } from '#kernel/decimal.ts';
import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, insertAll, rows, shapeOf, updateAll } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type Computed, computeYear, plansFor, yearOf } from './compute.ts';
import { type IndicatorValue, indicatorValue } from './indicatorValue.ts';

type Kept = StoredRow<IndicatorValue>;

/** Part values as they are kept: exact decimals, null where missing. */
export const partsText = (parts: readonly (Decimal | null)[]): string =>
  JSON.stringify(parts.map(part => (part === null ? null : decimalText(part))));

const asNumber = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));
const keyOf = (name: string, organisation: string, year: number) => `${name} ${organisation} ${year}`;

/** The rows that the books should hold for what was computed: none for an organisation of which nothing is known. */
function wantedOf(desk: Desk, plans: readonly Plan[], computed: readonly Computed[]): ReadonlyMap<string, IndicatorValue> {
  const versions = new Map(plans.map(plan => [plan.definition.name, plan.definition.version ?? 1]));
  const wanted = new Map<string, IndicatorValue>();
  for (const { organisation, year, figures } of computed)
    for (const [name, figure] of figures) {
      if (figure.parts.every(part => part === null)) continue;
      wanted.set(keyOf(name, organisation, year), {
        indicatorName: name,
        organisation,
        year,
        value: asNumber(figure.value),
        numerator: asNumber(figure.numerator),
        denominator: asNumber(figure.denominator),
        parts: partsText(figure.parts),
        missing: figure.missing,
        formulaVersion: versions.get(name) ?? 1,
        asOf: desk.today,
      });
    }
  return wanted;
}

const isSame = (a: IndicatorValue, b: IndicatorValue) =>
  a.parts === b.parts && a.formulaVersion === b.formulaVersion && a.missing.join() === b.missing.join();

/** Brings the kept figures of a year in line with what was computed; the names of the indicators that changed. */
async function settle(
  desk: Desk,
  plans: readonly Plan[],
  computed: readonly Computed[],
  { organisations, year }: { readonly organisations: readonly string[] | null; readonly year: number },
): Promise<Result<ReadonlySet<string>>> {
  const fitting = plansFor(plans, desk, year);
  const names = new Set(fitting.map(plan => plan.definition.name));
  const held = (
    (await rows(desk, indicatorValue, {
      where: { year, ...(organisations === null ? {} : { organisation: organisations }) },
    })) as readonly Kept[]
  ).filter(row => names.has(row.indicatorName));
  const before = new Map(held.map(row => [keyOf(row.indicatorName, row.organisation, row.year), row]));
  const wanted = wantedOf(desk, fitting, computed);
  const added = [...wanted].flatMap(([key, row]) => (before.has(key) ? [] : [row]));
  const changed = [...wanted].flatMap(([key, changes]) => {
    const row = before.get(key);
    return row === undefined || isSame(row, changes) ? [] : [{ row, changes }];
  });
  const gone = [...before].flatMap(([key, row]) => (wanted.has(key) ? [] : [row]));
  const inserted = await insertAll(desk, indicatorValue, added);
  if (!inserted.ok) return inserted;
  const updated = await updateAll(desk, indicatorValue, changed);
  if (!updated.ok) return updated;
  for (const row of gone) {
    const cleared = await desk.store.remove(shapeOf(indicatorValue), row.id, row.version);
    if (!cleared.ok) return cleared;
  }
  return ok(new Set([...added, ...changed.map(one => one.changes), ...gone].map(row => row.indicatorName)));
}

/** Computes the figures of some organisations anew (null: of all) for this year and the past years named, and keeps what changed. */
export async function recompute(
  desk: Desk,
  plans: readonly Plan[],
  organisations: readonly string[] | null,
  pastYears: readonly number[] = [],
): Promise<Result<ReadonlySet<string>>> {
  const names = new Set<string>();
  for (const year of new Set([yearOf(desk), ...pastYears])) {
    const computed = await computeYear(desk, plans, organisations, year);
    const kept = await settle(desk, plans, computed, { organisations, year });
    if (!kept.ok) return kept;
    for (const name of kept.value) names.add(name);
  }
  return ok(names);
}
