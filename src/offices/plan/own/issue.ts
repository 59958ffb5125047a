import { amount, code, date, defineRegister, note, optional, ref, text } from '#register/index.ts';
import { statuses } from '../codes.ts';

export const causes = {
  money: '资金未到位',
  land: '用地审批',
  posts: '编制与人员',
  progress: '工程进度',
  policy: '政策办法未出台',
  population: '人口与学位变化',
  data: '口径与数据',
  other: '其他',
} as const;

export const effects = { worked: '见效', partly: '部分见效', none: '未见效' } as const;

/** An issue (问题台账) raised from a promise that slips: its cause, what was done, and by the promise's figure whether it helped. */
export const issue = defineRegister({
  name: 'issue',
  label: '问题台账',
  scope: 'organisation',
  key: [],
  title: ['words'],
  columns: ['words', 'cause', 'organisation', 'statusBefore', 'effect'],
  fields: {
    plan: ref('plan', '规划'),
    promise: ref('promise', '承诺'),
    organisation: ref('organisation', '责任单位'),
    words: note('问题', { longest: 1000 }),
    cause: code('原因', causes),
    raisedBy: text('提出人', { longest: 60 }),
    raisedOn: date('提出日期'),
    statusBefore: code('提出时状态', statuses),
    figureBefore: optional(amount('提出时的数')),
    statusAfter: optional(code('评估时状态', statuses)),
    figureAfter: optional(amount('评估时的数')),
    effect: optional(code('成效', effects)),
    judgement: optional(note('成效说明', { longest: 1000 })),
    judgedOn: optional(date('评估日期')),
  },
  rules: [],
  workflow: {
    raised: { addMeasure: { to: 'underWay', by: ['planner', 'filer'] } },
    underWay: {
      addMeasure: { to: 'underWay', by: ['planner', 'filer'] },
      judgeEffect: { to: 'judged', by: ['planner'] },
    },
    judged: {
      addMeasure: { to: 'underWay', by: ['planner', 'filer'] },
      judgeEffect: { to: 'judged', by: ['planner'] },
      closeIssue: { to: 'closed', by: ['planner'] },
    },
    closed: {},
  },
  states: { raised: '待定措施', underWay: '整改中', judged: '已评估', closed: '已销号' },
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});
