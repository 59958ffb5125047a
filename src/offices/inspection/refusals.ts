import { problems } from '#kernel/problem.ts';

/** What the office of inspection refuses, in the clerk's words. */
export const says = problems('inspection', {
  termOver: { zh: '“{name}”的聘期到{until}，请先续聘。', en: 'The term of {name} ended on {until}; renew it first.' },
  inspectorLeft: { zh: '“{name}”已解聘，不能再安排。', en: '{name} has left and takes no new business.' },
  visitAhead: { zh: '督导日期{day}还没有到，督导以后再登记。', en: '{day} is yet to come; record a visit after it.' },
  deadlineNeeded: { zh: '“{item}”不符合，要填整改期限。', en: '“{item}” is not met and needs a deadline.' },
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
  spanTooShort: {
    zh: '公示期从{from}到{until}只有{days}个工作日，至少5个，最早到{earliest}。节假日以“节假日安排”登记的为准。',
    en: 'From {from} to {until} there are {days} working days; a notice stands for five at least, until {earliest} or later.',
  },
  holidayTooLong: {
    zh: '从{from}到{until}不对：截止日不得早于起始日，一次最多{most}天。',
    en: 'From {from} to {until} will not do: in order, and {most} days at most.',
  },
  zoneNeeded: {
    zh: '“{name}”还没有划入责任区，请先划入，或在这里写明责任区。',
    en: '{name} lies in no zone yet; put it in one, or name the zone here.',
  },
  stillShown: { zh: '公示到{until}才期满，今天是{today}。', en: 'The notice stands until {until}; today is {today}.' },
  objectionsOpen: { zh: '还有{count}条异议没有答复。', en: '{count} objections are not answered yet.' },
  noticeOver: { zh: '公示已经结束，不再收异议。', en: 'The notice is over; objections are taken no more.' },
  nothingFinal: { zh: '{year}年“{subject}”还没有公示期满的结果。', en: 'No result of “{subjectEnglish}” in {year} is final yet.' },
});
