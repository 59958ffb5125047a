import { code, date, defineRegister, flag, list, optional, type Role, ref, sensitive, text } from '#register/index.ts';

/** The roles that the office itself gives out; each other office declares its own. Nobody should hold two of these three. */
export const ownRoles: readonly Role[] = [
  { name: 'administrator', label: '系统管理员' },
  { name: 'security', label: '安全管理员' },
  { name: 'auditor', label: '审计管理员' },
];

/** Everyone who can sign in. A row is a person: their key hides the name and the password's digest in audit and history. */
export const account = defineRegister({
  name: 'account',
  label: '账号',
  scope: 'bureau',
  key: ['username'],
  fields: {
    username: text('用户名', { longest: 40 }),
    name: sensitive('identity', text('姓名', { longest: 40 })),
    organisation: optional(ref('organisation', '所属单位')),
    roles: list('角色', text('角色', { longest: 40 })),
    passwordHash: optional(sensitive('secret', text('口令摘要', { longest: 400 }))),
    mustChangePassword: flag('须修改口令'),
    oneTimeUntil: optional(text('一次性口令有效期至', { longest: 30 })),
    termUntil: optional(date('任期至')),
  },
  rules: [
    {
      code: 'usernameLetters',
      says: '用户名只能用小写字母、汉字、数字和 . _ -，请改写。',
      english: 'A user name takes lower-case letters, Chinese characters, digits and . _ - only.',
      holds: row => /^[\p{Ll}\p{Lo}\d._-]+$/u.test(row.username),
    },
  ],
  workflow: {
    active: { lock: { to: 'locked', by: ['administrator', 'security'] } },
    locked: { unlock: { to: 'active', by: ['security'] } },
  },
  person: 'id',
  basis:
    '《个人信息保护法》第十三条第一款第二项、第三项（履行法定职责、人力资源管理所必需）；《网络安全法》第二十一条（采取措施防止未授权访问）',
  purpose: '确认办理人身份，控制权限，留下办理记录',
  retention: '账号停用后保留三年，到期注销并抹除姓名',
});

/** The form of a list of roles: only names that some office declares, each once. */
export const rolesField = (roles: readonly Role[]) =>
  list('角色', code('角色', Object.fromEntries(roles.map(role => [role.name, role.label]))), { most: 20 });
