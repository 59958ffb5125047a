import { figuresOver, type Measured, type Plan, type SourceRow } from '#engines/aggregate/index.ts';
import type { ReadingDesk } from '#register/index.ts';
import { type CountedRow, type Ledger, ledgers } from './sources.ts';

/** What one organisation comes to in a year, indicator by indicator. */
export interface Computed {
  readonly organisation: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, Measured>;
}

/** The rows of each register, by organisation. */
export type Loaded = ReadonlyMap<Ledger, ReadonlyMap<string, readonly CountedRow[]>>;

/** The rows that count for a year: of today for registers of what stands now, up to the end of the year for dated ones. */
export async function loadRows(
  desk: ReadingDesk,
  organisations: readonly string[] | null,
  year: number,
  wanted: readonly Ledger[] = ledgers,
): Promise<Loaded> {
  const isNow = year === yearOf(desk);
  const span = isNow ? { from: '1900-01-01', to: desk.today } : { from: `${year}-01-01`, to: `${year}-12-31` };
  const loaded = new Map<Ledger, ReadonlyMap<string, readonly CountedRow[]>>();
  for (const ledger of wanted) {
    if (!isNow && !ledger.isDated) continue;
    loaded.set(
      ledger,
      Map.groupBy(await ledger.load(desk, organisations, span), row => row.organisation),
    );
  }
  return loaded;
}

export const yearOf = ({ today }: Pick<ReadingDesk, 'today'>): number => Number(today.slice(0, 4));

/** The rows of one organisation, as the engine takes them. */
export const rowsFor = (loaded: Loaded, organisation: string): ReadonlyMap<string, readonly SourceRow[]> =>
  new Map([...loaded].map(([ledger, by]) => [ledger.source.name, (by.get(organisation) ?? []).map(row => row.values)]));

/** True where all that an indicator reads says of which day it is, so that past years can be computed anew. */
const isDated = (plan: Plan): boolean =>
  plan.parts.every(part => ledgers.some(ledger => ledger.isDated && ledger.source.name === part.source));

/** The indicators that can be computed for a year: all of them for this one, those over dated registers for the past. */
export const plansFor = (plans: readonly Plan[], desk: ReadingDesk, year: number): readonly Plan[] =>
  year === yearOf(desk) ? plans : plans.filter(isDated);

/** All indicators of a year for some organisations, or for all that have a row, each register read once. */
export async function computeYear(
  desk: ReadingDesk,
  plans: readonly Plan[],
  organisations: readonly string[] | null,
  year: number,
): Promise<readonly Computed[]> {
  const fitting = plansFor(plans, desk, year);
  if (fitting.length === 0) return [];
  const loaded = await loadRows(desk, organisations, year);
  const known = organisations ?? [...new Set([...loaded.values()].flatMap(by => [...by.keys()]))];
  return known.map(organisation => ({ organisation, year, figures: figuresOver(fitting, rowsFor(loaded, organisation)) }));
}
