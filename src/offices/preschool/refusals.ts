import { problems } from '#kernel/problem.ts';

/** What the office of preschool refuses. */
export const says = problems('preschool', {
  townshipWaits: {
    zh: '“{township}”还没有初审，收到初审意见后才能评定等次。',
    en: '“{township}” has not reviewed this yet; the level is settled after that.',
  },
  notTownship: { zh: '初审单位应为乡镇，“{name}”不是，请改选。', en: '“{name}” is not a township.' },
  notPrivate: {
    zh: '“{name}”登记为公办，普惠性民办园认定只受理民办园。',
    en: '“{name}” is a public kindergarten; only private ones apply.',
  },
  badCondition: { zh: '补助条件读不懂，请核对公式：{why}', en: 'The condition cannot be read: {why}' },
  noShare: { zh: '按票据比例补助的，请填写比例。', en: 'A rate by invoices needs its share.' },
  noYuan: { zh: '请填写标准金额。', en: 'Give the amount of yuan.' },
  dayAhead: { zh: '“{label}”{day}还没有到，请核对。', en: '{day} is yet to come.' },
  figuresConfirmed: { zh: '{year}学年的数据已经核定，不能再改。', en: 'The figures of {year} are confirmed.' },
  ownFigures: { zh: '不能核定自己填报的数据，请由同事核定。', en: 'Nobody confirms figures of their own; a colleague does.' },
  beyondContract: {
    zh: '累计付款{paid}元，超出合同金额{amount}元。',
    en: 'Payments come to {paid} yuan, beyond the contract of {amount}.',
  },
  nothingComputed: { zh: '{year}年没有可核算的补助，请看各园的原因。', en: 'There is nothing to compute for {year}; see the reasons.' },
  elsewhere: { zh: '只能登记本单位的教职工。', en: 'You enter staff of your own organisation alone.' },
  sameKindergarten: { zh: '接收园不能与派出园相同。', en: 'A teacher is posted to another kindergarten than their own.' },
  onPostAlready: { zh: '这名教师这段时间已有交流安排。', en: 'This teacher has a posting at that time already.' },
  nothingToPrint: { zh: '没有可以出文书的内容。', en: 'There is nothing to put on paper.' },
  notConcluded: { zh: '这一轮评级还没有命名，不能出通知。', en: 'The titles of this round are not given yet.' },
});
