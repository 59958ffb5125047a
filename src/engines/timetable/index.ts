export type { Constraint, CostFunction, Kind, Limits } from './constraint.ts';
export { type Instance, readInstance } from './formats/instance.ts';
export type { Event, Lesson, Place, Resource, Timetable, TimetableProblem } from './problem.ts';
export { byLabel, checkTimetable, type RuleCost, type Verdict } from './verify/check.ts';
