import { problems } from '#kernel/problem.ts';

/** What the door itself refuses. */
export const says = problems('server', {
  noSuchPath: { zh: '没有这个地址：{path}', en: 'There is no such address: {path}' },
  noSuchDeed: { zh: '没有“{name}”这个办理事项。', en: 'There is no deed named “{name}”.' },
  noSuchView: { zh: '没有“{name}”这个查询。', en: 'There is no view named “{name}”.' },
  noSuchRegister: { zh: '没有“{name}”这个台账。', en: 'There is no register named “{name}”.' },
  noSuchRow: { zh: '“{name}”里没有这一条，或不归您看。', en: 'There is no such row in “{name}”, or it is not yours to see.' },
  noSuchFile: { zh: '没有这个文件，或不属于本县。', en: 'There is no such file in this county.' },
  notATable: { zh: '“{name}”不能导出为表格。', en: '“{name}” cannot be exported as a table.' },
  badJson: { zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
  badRequest: { zh: '请求有误：{what}', en: 'Bad request: {what}' },
  tooBig: { zh: '内容太大，最多{megabytes} MB。', en: 'Too large: at most {megabytes} MB.' },
  staleToken: { zh: '页面停留过久，请刷新后再试。', en: 'This page has been open too long; reload it and try again.' },
  crossSite: { zh: '不接受来自其他网站的提交。', en: 'Submissions from other sites are not accepted.' },
  notYourRole: { zh: '您的角色不能使用这一功能，请联系系统管理员。', en: 'Your roles do not include this; ask the administrator.' },
  changePasswordFirst: { zh: '请先修改一次性口令。', en: 'Change the one-time password first.' },
  setFactorFirst: { zh: '您的角色须用动态验证码，请先设置。', en: 'Your roles require a second factor; set it up first.' },
  unknownToken: { zh: '服务令牌无效、已吊销或已过期。', en: 'The service token is unknown, revoked or past its end.' },
  notForTokens: { zh: '服务令牌不能用于登录和会话。', en: 'A service token has no business with sessions.' },
  noProvider: { zh: '本系统没有接统一身份认证，请用口令登录。', en: 'There is no sign-in provider here; use your password.' },
  providerFailed: { zh: '统一身份认证没有通过，请重新登录。', en: 'The sign-in at the provider did not succeed; try again.' },
  notLinked: {
    zh: '您的统一身份还没有关联到账号。请把这个标识告诉系统管理员：{subject}',
    en: 'You are not linked with an account yet. Tell the administrator this: {subject}',
  },
  tooMany: { zh: '请求太频繁，请{seconds}秒后再试。', en: 'Too many requests; try again in {seconds} seconds.' },
  revealedEnough: {
    zh: '一小时内最多看{most}条的原文，您已看了{seen}条，请稍后再看；成批需要的，请申请导出。',
    en: 'At most {most} rows an hour are shown in clear and you have seen {seen}; wait, or ask for an approved export.',
  },
  nothingToReveal: { zh: '没有要看的，请选行和栏目。', en: 'Name the rows and the fields to be shown.' },
  waitBeforeSignIn: {
    zh: '多次登录失败，请{seconds}秒后再试。忘记口令请联系系统管理员。',
    en: 'Too many failed attempts; try again in {seconds} seconds, or ask the administrator.',
  },
  notFromTheProxy: { zh: '请通过本单位的入口地址访问。', en: 'Use the address of the front server.' },
  notEncrypted: {
    zh: '入口服务器转来的请求没有加密。请让入口只开 https，并转发 X-Forwarded-Proto。',
    en: 'The front server passed on a request that was not encrypted; let it serve https alone and forward X-Forwarded-Proto.',
  },
  noFile: { zh: '没有收到文件，请重新选择。', en: 'No file was received; choose it again.' },
  emptyFile: { zh: '“{name}”是空文件（0字节），请重新选择。', en: '“{name}” is empty; choose another file.' },
  fileKind: {
    zh: '不接受“{name}”这种文件。可以上传文档、表格、图片、文本或压缩包：{kinds}。',
    en: 'Files such as “{name}” are not accepted. Accepted: {kinds}.',
  },
});
