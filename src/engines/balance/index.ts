export { measures, type Part } from './county.ts';
export {
  type CountyVerdict,
  judgeCounty,
  judgePart,
  type Mark,
  type PartVerdict,
  type Spread,
  type StageVerdict,
  spreadOf,
} from './judge.ts';
export { type Bases, type LocalStandard, readLocalStandard } from './localStandard.ts';
export { checkPassProblem, type PassProblem, type Price, type Purchase, type TeacherGroup } from './passProblem.ts';
export {
  type ClassGroup,
  judgePreschool,
  type Kindergarten,
  type KindergartenVerdict,
  type PreschoolMark,
  type PreschoolVerdict,
} from './preschool.ts';
export { readPassJson } from './readPass.ts';
export type { Want } from './relax.ts';
export { checkRules, type RuleRow, type RuleVerdict, rulesOver } from './rules.ts';
export { type Pass, type PassOptions, type PassSolution, type Progress, type Scenario, solvePass } from './solve.ts';
export { type PupilsByStage, splitSchool } from './split.ts';
export { type PassVerdict, verifyPass } from './verify.ts';
export type { Work } from './work.ts';
