/** Who answers for personal data in the bureau (个人信息保护负责人): the Personal Information Protection Law, art. 52, asks for one. */
export const OFFICER: readonly string[] = ['privacyOfficer'];
/** Who decides what the officer prepares; nobody decides their own. */
export const DECIDES: readonly string[] = ['leader', 'privacyOfficer'];
/** Who looks on. */
export const READS: readonly string[] = ['privacyOfficer', 'auditor', 'leader'];
/** Who records what guardians say, for the pupils of their own school. */
export const CLERK: readonly string[] = ['schoolClerk'];

/** How a guardian said yes. */
export const consentWays = { signedPaper: '纸质签字扫描', onTheSpot: '当场确认' } as const;

/** Why an impact assessment is due, by the Personal Information Protection Law, art. 55. */
export const assessmentCauses = {
  sensitiveData: '处理敏感个人信息',
  automatedDecision: '利用个人信息进行自动化决策',
  entrusting: '委托处理、向其他处理者提供或公开',
  goingAbroad: '向境外提供',
  otherImpact: '其他对个人权益有重大影响的处理',
} as const;

export const degrees = { low: '低', middle: '中', high: '高' } as const;

export const assessmentConclusions = {
  acceptable: '风险可接受',
  acceptableWithMeasures: '落实措施后可接受',
  notAcceptable: '不可接受，应停止或改造',
} as const;

/** How what has been kept long enough goes. */
export const erasureWays = { destroyKey: '销毁本人密钥', anonymise: '清空敏感项' } as const;

export const erasureOutcomes = { erased: '已抹除', heldBack: '暂缓', gone: '此前已无' } as const;

/** What people ask of whoever keeps data about them: arts. 44 to 48 and 15. */
export const requestKinds = {
  access: '查阅',
  copy: '复制',
  correction: '更正补充',
  deletion: '删除',
  withdrawal: '撤回同意',
  explanation: '解释说明',
} as const;

export const requesters = { themselves: '本人', guardian: '监护人', entrusted: '受托人', nextOfKin: '死者近亲属' } as const;

/** How it is made sure that the one who asks is the one they say. */
export const identityChecks = {
  documentSeen: '当面核验身份证件',
  guardianshipSeen: '当面核验身份证件和监护关系证明',
  throughSchool: '经学校班主任当面确认',
} as const;

export const rehearsalKinds = { rehearsal: '恢复演练', incident: '事故后恢复' } as const;
