import { count, date, defineRegister, optional, type RowOf, ref, text } from '#register/index.ts';

/**
 * A message on its way out: to one person's mailbox or to a group, on one day. It is written in the same transaction as the notices that it
 * tells of, so that each is told once; `recipient` is an account's id, or `group`.
 */
export const delivery = defineRegister({
  name: 'delivery',
  label: '发送记录',
  scope: 'bureau',
  key: ['channel', 'recipient', 'day', 'round'],
  title: ['day'],
  columns: ['channel', 'day', 'attempts', 'nextTry', 'sentAt', 'lastError'],
  fields: {
    channel: ref('channel', '通知渠道'),
    recipient: text('收件', { longest: 120 }),
    day: date('日期'),
    round: count('轮次'),
    attempts: count('已试次数'),
    /** The instant from which it may be tried, and while it is being sent the instant until which nobody else tries. */
    nextTry: optional(text('下次尝试', { longest: 30 })),
    lastError: optional(text('未成原因', { longest: 300 })),
    sentAt: optional(text('送达时间', { longest: 30 })),
  },
  rules: [],
  workflow: { waiting: {}, sending: {}, sent: {}, failed: {} },
  states: { waiting: '待发', sending: '正在发', sent: '已送达', failed: '没有发成' },
  readBy: ['administrator'],
});

export type Delivery = RowOf<typeof delivery.fields>;
