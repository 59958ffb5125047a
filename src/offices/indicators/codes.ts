/** Who keeps the catalogue and binds promises. */
export const KEEPS: readonly string[] = ['planner'];
/** Who sees the figures of every school. */
export const READS: readonly string[] = ['planner', 'leader', 'auditor', 'enrolment', 'personnel'];
/** Who sees those of their own school beside the county's. */
export const SEES: readonly string[] = [...READS, 'filer', 'schoolClerk'];

export const directions = { higher: '越高越好', lower: '越低越好', neither: '不分高低' } as const;
export const groupings = { ratioOfSums: '先加总再相除', meanOfSchools: '各校数值的平均' } as const;
/** What is told to the plan while some schools owe their rows. */
export const incompletes = { wait: '缺一校即不报', soFar: '按已有数的学校暂计' } as const;
