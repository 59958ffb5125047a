export type { CompletionCell, CompletionView, DutyCell, DutyStanding, MatrixView } from '#register/index.ts';
