import { problems } from '#kernel/problem.ts';

/** What the office of safety refuses, in the clerk's words. */
export const says = problems('safety', {
  notYourSchool: { zh: '只能填报本单位的，请改选本单位。', en: 'You file for your own organisation alone.' },
  actionAhead: { zh: '完成日期{day}还没有到，整治以后再登记。', en: '{day} is yet to come; record the action after it.' },
  noStandard: {
    zh: '平安校园标准还没有登记，请安全科先登记。',
    en: 'The standard of a safe campus is not entered yet; the office of safety does that.',
  },
  itemsOpen: { zh: '还有{count}项没有打分：{items}。', en: '{count} items have no points yet: {items}.' },
  pointsOver: { zh: '“{item}”满分{most}分，现填{points}分。', en: '“{item}” takes at most {most} points; there are {points}.' },
  notSentBack: {
    zh: '{year}年的平安校园自评已经报送，被退回以后才能重报。',
    en: 'The self-assessment of {year} is filed; it can be filed again once it is sent back.',
  },
});
