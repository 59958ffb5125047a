/** The office of inspection (督导室): keeps inspectors, visits, evaluations, notices. */
export const KEEPS = ['inspectionOffice'] as const;
/** Who inspects: visits, marks, finds, scores, checks again. */
export const INSPECTS = ['inspectionOffice', 'inspector'] as const;
/** Who reads what is inspected of every organisation. */
export const READS = ['inspectionOffice', 'inspector', 'planner', 'leader', 'auditor'] as const;
/** Who answers for an organisation that is inspected. */
export const ANSWERS = ['filer'] as const;
/** Everyone who may see some of it: the readers all, the others their own organisation's. */
export const SEES = [...READS, ...ANSWERS] as const;

/** What is inspected: schools by their kind (督学), townships (督政); and the list that a regular visit goes by. */
export const subjects = {
  regularVisit: '经常性督导',
  preschool: '学前教育',
  compulsory: '义务教育',
  seniorHigh: '高中教育',
  vocational: '职业教育',
  privateSchool: '民办教育',
  township: '乡镇履职',
} as const;
export type Subject = keyof typeof subjects;

export const visitKinds = { regular: '经常性督导', special: '专项督导', overall: '综合督导', lookBack: '回头看' } as const;
export const verdicts = { met: '符合', partly: '基本符合', notMet: '不符合' } as const;
export const issueGrades = { general: '一般问题', major: '重大问题' } as const;

export const grades = { excellent: '优秀', good: '良好', passed: '合格', failed: '不合格' } as const;
export type Grade = keyof typeof grades;

/** Out of 100: from 90 excellent, from 75 good, from 60 passed. A working rule of ours, to be confirmed by the bureau. */
export const gradeOf = (score: number): Grade => (score >= 90 ? 'excellent' : score >= 75 ? 'good' : score >= 60 ? 'passed' : 'failed');
