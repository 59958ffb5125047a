export type { FitnessTest } from './problem.ts';
export { type FitnessYear, hasFallenThreeYears, summariseFitness } from './school.ts';
export { scoreFitness } from './score.ts';
export type { FitnessScore, ItemScore } from './solution.ts';
export { contradictionsOf, countThresholds } from './verify.ts';
