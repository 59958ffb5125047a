export { readVrplib, type VrplibInstance, writeSolution } from './formats/vrplib.ts';
export { type CapacityProblem, checkProblem } from './problem.ts';
export { type Solution, type SolveOptions, type Stop, solveRoutes } from './solve.ts';
export { type Verdict, verifyTours } from './verify.ts';
