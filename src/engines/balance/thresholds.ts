import { compare, multiply, toDecimal, zero } from '#kernel/decimal.ts';
import type { AllocationIndicator, BalancedQuality, Stage } from '#standards/balancedQuality/types.ts';
import type { Program } from '../integer/index.ts';
import type { Part } from './county.ts';
import { amountNow, type Chosen, effectOf, touchedBy } from './deeds.ts';
import type { PassProblem } from './passProblem.ts';
import { givingWay, type Slack } from './slack.ts';

/** What one part has of an indicator in the end: a column, as a share of what meets the threshold. */
export interface Share {
  readonly part: Part;
  readonly column: number;
  /** The amount that meets the threshold. */
  readonly full: number;
}

/** One indicator at one stage: what its schools have, and how far they may differ. */
export interface Limit {
  readonly stage: Stage;
  readonly indicator: AllocationIndicator;
  readonly limit: number;
  readonly shares: readonly Share[];
  /** Column by which the limit may be broken. */
  readonly slack: number | null;
}

interface Setting {
  readonly problem: PassProblem;
  readonly standard: BalancedQuality;
  readonly parts: readonly Part[];
  readonly chosen: readonly Chosen[];
  readonly slacks: Slack[] | null;
}

/** Each school of a stage meets at least six thresholds, and of the rest the floor. */
export function writeLimits(program: Program, stage: Stage, { problem, standard, parts, chosen, slacks }: Setting): readonly Limit[] {
  const own = parts.filter(part => part.stage === stage);
  const touching = Map.groupBy(
    chosen.flatMap(one => touchedBy(one.deed).map(part => ({ part, one }))),
    ({ part }) => part,
  );
  const met = new Map(own.map(part => [part, [] as number[]]));
  const limits = standard.allocation.map(indicator => {
    const shares = own.map(part => {
      const full = (Number(indicator.min[stage]) * part.pupils) / indicator.per;
      const now = amountNow(problem, part, indicator.measure);
      const steps = (touching.get(part.id) ?? []).flatMap(({ one }): [number, number][] => {
        const effect = effectOf(one.deed, part.id, indicator.measure, problem.peArtsSubjects);
        return effect === 0 ? [] : [[one.column, effect]];
      });
      const column = program.column(0, Number.POSITIVE_INFINITY, false);
      program.row([[column, 1], ...steps.map(([at, effect]) => [at, -effect / full] as const)], now / full, now / full);
      const goal = { part, indicator, now, grain: grainOf(steps) };
      const [least, most] = [reach(goal, standard.school.value.floor), reach(goal, '1')];
      const isMet = program.column(0, 1);
      met.get(part)?.push(isMet);
      const terms: [number, number][] = [
        [column, 1],
        [isMet, -(most - least) / full],
      ];
      if (slacks !== null) {
        const slack = program.column(givingWay.amount, Number.POSITIVE_INFINITY, false);
        slacks.push({ kind: 'amount', part, indicator, full, column: slack });
        terms.push([slack, 1]);
      }
      program.row(terms, least / full, Number.POSITIVE_INFINITY);
      return { part, column, full };
    });
    const slack = slacks === null ? null : program.column(givingWay.spread, Number.POSITIVE_INFINITY, false);
    if (slack !== null) slacks?.push({ kind: 'spread', stage, indicator, column: slack });
    return { stage, indicator, limit: Number(standard.spread.value[stage]), shares, slack };
  });
  for (const columns of met.values())
    program.row(
      columns.map(column => [column, 1] as const),
      standard.school.value.met,
      columns.length,
    );
  return limits;
}

/** The step in which an amount can change; 0 where steps differ or there are none. */
function grainOf(steps: readonly (readonly [number, number])[]): number {
  const sizes = new Set(steps.map(([, effect]) => Math.abs(effect)));
  return sizes.size === 1 ? ([...sizes][0] as number) : 0;
}

/** The least amount that can be had and reaches a share of the threshold, compared exactly. */
function reach(
  { part, indicator, now, grain }: { part: Part; indicator: AllocationIndicator; now: number; grain: number },
  share: string,
): number {
  const exact = (value: number | string) => toDecimal(value) ?? zero;
  const needed = multiply(multiply(exact(indicator.min[part.stage]), exact(part.pupils)), exact(share));
  const suffices = (amount: number) => compare(multiply(exact(amount), exact(indicator.per)), needed) >= 0;
  const asked = (Number(indicator.min[part.stage]) * part.pupils * Number(share)) / indicator.per;
  if (grain === 0) return suffices(now) ? Math.min(now, asked) : asked;
  let steps = Math.ceil((asked - now) / grain - 1e-6);
  while (!suffices(now + steps * grain)) steps++;
  while (suffices(now + (steps - 1) * grain)) steps--;
  return now + steps * grain;
}
