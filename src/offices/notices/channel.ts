import { code, count, defineRegister, optional, type RowOf, ref, sensitive, text } from '#register/index.ts';

export const channelKinds = { mail: '电子邮件', weCom: '企业微信群机器人', dingTalk: '钉钉群机器人' } as const;
export const securities = { tls: '全程加密', startTls: '先连接再加密', plain: '不加密' } as const;

const administer = ['administrator'];

/**
 * A way out of the house: a mail server, or the robot of a group. The key of the robot, the password and the signing key are sealed under the
 * row's own key and never shown again. With `organisation` only what waits for that organisation's people is told there.
 */
export const channel = defineRegister({
  name: 'channel',
  label: '通知渠道',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  columns: ['name', 'kind', 'address', 'organisation'],
  fields: {
    name: text('渠道名称', { longest: 60 }),
    kind: code('渠道类别', channelKinds),
    address: text('主机或地址', { longest: 300 }),
    port: optional(count('端口', { least: 1, most: 65_535 })),
    security: optional(code('加密方式', securities)),
    login: optional(text('登录名', { longest: 120 })),
    sender: optional(text('发件地址', { longest: 120 })),
    secret: optional(sensitive('secret', text('密钥或口令', { longest: 400 }))),
    signingKey: optional(sensitive('secret', text('加签密钥', { longest: 400 }))),
    organisation: optional(ref('organisation', '所属单位')),
  },
  rules: [],
  workflow: {
    on: { switchOff: { to: 'off', by: administer } },
    off: { switchOn: { to: 'on', by: administer } },
  },
  states: { on: '启用', off: '停用' },
  readBy: administer,
  person: 'id',
  basis: '《网络安全法》第二十一条第四项（重要数据加密）',
  purpose: '向外发送提醒',
  retention: '渠道删除后保留一年',
});

export type Channel = RowOf<typeof channel.fields>;
