import { code, date, defineRegister, file, note, optional, sensitive, text } from '#register/index.ts';
import { identityChecks, OFFICER, requesters, requestKinds } from '../codes.ts';
import { onePerson, subjectFields } from '../subject.ts';

const refuse = { refuseRequest: { to: 'refused', by: OFFICER } };

/**
 * What people or their guardians ask about their data: to see, copy, correct, erase it, to take a consent back, to have it explained (arts. 44 to 50).
 * A row is a person of its own: the name of who asked goes with the row's own key.
 */
export const personRequest = defineRegister({
  name: 'personRequest',
  label: '个人信息权利请求',
  scope: 'bureau',
  key: [],
  title: ['requestKind', 'receivedOn'],
  columns: ['receivedOn', 'requestKind', 'requester', 'pupil', 'staff', 'account', 'dueOn', 'answeredOn'],
  fields: {
    requestKind: code('请求事项', requestKinds),
    ...subjectFields,
    requesterName: sensitive('identity', text('申请人姓名', { longest: 40 })),
    requester: code('申请人身份', requesters),
    wish: note('请求内容', { longest: 1000 }),
    receivedOn: date('收到日期'),
    dueOn: date('答复期限'),
    identityCheck: optional(code('身份核验方式', identityChecks)),
    checkedOn: optional(date('核验日期')),
    checkedBy: optional(text('核验人', { longest: 60 })),
    answerFile: optional(file('答复材料')),
    answer: optional(note('答复', { longest: 2000 })),
    answeredOn: optional(date('答复日期')),
    answeredBy: optional(text('答复人', { longest: 60 })),
  },
  rules: [onePerson],
  workflow: {
    received: { checkIdentity: { to: 'checked', by: OFFICER }, ...refuse },
    checked: { composeCopy: { to: 'checked', by: OFFICER }, answerRequest: { to: 'answered', by: OFFICER }, ...refuse },
    answered: {},
    refused: {},
  },
  states: { received: '待核验身份', checked: '办理中', answered: '已答复', refused: '不予办理' },
  readBy: OFFICER,
  person: 'id',
  basis: '《个人信息保护法》第四十四条至第五十条；《未成年人网络保护条例》第三十四条',
  purpose: '受理和答复个人行使权利的申请，证明按期办理',
  retention: '办结后保存两年（工作口径），期满抹除申请人姓名',
});
