import { type EntitlementDeclaration, entitlements } from '#register/index.ts';
import { functions } from './byRule.ts';
import { KEEPS, PAYS, READS, SCHOOL } from './codes.ts';
import { candidatesOf, facts } from './facts.ts';
import { aidLaw } from './hardship.ts';

/** Aid by rule, term by term: from the programme to the money on the account. */
export const aidSaid: EntitlementDeclaration = {
  office: 'aid',
  programme: { name: 'aidProgramme', label: '资助项目' },
  right: { name: 'aidRight', label: '资助享受' },
  roster: { name: 'aidRoster', label: '资助名册' },
  payment: { name: 'aidPayment', label: '资助发放' },
  person: { of: 'pupil', label: '学生' },
  cycle: 'term',
  facts,
  candidates: candidatesOf,
  functions,
  decides: KEEPS,
  reviews: SCHOOL,
  pays: PAYS,
  reads: READS,
  law: aidLaw,
};
export const aidByRule = entitlements(aidSaid);
