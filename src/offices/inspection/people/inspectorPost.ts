import { date, defineRegister, optional, ref, text } from '#register/index.ts';
import { KEEPS } from '../codes.ts';

/** A school for which an inspector answers (挂牌督导), within a zone of responsibility. */
export const inspectorPost = defineRegister({
  name: 'inspectorPost',
  label: '挂牌督导',
  scope: 'bureau',
  key: ['organisation', 'inspector', 'since'],
  title: ['organisation', 'inspector'],
  fields: {
    organisation: ref('organisation', '挂牌学校'),
    inspector: ref('inspector', '责任督学'),
    zone: text('所在责任区', { longest: 40 }),
    since: date('挂牌日期'),
    endedOn: optional(date('卸任日期')),
  },
  rules: [],
  workflow: { posted: { endPost: { to: 'relieved', by: KEEPS } }, relieved: {} },
  states: { posted: '挂牌中', relieved: '已卸任' },
  readBy: 'signedIn',
});
