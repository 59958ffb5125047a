export type { TitleBoard, TitleCell } from './titleBoard.ts';
export type { MoralCell, MoralMap, ParentLine, PartnerLine } from './views.ts';
