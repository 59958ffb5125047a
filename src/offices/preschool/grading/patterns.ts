import { type CampaignDeclaration, campaigns, type NetworkDeclaration, networks, optional, ref } from '#register/index.ts';
import { EXPERTS, FILES, KEEPS, kinds, pairActivities, pairKinds, pairMeasures, READS } from '../codes.ts';

/** Grading of kindergartens (达标晋级): self-assessment, the township's review where one is named, experts, public notice, title, re-check. */
export const gradingSaid: CampaignDeclaration = {
  office: 'preschool',
  campaign: { name: 'gradingRound', label: '幼儿园评级' },
  entry: { name: 'gradingEntry', label: '评级申报' },
  review: { name: 'gradingReview', label: '评级评审' },
  objection: { name: 'gradingObjection', label: '评级异议' },
  decides: KEEPS,
  enters: FILES,
  reviews: EXPERTS,
  reads: READS,
  kinds,
  more: { township: optional(ref('organisation', '初审乡镇')) },
};
export const grading = campaigns(gradingSaid);

/** City kindergartens with country ones, and leading kindergartens with those they help. */
export const pairSaid: NetworkDeclaration = {
  office: 'preschool',
  network: { name: 'kindergartenPair', label: '幼儿园结对' },
  member: { name: 'pairMember', label: '结对成员' },
  activity: { name: 'pairActivity', label: '结对活动' },
  plan: { name: 'pairPlan', label: '结对年度计划' },
  figure: { name: 'pairFigure', label: '结对成效数据' },
  kinds: pairKinds,
  activityKinds: pairActivities,
  measures: pairMeasures,
  keeps: KEEPS,
  acts: FILES,
  reads: READS,
};
export const pairs = networks(pairSaid);
