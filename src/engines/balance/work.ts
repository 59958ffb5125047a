import type { Deed } from './deeds.ts';
import type { Model } from './model.ts';
import type { PassProblem, Price } from './passProblem.ts';
import type { Category } from './years.ts';

/** One line of the work list: so many of one deed in one year, and what it costs until the last year, in yuan. */
export type Work = { readonly year: number; readonly count: number; readonly price: Price; readonly cost: number } & (
  | {
      readonly kind: 'transfer';
      readonly subject: string;
      readonly qualified: boolean;
      readonly backbone: boolean;
      readonly from: string;
      readonly to: string;
      readonly km: number;
    }
  | { readonly kind: 'upgrade'; readonly part: string; readonly subject: string; readonly backbone: boolean }
  | { readonly kind: 'recruit'; readonly part: string; readonly subject: string }
  | { readonly kind: 'purchase'; readonly part: string; readonly measure: string; readonly amount: number }
);

/** The work list of a solution: its deeds, those of one price laid on the years in the order of the parts. */
export function workOf(problem: PassProblem, model: Model, values: Float64Array): readonly Work[] {
  return model.categories.flatMap(category => inYears(problem, category, values)).sort((a, b) => a.year - b.year);
}

function inYears({ years }: PassProblem, { price, deeds, years: columns }: Category, values: Float64Array): readonly Work[] {
  const room = columns.map(column => Math.round(values[column]!));
  const work: Work[] = [];
  let y = 0;
  for (const { deed, column } of deeds) {
    let count = Math.round(values[column]!);
    while (count > 0) {
      while (room[y] === 0) y++;
      const now = Math.min(count, room[y] ?? count);
      const at = Math.min(y, years.length - 1);
      work.push(
        lineOf(deed, now, { year: years[at]!.year, count: now, price, cost: now * (price.once + price.yearly * (years.length - at)) }),
      );
      room[y] = (room[y] ?? now) - now;
      count -= now;
    }
  }
  return work;
}

function lineOf(deed: Deed, count: number, line: Pick<Work, 'year' | 'count' | 'price' | 'cost'>): Work {
  if (deed.kind === 'purchase') {
    const { part, measure, step } = deed.purchase;
    return { ...line, kind: 'purchase', part, measure, amount: step * count };
  }
  if (deed.kind === 'recruit') return { ...line, kind: 'recruit', part: deed.part, subject: deed.subject };
  const { part, subject, qualified, backbone } = deed.group;
  if (deed.kind === 'upgrade') return { ...line, kind: 'upgrade', part, subject, backbone };
  return { ...line, kind: 'transfer', subject, qualified, backbone, from: part, to: deed.to, km: deed.km };
}
