import { closingLoop, code, type LoopDeclaration, optional, text } from '#register/index.ts';
import { disputeGrades, disputeKinds, FILES, KEEPS, READS } from '../codes.ts';

/** Disputes in and around schools (矛盾纠纷排查化解): entered by who learns of them, settled by the school, confirmed by the office. Nobody is named. */
export const disputeSaid: LoopDeclaration = {
  office: 'safety',
  issue: { name: 'dispute', label: '矛盾纠纷' },
  measure: { name: 'disputeMeasure', label: '纠纷化解记录' },
  raises: [...KEEPS, ...FILES],
  answers: FILES,
  judges: KEEPS,
  reads: READS,
  grades: disputeGrades,
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: ['safetyOffice'] },
    { name: 'pressed', label: '督办', after: 3, tells: ['safetyOffice'] },
    { name: 'circulated', label: '通报', after: 10, tells: ['safetyOffice', 'leader'] },
  ],
  more: { disputeKind: code('纠纷类型', disputeKinds), mediator: optional(text('调解主体', { longest: 80 })) },
  labels: {
    raiseIssue: '登记纠纷',
    fileMeasure: '填报化解情况',
    closeIssue: '确认化解',
    sendBackIssue: '退回继续化解',
    moveDeadline: '调整化解期限',
    reopenIssue: '重新化解',
  },
  names: {
    raiseIssue: 'raiseDispute',
    fileMeasure: 'fileSettlement',
    closeIssue: 'confirmSettlement',
    sendBackIssue: 'sendBackSettlement',
    moveDeadline: 'moveDisputeDeadline',
    reopenIssue: 'reopenDispute',
    closingRates: 'disputeRates',
    escalate: 'escalateDisputes',
  },
  leastProofs: 0,
};
export const disputes = closingLoop(disputeSaid);
