export { readSolution, writeSolution } from './formats/solution.ts';
export { readVrplib, type VrplibInstance } from './formats/vrplib.ts';
export { type CapacityProblem, checkProblem, type RouteProblem, type TimeWindows, type VehicleKind } from './problem.ts';
export { type Solution, type SolveOptions, solveRoutes } from './solve.ts';
export type { Stop } from './stop.ts';
export { type Verdict, verifyTours } from './verify.ts';
