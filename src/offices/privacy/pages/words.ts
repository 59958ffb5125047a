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

const LOOKS = ['privacyOfficer', 'auditor', 'leader'];

/** The ledgers of the office in the order of the work, and whose they are. */
export const LEDGERS: readonly { readonly name: string; readonly label: string; readonly roles: readonly string[] }[] = [
  { name: 'personRequest', label: zh('权利请求'), roles: ['privacyOfficer'] },
  { name: 'guardianConsent', label: zh('同意登记'), roles: ['privacyOfficer', 'auditor', 'schoolClerk'] },
  { name: 'consentText', label: zh('同意书'), roles: [...LOOKS, 'schoolClerk'] },
  { name: 'imageUse', label: zh('肖像和作品'), roles: ['privacyOfficer', 'auditor', 'schoolClerk'] },
  { name: 'impactAssessment', label: zh('影响评估'), roles: LOOKS },
  { name: 'retentionRule', label: zh('保存期限'), roles: LOOKS },
  { name: 'erasureBatch', label: zh('抹除批次'), roles: LOOKS },
  { name: 'legalHold', label: zh('暂缓抹除'), roles: LOOKS },
  { name: 'complianceReport', label: zh('年度报告'), roles: LOOKS },
  { name: 'restoreRehearsal', label: zh('恢复演练'), roles: [...LOOKS, 'administrator', 'security'] },
  { name: 'chainCheck', label: zh('审计链核验'), roles: ['privacyOfficer', 'auditor', 'administrator', 'security'] },
];
