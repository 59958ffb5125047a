export { judge, meanProgress } from './judge.ts';
export type { Judgement, Sentence, Status, Step } from './judgement.ts';
export { digitsFor, type Line, straightLine } from './milestones.ts';
export { check, isInOrder, type Limits, type Method, type Question, type Rules, type TaskStatus, type YearFigure } from './question.ts';
export { timeAt } from './time.ts';
