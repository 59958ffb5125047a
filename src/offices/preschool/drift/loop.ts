import { closingLoop, type LoopDeclaration, optional, ref } from '#register/index.ts';
import { driftGrades, FILES, KEEPS, READS } from '../codes.ts';

/** What a check for 小学化 found, until it is put right. */
export const driftSaid: LoopDeclaration = {
  office: 'preschool',
  issue: { name: 'driftIssue', label: '小学化问题' },
  measure: { name: 'driftMeasure', label: '小学化整改' },
  raises: KEEPS,
  answers: FILES,
  judges: KEEPS,
  reads: READS,
  grades: driftGrades,
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: KEEPS },
    { name: 'pressed', label: '督办', after: 5, tells: [...KEEPS, 'leader'] },
    { name: 'summoned', label: '约谈', after: 20, tells: [...KEEPS, 'leader'] },
  ],
  more: { driftCheck: optional(ref('driftCheck', '小学化检查')) },
};
export const drift = closingLoop(driftSaid);
