import type { AllocationIndicator, Stage } from '#standards/balancedQuality/types.ts';
import type { Part } from './county.ts';

/** A limit that may be broken, and the column that says by how much: an amount as a share of what meets the threshold, money in 10,000 yuan, a deviation as a share of where all just meet it. */
export type Slack = { readonly column: number } & (
  | { readonly kind: 'amount'; readonly part: Part; readonly indicator: AllocationIndicator; readonly full: number }
  | { readonly kind: 'budget'; readonly year: number }
  | { readonly kind: 'spread'; readonly stage: Stage; readonly indicator: AllocationIndicator }
);

/** Money inside a program is in units of 10,000 yuan, so that it is of the size of the other numbers. */
export const unitOfMoney = 10_000;

/** What giving way costs inside a program that may: money first, then what schools lack, a spread last. */
export const givingWay = { budget: 100, amount: 1e5, spread: 1e6 } as const;
