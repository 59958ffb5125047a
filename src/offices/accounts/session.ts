import { defineRegister, optional, ref, text } from '#register/index.ts';

/** A signed-in browser. Only the digest of its token is kept; the token itself lives in the browser's cookie alone. */
export const session = defineRegister({
  name: 'session',
  label: '登录会话',
  scope: 'bureau',
  key: ['tokenHash'],
  fields: {
    account: ref('account', '账号'),
    tokenHash: text('令牌摘要'),
    endsAt: text('最迟结束时间', { longest: 30 }),
    device: optional(text('登录设备', { longest: 120 })),
    actsFor: optional(ref('account', '代理谁')),
  },
  rules: [],
  workflow: {},
  person: 'account',
  basis: '《网络安全法》第二十一条第三项（留存网络日志不少于六个月）',
  purpose: '保持登录，记录何人何时登录',
  retention: '登录记录保留一年',
});
