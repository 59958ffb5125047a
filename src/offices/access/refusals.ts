import { problems } from '#kernel/problem.ts';

/** What the office of dropout control refuses, in the clerk's words. */
export const says = problems('access', {
  notYourPupil: { zh: '只能办理本校的学生，请改选本校学生。', en: 'You act for the pupils of your own school alone.' },
  openCase: { zh: '这名学生已有一份在办的控辍个案（{number}）。', en: 'There is a case of this pupil already: {number}.' },
  dayAhead: { zh: '“{label}”{day}还没有到，请核对。', en: '{day} is yet to come.' },
  dayBefore: { zh: '“{label}”不能早于{day}。', en: 'This cannot be before {day}.' },
  returnTooNear: { zh: '返校期限至少给七天，最早{day}。', en: 'At least seven days are given to return: {day} at the earliest.' },
  notSettled: {
    zh: '返校不满{days}天不能销号，最早{day}。',
    en: 'A case is closed once the child has been back for {days} days: {day} at the earliest.',
  },
  noVisitYet: {
    zh: '还没有劝返记录，先登记学校家访劝返，再发限期返校通知书。',
    en: 'Record a visit by the school before a notice to return is given.',
  },
  noLongerOut: { zh: '这份个案不在“失学辍学”台账，不能办理。', en: 'The case is not in the ledger of those who dropped out.' },
  noPlan: { zh: '送教上门要填每月送教课时。', en: 'Say how many hours of teaching at home there are a month.' },
  notAtHome: { zh: '只有在送教上门的学生才登记送教课时。', en: 'Lessons at home are recorded for children who are taught at home.' },
  placedAlready: { zh: '这名学生已有一份安置。', en: 'This pupil has a placement already.' },
  notInArea: { zh: '“{school}”不在这一包片里，请改选。', en: '“{school}” is not in this area.' },
  moreThanRoster: { zh: '到校人数{present}多于在籍{roster}，请核对。', en: '{present} present are more than the {roster} enrolled.' },
});
