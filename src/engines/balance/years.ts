import type { Program } from '../integer/index.ts';
import type { Chosen } from './deeds.ts';
import type { PassProblem, Price } from './passProblem.ts';
import { givingWay, type Slack, unitOfMoney } from './slack.ts';

/** Deeds of one price, and the columns that say how many of them are done in each year. */
export interface Category {
  readonly price: Price;
  readonly deeds: readonly Chosen[];
  readonly years: readonly number[];
}

/** Spreads the deeds of each price over the years and keeps every year within its budget; a yearly price is paid from the year of the deed on. */
export function writeYears(
  program: Program,
  years: PassProblem['years'],
  chosen: readonly Chosen[],
  slacks: Slack[] | null,
): readonly Category[] {
  const same = Map.groupBy(chosen, ({ deed: { kind, price } }) => `${kind} ${price.once} ${price.yearly}`);
  const categories = [...same.values()].map(deeds => {
    const { price } = deeds[0]!.deed;
    const columns = years.map((_, y) => program.column((price.once + price.yearly * (years.length - y)) / unitOfMoney));
    program.row([...columns.map(column => [column, 1] as const), ...deeds.map(one => [one.column, -1] as const)], 0, 0);
    return { price, deeds, years: columns };
  });
  for (const [y, { year, budget }] of years.entries()) {
    if (budget === null) continue;
    const terms = categories.flatMap(({ price, years: columns }) =>
      columns.slice(0, y + 1).map((column, done) => [column, (price.yearly + (done === y ? price.once : 0)) / unitOfMoney] as const),
    );
    if (slacks === null) program.row(terms, Number.NEGATIVE_INFINITY, budget / unitOfMoney);
    else {
      const column = program.column(givingWay.budget, Number.POSITIVE_INFINITY, false);
      slacks.push({ kind: 'budget', year, column });
      program.row([...terms, [column, -1]], Number.NEGATIVE_INFINITY, budget / unitOfMoney);
    }
  }
  return categories;
}
