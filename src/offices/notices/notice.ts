import { date, defineRegister, type RowOf, ref, text } from '#register/index.ts';

/**
 * A reminder to one person of one duty at one stage (`before 7`, `after 1`), written once. What the duty is, is asked of its office when the
 * notice is shown: here stand only its address, its day and its key.
 */
export const notice = defineRegister({
  name: 'notice',
  label: '通知',
  scope: 'bureau',
  key: ['account', 'duty', 'stage'],
  fields: {
    account: ref('account', '账号'),
    duty: text('事项键', { longest: 400 }),
    stage: text('提醒时点', { longest: 20 }),
    path: text('页面地址', { longest: 300 }),
    due: date('到期日'),
    sentOn: date('发出日期'),
  },
  rules: [],
  workflow: {
    unread: { markRead: { to: 'read', by: [] } },
    read: {},
  },
  states: { unread: '未读', read: '已读' },
});

export type Notice = RowOf<typeof notice.fields>;
