export { type Applicant, type Awarded, type AwardLimits, award } from './award.ts';
export { type Difference, differencesBetween } from './difference.ts';
export { Judging, type Period, type Person, type PersonLines, type Spell } from './history.ts';
export type { Facts, Line, Reason } from './judge.ts';
export { type ReadProgramme, type ReadVersion, type Rules, readPackJson, readRules, versionOn } from './pack.ts';
