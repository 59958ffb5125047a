import { problems } from '#kernel/problem.ts';

/** What closing a plan and taking it up in the next one refuses. */
export const says = problems('succeed', {
  filingsWait: {
    zh: '还有{count}项报送没有审定，请先审定或退回，再收官。收官以后不再收数。',
    en: '{count} filings are not decided; accept or send them back first. Nothing is filed after a plan is closed.',
  },
  amendmentOpen: {
    zh: '“{title}”还有一次修订在办，请先登记或撤回，再收官。',
    en: 'An amendment of “{title}” is being drawn up; adopt or withdraw it first.',
  },
  notInForce: {
    zh: '“{title}”没有印发，不用收官，也没有可以接续的承诺。',
    en: '“{title}” was never adopted; there is nothing to close or to take up.',
  },
  issuedInTheFuture: {
    zh: '印发日期{issuedOn}晚于今天（{today}），请核对。',
    en: 'The date of issue {issuedOn} is after today ({today}).',
  },
  notTheNext: {
    zh: '“{next}”（{from}年起）不在“{former}”（{formerFrom}年起）之后，不能接续。请核对选的是哪两份规划。',
    en: '“{next}” (from {from}) does not follow “{former}” (from {formerFrom}); check which two plans are meant.',
  },
  alreadyLinked: {
    zh: '“{next}”已经接在“{former}”之后，请在接续页上逐项核定。',
    en: '“{next}” already takes up “{former}”; settle its promises on the page of the succession.',
  },
  notLinked: { zh: '“{next}”还没有接续任何规划。', en: '“{next}” takes up no plan yet.' },
  whoTakesUp: {
    zh: '请选出承接这一项的新承诺；没有的，选“结转为新承诺”或“不再延续”。',
    en: 'Choose the new promise that takes this one up, or carry it over, or say that it is not continued.',
  },
  onlyOneSuccessor: {
    zh: '一次只能给一项原承诺指定承接的新承诺，请逐项指定。',
    en: 'A successor is chosen for one former promise at a time.',
  },
  carriedAlready: { zh: '这一项已经结转为新承诺，不用再结转。', en: 'This promise has been carried over already.' },
});
