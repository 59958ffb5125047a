import { defineRegister, ref, sensitive, text } from '#register/index.ts';

/** Where a person wants to be told, entered by themselves. */
export const mailbox = defineRegister({
  name: 'mailbox',
  label: '接收邮箱',
  scope: 'bureau',
  key: ['account'],
  fields: { account: ref('account', '账号'), address: sensitive('identity', text('邮箱地址', { longest: 120 })) },
  rules: [],
  workflow: {},
  person: 'account',
  basis: '《个人信息保护法》第十三条第一款第一项（取得个人的同意）',
  purpose: '按本人意愿发送提醒邮件',
  retention: '本人删除或账号注销时即删',
});

/** True for an address that may stand in a mail's envelope: no blanks, no signs that mail itself uses. */
export const isMailbox = (address: string): boolean =>
  address.length <= 120 && /^[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u.test(address);
