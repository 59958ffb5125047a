import { type CaseDeclaration, caseFiles } from '#register/index.ts';
import { COUNSELS, LEADS, mindEntryKinds, mindLaw, mindLevels } from '../codes.ts';

/** Mental-health files: known to the named keepers and the head of the school; the county is told how many, from ten on. */
export const mindSaid: CaseDeclaration = {
  office: 'health',
  file: { name: 'mindFile', label: '心理健康档案' },
  entry: { name: 'mindEntry', label: '心理跟进记录' },
  referral: { name: 'mindReferral', label: '心理转介' },
  handOver: { name: 'mindHandOver', label: '心理档案移交' },
  person: { of: 'pupil', label: '学生' },
  levels: mindLevels,
  entryKinds: mindEntryKinds,
  keeps: COUNSELS,
  leads: LEADS,
  counts: ['healthOffice', 'leader'],
  keptYears: 3,
  leastShown: 10,
  law: mindLaw,
};
export const mind = caseFiles(mindSaid);
