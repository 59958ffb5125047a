/** The planning section keeps the figures and weighs the ways to pass; schools file their own; the personnel section acts on the work list. */
export const KEEPS = ['planner'] as const;
export const FILES = ['filer'] as const;
export const READS = ['planner', 'leader', 'auditor', 'personnel'] as const;
export const SEES = [...READS, ...FILES] as const;

/** The stages of compulsory education, each judged by itself. */
export const stageWords = { primary: '小学', junior: '初中' } as const;
export type StageKey = keyof typeof stageWords;
