import { code, date, defineRegister, flag, note, optional, ref } from '#register/index.ts';
import { KEEPS, READS } from '../codes.ts';

/** An objection to a result on show, as it came in; who objects is not kept here. */
export const objection = defineRegister({
  name: 'objection',
  label: '公示异议',
  scope: 'bureau',
  key: [],
  title: ['receivedOn', 'objectionText'],
  fields: {
    resultNotice: ref('resultNotice', '结果公示'),
    evaluation: ref('evaluation', '督导评估'),
    channel: code('异议来源', { letter: '来信', telephone: '电话', visitor: '来访', website: '网站' }),
    receivedOn: date('收到日期'),
    objectionText: note('异议内容', { longest: 2000 }),
    isUpheld: optional(flag('异议成立')),
    reply: optional(note('答复意见', { longest: 2000 })),
    repliedOn: optional(date('答复日期')),
  },
  rules: [],
  workflow: { received: { answerObjection: { to: 'answered', by: KEEPS } }, answered: {} },
  states: { received: '待答复', answered: '已答复' },
  readBy: READS,
});
