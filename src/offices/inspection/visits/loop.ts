import { closingLoop, type LoopDeclaration, optional, ref } from '#register/index.ts';
import { ANSWERS, INSPECTS, issueGrades, READS } from '../codes.ts';

/** The closing loop of inspection (限期整改): what is found, by when it is put right, what lateness leads to. */
export const loopSaid: LoopDeclaration = {
  office: 'inspection',
  issue: { name: 'inspectionIssue', label: '督导问题' },
  measure: { name: 'inspectionMeasure', label: '督导整改记录' },
  raises: INSPECTS,
  answers: ANSWERS,
  judges: INSPECTS,
  reads: READS,
  grades: issueGrades,
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: ['inspector', 'inspectionOffice'] },
    { name: 'pressed', label: '督办', after: 7, tells: ['inspectionOffice'] },
    { name: 'circulated', label: '通报', after: 15, tells: ['inspectionOffice', 'leader'] },
    { name: 'summoned', label: '约谈', after: 30, tells: ['inspectionOffice', 'leader'] },
  ],
  more: { visit: optional(ref('visit', '督导记录')), item: optional(ref('inspectionItem', '督导指标')) },
};

export const loop = closingLoop(loopSaid);
