import { zh } from '#web/kit/language.ts';
import type { AssessmentStanding } from '../types.ts';

/** How a ledger stands with its impact assessment, in a word. */
export const STANDINGS: Readonly<Record<AssessmentStanding, string>> = {
  notNeeded: zh('不要求'),
  missing: zh('缺'),
  overdue: zh('应复评'),
  valid: zh('有效'),
};

/** What people ask for. */
export const REQUESTS: Readonly<Record<string, string>> = {
  access: zh('查阅'),
  copy: zh('复制'),
  correction: zh('更正补充'),
  deletion: zh('删除信息'),
  withdrawal: zh('撤回同意'),
  explanation: zh('解释说明'),
};

/** The ledgers of the office, in the order of the work. */
export const LEDGERS = [
  ['personRequest', zh('权利请求')],
  ['guardianConsent', zh('同意登记')],
  ['consentText', zh('同意书')],
  ['imageUse', zh('肖像和作品')],
  ['impactAssessment', zh('影响评估')],
  ['retentionRule', zh('保存期限')],
  ['erasureBatch', zh('抹除批次')],
  ['legalHold', zh('暂缓抹除')],
  ['complianceReport', zh('年度报告')],
  ['restoreRehearsal', zh('恢复演练')],
  ['chainCheck', zh('审计链核验')],
] as const;
