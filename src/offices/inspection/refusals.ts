import { problems } from '#kernel/problem.ts';

/** What the office of inspection refuses, in the clerk's words. */
export const says = problems('inspection', {
  termOver: { zh: '“{name}”的聘期到{until}，请先续聘。', en: 'The term of {name} ended on {until}; renew it first.' },
  inspectorLeft: { zh: '“{name}”已解聘，不能再安排。', en: '{name} has left and takes no new business.' },
  visitAhead: { zh: '督导日期{day}还没有到，督导以后再登记。', en: '{day} is yet to come; record a visit after it.' },
  deadlineNeeded: { zh: '不符合的项目要填整改期限。', en: 'What is not met needs a deadline.' },
  markedAlready: { zh: '“{item}”已经登记过结论。', en: '“{item}” is marked already.' },
  nothingFound: { zh: '这次督导没有待整改的问题，不用发整改通知。', en: 'This visit found nothing that waits to be put right.' },
  tooManyPoints: { zh: '“{item}”满分{most}分，现填{points}分。', en: '“{item}” takes at most {most} points; there are {points}.' },
  notScoring: { zh: '“{name}”已经评定，不再打分。', en: '“{name}” is concluded; it is scored no more.' },
  notOfSubject: { zh: '“{item}”不属于“{subject}”的评估指标。', en: '“{item}” is no item of “{subjectEnglish}”.' },
  unscored: { zh: '还有{count}项指标没有打分：{items}。', en: '{count} items are not scored yet: {items}.' },
  noRubric: { zh: '“{subject}”还没有评估指标，请先登记。', en: 'There are no items for “{subjectEnglish}” yet.' },
  nothingConcluded: {
    zh: '{year}年“{subject}”没有已评定、待公示的结果。',
    en: 'Nothing of “{subjectEnglish}” in {year} is concluded and waits to be shown.',
  },
  spanTooShort: { zh: '公示期从{from}到{until}，不足5个工作日。', en: 'A notice stands for at least five working days.' },
  stillShown: { zh: '公示到{until}才期满，今天是{today}。', en: 'The notice stands until {until}; today is {today}.' },
  objectionsOpen: { zh: '还有{count}条异议没有答复。', en: '{count} objections are not answered yet.' },
  noticeOver: { zh: '公示已经结束，不再收异议。', en: 'The notice is over; objections are taken no more.' },
  nothingFinal: { zh: '{year}年“{subject}”还没有公示期满的结果。', en: 'No result of “{subjectEnglish}” in {year} is final yet.' },
});
