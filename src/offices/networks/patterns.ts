import {
  amount,
  type CampaignDeclaration,
  campaigns,
  closingLoop,
  code,
  type LoopDeclaration,
  type NetworkDeclaration,
  networks,
  optional,
} from '#register/index.ts';
import { ACTS, activityKinds, gapAreas, KEEPS, kinds, measures, networkKinds, READS } from './codes.ts';

/** Networks of schools: members by term, yearly plans, activities, effect before and after. */
export const networkSaid: NetworkDeclaration = {
  office: 'networks',
  network: { name: 'schoolNetwork', label: '办学联合体' },
  member: { name: 'networkMember', label: '联合体成员名单' },
  activity: { name: 'networkActivity', label: '联合体活动' },
  plan: { name: 'networkPlan', label: '联合体年度计划' },
  figure: { name: 'schoolFigure', label: '学校成效数据' },
  kinds: networkKinds,
  activityKinds,
  measures,
  keeps: KEEPS,
  acts: ACTS,
  reads: READS,
};
export const schoolNetworks = networks(networkSaid);

/** What a weak school is to catch up with, item by item, until it is confirmed (薄弱学校精准帮扶). */
export const gapSaid: LoopDeclaration = {
  office: 'networks',
  issue: { name: 'weakPoint', label: '薄弱学校提升事项' },
  measure: { name: 'weakPointMeasure', label: '提升措施记录' },
  raises: KEEPS,
  answers: ACTS,
  judges: KEEPS,
  reads: READS,
  grades: { ordinaryGap: '一般短板', seriousGap: '突出短板' },
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: KEEPS },
    { name: 'pressed', label: '督办', after: 30, tells: [...KEEPS, 'leader'] },
  ],
  more: {
    gapArea: code('短板领域', gapAreas),
    valueNow: optional(amount('现状值')),
    valueAimed: optional(amount('拟达到值')),
  },
  labels: {
    raiseIssue: '列入提升清单',
    fileMeasure: '填报提升措施',
    closeIssue: '确认达成',
    sendBackIssue: '退回提升措施',
    moveDeadline: '调整达成期限',
    reopenIssue: '重新列入提升清单',
  },
};
export const weakPoints = closingLoop(gapSaid);

/** Schools that work their way up to a 新优质学校: criteria, entries, reviews, titles. */
export const qualitySaid: CampaignDeclaration = {
  office: 'networks',
  campaign: { name: 'qualityCampaign', label: '新优质学校创建' },
  entry: { name: 'qualityEntry', label: '新优质学校申报' },
  review: { name: 'qualityReview', label: '新优质学校评审' },
  objection: { name: 'qualityObjection', label: '新优质学校异议' },
  decides: KEEPS,
  enters: ACTS,
  reviews: ['networkExpert'],
  reads: READS,
  kinds,
};
export const qualitySchools = campaigns(qualitySaid);
