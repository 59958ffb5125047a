import { groupFigure, merged, type Plan } from '#engines/aggregate/index.ts';
import { type Decimal, decimalText } from '#kernel/decimal.ts';
import { comparableGroups } from '#offices/roster/index.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { partsIn } from './figures.ts';
import { type IndicatorValue, indicatorValue } from './indicatorValue.ts';
import type { IndicatorView } from './types.ts';

type Kept = StoredRow<IndicatorValue>;
type Parts = readonly (Decimal | null)[];
const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value));

/** The parts of a year on today's boundaries: summed over those who became one; unknown where one of them is. */
async function onTodays(desk: ReadingDesk, plan: Plan, year: number, by: ReadonlyMap<string, Parts>): Promise<readonly Parts[]> {
  const groups = await comparableGroups(desk, `${year}-12-31`, desk.today);
  return groups
    .filter(group => group.later.length > 0 && group.earlier.some(id => by.has(id)))
    .map(group =>
      plan.parts.map((part, i) =>
        merged(
          part,
          group.earlier.map(id => by.get(id)?.[i] ?? null),
        ),
      ),
    );
}

/** An indicator year by year, on the boundaries of then and on those of today, over the schools that have their figure. */
export async function trendOf(desk: ReadingDesk, plan: Plan): Promise<IndicatorView['trend']> {
  const held = (await rows(desk, indicatorValue, { where: { indicatorName: plan.definition.name } })) as readonly Kept[];
  const years = [...Map.groupBy(held, row => row.year)].toSorted(([a], [b]) => a - b);
  const told: IndicatorView['trend'][number][] = [];
  for (const [year, own] of years) {
    const by = new Map(own.map(row => [row.organisation, partsIn(row.parts)]));
    const then = [...by.values()];
    const now = `${year}` < desk.today.slice(0, 4) ? await onTodays(desk, plan, year, by) : then;
    const known = (all: readonly Parts[]) => all.filter(parts => !parts.includes(null));
    told.push({
      year,
      onThat: text(groupFigure(plan, known(then)).value),
      onToday: text(groupFigure(plan, known(now)).value),
      isPartial: known(then).length < then.length,
    });
  }
  return told;
}
