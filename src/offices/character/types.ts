export type { TitleBoard, TitleCell } from './titleBoard.ts';
export type { MoralMap, ParentLine, PartnerLine } from './views.ts';
