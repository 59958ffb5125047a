import { add, type Decimal, divide, multiply, subtract, toDecimal, zero } from '#kernel/decimal.ts';
import type { BalancedQuality } from '#standards/balancedQuality/types.ts';

/** Pupils of a school by stage; 0 where it has no such stage. */
export interface PupilsByStage {
  readonly primary: number;
  readonly junior: number;
  readonly senior: number;
}

/**
 * Divides facilities of a school of several stages by pupils with the standard's weights: 1 : 1.1 : 1.32, in a secondary school without
 * primary stage 1 : 1.2. Exact but for the last of 34 digits; what primary and junior do not have is the senior stage's. Teachers are
 * divided by what they teach, not here.
 */
export function splitSchool(
  amount: number | string,
  pupils: PupilsByStage,
  { split }: Pick<BalancedQuality, 'split'>,
): { readonly primary: Decimal; readonly junior: Decimal; readonly senior: Decimal } {
  const total = decimal(amount);
  const { value: weights } = split;
  const alone = pupils.primary === 0;
  const load = {
    primary: multiply(decimal(pupils.primary), decimal(weights.primary)),
    junior: multiply(decimal(pupils.junior), decimal(alone ? weights.juniorOfSecondary : weights.junior)),
    senior: multiply(decimal(pupils.senior), decimal(alone ? weights.seniorOfSecondary : weights.senior)),
  };
  const sum = add(add(load.primary, load.junior), load.senior);
  const share = (part: Decimal) => divide(multiply(total, part), sum) ?? zero;
  const [primary, junior] = [share(load.primary), pupils.senior === 0 ? subtract(total, share(load.primary)) : share(load.junior)];
  return { primary, junior, senior: subtract(subtract(total, primary), junior) };
}

const decimal = (value: number | string): Decimal => {
  const read = toDecimal(value);
  if (read === null) throw new Error(`not a decimal: ${value}`);
  return read;
};
