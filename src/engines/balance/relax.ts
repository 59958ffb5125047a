import type { BalancedQuality, Stage } from '#standards/balancedQuality/types.ts';
import { machineOf } from '../integer/index.ts';
import { modelOf } from './model.ts';
import type { PassProblem } from './passProblem.ts';
import { unitOfMoney } from './slack.ts';
import { cutSpreads } from './spreadCuts.ts';

/** What would have to give way for a county to pass. */
export type Want =
  /** Yuan more in a year. */
  | { readonly kind: 'budget'; readonly year: number; readonly yuan: number }
  /** What a school would need beyond all that may be done, in the unit of the amount. */
  | { readonly kind: 'amount'; readonly part: string; readonly name: string; readonly code: string; readonly amount: number }
  /** How much the schools of a stage would still differ too much: deviation over the county's value, beyond the limit. */
  | { readonly kind: 'spread'; readonly stage: Stage; readonly code: string; readonly excess: number };

const worthTelling = 1e-6;

/**
 * The least that must give way, in this order: how far spreads are beyond their limits, what schools lack as shares of their thresholds,
 * then money; each of these outweighs whatever comes after it in ordinary counties. `seconds` bounds the search; the answer is then the best known.
 */
export async function smallestRelaxation(problem: PassProblem, standard: BalancedQuality, seconds: number): Promise<readonly Want[]> {
  const model = modelOf(problem, standard, true);
  const machine = await machineOf(model.program);
  try {
    for (let round = 0; round < 40; round++) {
      const { values } = machine.relax();
      if (values === null || cutSpreads(machine, model.limits, values) === 0) break;
    }
    const runs = 4;
    let best: Float64Array | null = null;
    for (let run = 0; run < runs; run++) {
      const { values } = machine.run({ seconds: seconds / runs, gap: 1e-3 });
      if (values === null) break;
      best = values;
      if (cutSpreads(machine, model.limits, values) === 0) break;
    }
    const found = best;
    if (found === null) return [];
    return model.slacks.flatMap((slack): Want[] => {
      const value = found[slack.column]!;
      if (value <= worthTelling) return [];
      if (slack.kind === 'budget') return [{ kind: 'budget', year: slack.year, yuan: value * unitOfMoney }];
      if (slack.kind === 'amount') {
        const { part, indicator, full } = slack;
        return [{ kind: 'amount', part: part.id, name: part.name, code: indicator.code, amount: value * full }];
      }
      const { shares } = model.limits.find(limit => limit.slack === slack.column)!;
      const [total, has] = shares.reduce(([all, own], { full, column }) => [all + full, own + full * found[column]!], [0, 0]);
      return [{ kind: 'spread', stage: slack.stage, code: slack.indicator.code, excess: (value * total) / has }];
    });
  } finally {
    machine.dispose();
  }
}
