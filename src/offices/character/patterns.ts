import {
  type CampaignDeclaration,
  campaigns,
  count,
  type DutyDeclaration,
  date,
  note,
  optional,
  recurringDuty,
  text,
} from '#register/index.ts';
import { EXPERTS, FILES, KEEPS, kinds, READS, topics } from './codes.ts';

/** Titles of campus culture: 文明校园, 书香校园, 绿色学校, 无烟学校 … each a round with criteria of its own. */
export const titleSaid: CampaignDeclaration = {
  office: 'character',
  campaign: { name: 'cultureRound', label: '校园文化创建' },
  entry: { name: 'cultureEntry', label: '创建申报' },
  review: { name: 'cultureReview', label: '创建评审' },
  objection: { name: 'cultureObjection', label: '创建异议' },
  decides: KEEPS,
  enters: FILES,
  reviews: EXPERTS,
  reads: READS,
  kinds,
};
export const titles = campaigns(titleSaid);

/** What schools hold for parents (家长学校), each round with who came. */
export const parentSaid: DutyDeclaration = {
  office: 'character',
  duty: { name: 'parentDuty', label: '家长学校任务' },
  filing: { name: 'parentFiling', label: '家长学校记录' },
  sets: KEEPS,
  files: FILES,
  reads: READS,
  kinds,
  topics,
  more: {
    heldOn: optional(date('授课日期')),
    lesson: optional(text('授课主题', { longest: 120 })),
    households: optional(count('应到家庭数', { most: 20_000, unit: '户' })),
    came: optional(count('实到家庭数', { most: 20_000, unit: '户' })),
    summary: optional(note('活动小结', { longest: 2000 })),
  },
  needs: Object.fromEntries(Object.keys(topics).map(topic => [topic, ['heldOn', 'lesson', 'households', 'came']])),
  path: '/character',
};
export const parents = recurringDuty(parentSaid);
