import {
  type ApplicationDeclaration,
  applications,
  type CampaignDeclaration,
  campaigns,
  closingLoop,
  code,
  completionMatrix,
  count,
  type DutyDeclaration,
  date,
  type LoopDeclaration,
  type MatrixDeclaration,
  note,
  optional,
  recurringDuty,
  text,
} from '#register/index.ts';
import { branchItems, decisionGrades, decisionSources, FILES, KEEPS, kinds, READS, reviewMatters, topics } from './codes.ts';

/** 三会一课 and the other meetings of a branch: who came, who led, with minutes as proof. */
export const dutySaid: DutyDeclaration = {
  office: 'party',
  duty: { name: 'partyDuty', label: '组织生活任务' },
  filing: { name: 'partyFiling', label: '组织生活记录' },
  sets: KEEPS,
  files: FILES,
  reads: READS,
  kinds,
  topics,
  more: {
    metOn: optional(date('召开日期')),
    expected: optional(count('应到人数', { most: 2000, unit: '人' })),
    present: optional(count('实到人数', { most: 2000, unit: '人' })),
    agenda: optional(note('主要内容', { longest: 2000 })),
  },
  needs: Object.fromEntries(Object.keys(topics).map(topic => [topic, ['metOn', 'expected', 'present', 'agenda']])),
  path: '/party',
};
export const duties = recurringDuty(dutySaid);

/** What the party group decided, until it is done (督办). */
export const decisionSaid: LoopDeclaration = {
  office: 'party',
  issue: { name: 'decision', label: '决定事项' },
  measure: { name: 'decisionProgress', label: '决定事项办理情况' },
  raises: KEEPS,
  answers: FILES,
  judges: KEEPS,
  reads: READS,
  grades: decisionGrades,
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: KEEPS },
    { name: 'pressed', label: '督办', after: 5, tells: [...KEEPS, 'leader'] },
    { name: 'summoned', label: '约谈', after: 20, tells: [...KEEPS, 'leader'] },
  ],
  more: { decidedAt: code('决定来源', decisionSources), meetingName: optional(text('会议名称', { longest: 80 })) },
  labels: {
    raiseIssue: '登记决定事项',
    fileMeasure: '填报办理情况',
    closeIssue: '确认办结',
    sendBackIssue: '退回办理情况',
    moveDeadline: '调整办理期限',
    reopenIssue: '重新督办',
  },
};
export const decisions = closingLoop(decisionSaid);

/** Branches by the items of their standard. */
export const standardSaid: MatrixDeclaration = {
  office: 'party',
  mark: { name: 'branchMark', label: '支部标准化' },
  items: branchItems,
  kinds: Object.keys(kinds),
  marks: FILES,
  confirms: KEEPS,
  reads: READS,
};
export const standards = completionMatrix(standardSaid);

/** Advanced branches every year, and demonstration schools of ethnic unity. */
export const honourSaid: CampaignDeclaration = {
  office: 'party',
  campaign: { name: 'partyCampaign', label: '党建评选' },
  entry: { name: 'partyEntry', label: '党建评选申报' },
  review: { name: 'partyReview', label: '党建评选评审' },
  objection: { name: 'partyObjection', label: '党建评选异议' },
  decides: KEEPS,
  enters: FILES,
  reviews: ['partyExpert'],
  reads: READS,
  kinds,
};
export const honours = campaigns(honourSaid);

/** Books, lectures, trainings and apps are looked at before they come into a school. */
export const venueSaid: ApplicationDeclaration = {
  office: 'party',
  application: { name: 'venueReview', label: '阵地审查' },
  prefix: '审',
  applies: FILES,
  reads: READS,
  stages: [
    { state: 'waitsPartyOffice', label: '待党建办审核', by: KEEPS, days: 5 },
    { state: 'waitsPartyLeader', label: '待分管领导审批', by: ['leader'], days: 5 },
  ],
  fields: {
    matter: code('审查事项类别', reviewMatters),
    title: text('审查事项名称', { longest: 120 }),
    provider: text('提供者或主讲人单位', { longest: 120 }),
    summary: note('内容简介', { longest: 4000 }),
  },
  lasts: 'schoolYear',
  label: '报审',
};
export const venues = applications(venueSaid);
