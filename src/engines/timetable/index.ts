export type { Constraint, CostFunction, Kind, Limits } from './constraint.ts';
export { type Instance, readInstance } from './formats/instance.ts';
export type { Event, Lesson, Place, Resource, Timetable, TimetableProblem } from './problem.ts';
export { openSearch, type Search, type Standing } from './solve/search.ts';
export {
  checkProblem,
  type FarSearch,
  type Progress,
  type Solution,
  type SolveOptions,
  type Stage,
  type Stretch,
  solveTimetable,
  solveTimetablesTogether,
  type TimetablePool,
  type TogetherOptions,
} from './solve.ts';
export { clockOf, type Stop } from './stop.ts';
export { byLabel, checkTimetable, type RuleCost, type Verdict } from './verify/check.ts';
