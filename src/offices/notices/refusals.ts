import { problems } from '#kernel/problem.ts';

/** What the office `notices` refuses. */
export const says = problems('notices', {
  notAHook: {
    zh: '请填写群机器人给出的完整地址，如 {example}。',
    en: 'Give the whole address of the group robot, such as {example}.',
  },
  notAMailHost: {
    zh: '邮件服务器应填主机名，如 smtp.example.cn，现为“{text}”。',
    en: 'The mail server is a host name such as smtp.example.cn; it reads “{text}”.',
  },
  notAnEmail: {
    zh: '“{text}”不是邮箱地址，请核对。',
    en: '“{text}” is not an e-mail address.',
  },
  mailNeeds: {
    zh: '邮件渠道还要填端口、加密方式和发件地址。',
    en: 'A mail channel also needs a port, a security and the address it sends from.',
  },
  hookNeedsKey: {
    zh: '地址里没有机器人的密钥（{name}=…），请重新复制完整地址。',
    en: 'The address lacks the robot’s key ({name}=…); copy the whole address again.',
  },
  testNeedsMailbox: {
    zh: '试发的邮件寄到您自己的邮箱，请先在“我的通知”里填好。',
    en: 'The test mail goes to your own mailbox; fill it in under your notices first.',
  },
  badDays: {
    zh: '提醒的天数应在1到{most}天之间，且不重复。',
    en: 'Days of a reminder are between 1 and {most}, each once.',
  },
  badBase: {
    zh: '系统地址应以 http:// 或 https:// 开头，如 https://yuheng.example.cn，现为“{text}”。',
    en: 'The address of the product begins with http:// or https://; it reads “{text}”.',
  },
  notYours: {
    zh: '这条通知不是给您的，请刷新后再试。',
    en: 'This notice is not yours; reload the page.',
  },
});
