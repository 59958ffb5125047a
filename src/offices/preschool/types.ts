export type { DriftLine } from './drift/check.ts';
export type { CreditLine } from './exchange/forum.ts';
export type { ExchangeLine } from './exchange/posting.ts';
export type { GradeLine } from './grading/board.ts';
export type { PairLine } from './grading/pairBoard.ts';
export type { SubsidySheet, SupportedLine } from './inclusive/sheet.ts';
export type { PurchaseLine } from './purchase/purchase.ts';
export type { CoverageRate } from './reach/rates.ts';
export type { CoverageLine, CoverageView } from './reach/view.ts';
