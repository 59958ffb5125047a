export { applyMoves, changeChoice, type Move } from './change.ts';
export type { Group, Placement } from './place.ts';
export type { SectionProblem, Student, Way } from './problem.ts';
export { readChoices } from './readChoices.ts';
export { type Sectioning, type SectionOptions, sectionStudents } from './solve.ts';
export { verifySections } from './verify.ts';
