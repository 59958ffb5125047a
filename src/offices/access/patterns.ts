import {
  type CaseDeclaration,
  caseFiles,
  closingLoop,
  code,
  count,
  type DutyDeclaration,
  type LoopDeclaration,
  list,
  note,
  optional,
  recurringDuty,
  ref,
  sensitive,
} from '#register/index.ts';
import { accessLaw, careEntryKinds, careGroups, careLevels, FILES, issueGrades, KEEPS, kinds, READS, topics } from './codes.ts';

const pupils = (label: string) => optional(count(label, { most: 20_000, unit: '人' }));

/** The school's monthly report (控辍保学月报): how many there should be, how many there are, how many in each ledger. */
export const dutySaid: DutyDeclaration = {
  office: 'access',
  duty: { name: 'accessDuty', label: '控辍报送任务' },
  filing: { name: 'accessFiling', label: '控辍月报' },
  sets: KEEPS,
  files: FILES,
  reads: READS,
  kinds,
  topics,
  more: {
    expectedPupils: pupils('应在校学生数'),
    presentPupils: pupils('实际在校学生数'),
    suspectedPupils: pupils('疑似辍学人数'),
    droppedPupils: pupils('失学辍学人数'),
    returnedPupils: pupils('本期劝返人数'),
    measures: optional(note('主要措施', { longest: 2000 })),
  },
  needs: {
    monthlyReport: ['expectedPupils', 'presentPupils', 'suspectedPupils', 'droppedPupils', 'returnedPupils'],
    openingReport: ['expectedPupils', 'presentPupils'],
  },
  asks: {
    monthlyReport: ['expectedPupils', 'presentPupils', 'suspectedPupils', 'droppedPupils', 'returnedPupils', 'measures'],
    openingReport: ['expectedPupils', 'presentPupils', 'measures'],
  },
  path: '/access?tab=reports',
};
export const duties = recurringDuty(dutySaid);

/** What a quarterly check of the county found, until it is put right. */
export const loopSaid: LoopDeclaration = {
  office: 'access',
  issue: { name: 'accessIssue', label: '控辍核查问题' },
  measure: { name: 'accessMeasure', label: '控辍整改记录' },
  raises: KEEPS,
  answers: FILES,
  judges: KEEPS,
  reads: READS,
  grades: issueGrades,
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: KEEPS },
    { name: 'pressed', label: '督办', after: 5, tells: [...KEEPS, 'leader'] },
    { name: 'summoned', label: '约谈', after: 15, tells: [...KEEPS, 'leader'] },
  ],
  more: { quarterCheck: optional(ref('quarterCheck', '季度核查')) },
  labels: { raiseIssue: '登记核查问题', closeIssue: '复核销号', reopenIssue: '重新整改' },
};
export const loop = closingLoop(loopSaid);

/** One child one file (一童一档): left behind, disabled, orphaned, in hardship. Known to its keepers and the head of the school; the county is told how many. */
export const careSaid: CaseDeclaration = {
  office: 'access',
  file: { name: 'careFile', label: '关爱档案' },
  entry: { name: 'careEntry', label: '关爱记录' },
  referral: { name: 'careReferral', label: '关爱转介' },
  handOver: { name: 'careHandOver', label: '关爱档案移交' },
  person: { of: 'pupil', label: '学生' },
  levels: careLevels,
  entryKinds: careEntryKinds,
  keeps: ['careTeacher'],
  leads: ['schoolLead'],
  counts: ['accessOffice', 'leader'],
  keptYears: 3,
  leastShown: 10,
  more: { careGroups: optional(sensitive('family', list('关爱类别', code('关爱类别', careGroups), { most: 5 }))) },
  law: accessLaw,
};
export const care = caseFiles(careSaid);
