import { code, date, defineRegister, optional, ref, text } from '#register/index.ts';

/** How far a granted role reaches. */
export const reaches = {
  bureau: '全局',
  office: '科室',
  township: '乡镇',
  schoolDistrictGroup: '大学区',
  school: '学校',
  class: '班级',
  own: '本人记录',
} as const;

/** A role given to someone with a reach and a term, beside the standing roles of the account. */
export const roleGrant = defineRegister({
  name: 'roleGrant',
  label: '授权',
  scope: 'bureau',
  key: [],
  fields: {
    account: ref('account', '账号'),
    role: text('角色', { longest: 40 }),
    reach: code('授权范围', reaches),
    organisation: optional(ref('organisation', '范围单位')),
    homeroom: optional(ref('homeroom', '班级')),
    from: date('起始日期'),
    until: optional(date('截止日期')),
  },
  rules: [
    {
      code: 'reachNamed',
      says: '请选定这项授权管到的单位；范围是班级的，请选定班级。',
      english: 'Name the organisation that the grant reaches, or the class where it is for a class.',
      holds: row => row.reach === 'bureau' || row.reach === 'own' || (row.reach === 'class' ? row.homeroom : row.organisation) !== null,
    },
    {
      code: 'termInOrder',
      says: '截止日期不能早于起始日期。',
      english: 'A term does not end before it begins.',
      holds: row => row.until === null || row.until >= row.from,
    },
  ],
  workflow: { current: { endGrant: { to: 'ended', by: ['security'] } }, ended: {} },
  title: ['role'],
  columns: ['account', 'role', 'reach', 'organisation', 'homeroom', 'from', 'until'],
  readBy: ['security', 'auditor'],
});

/** Someone on leave, and who does their duties meanwhile. */
export const delegation = defineRegister({
  name: 'delegation',
  label: '休假代理',
  scope: 'bureau',
  key: [],
  fields: {
    account: ref('account', '休假人'),
    deputy: ref('account', '代理人'),
    from: date('起始日期'),
    until: date('截止日期'),
  },
  rules: [
    {
      code: 'termInOrder',
      says: '截止日期不能早于起始日期。',
      english: 'A term does not end before it begins.',
      holds: row => row.until >= row.from,
    },
    {
      code: 'anotherPerson',
      says: '代理人须是另一个人。',
      english: 'The deputy must be another person.',
      holds: row => row.account !== row.deputy,
    },
  ],
  workflow: { current: { endDelegation: { to: 'ended', by: ['security'] } }, ended: {} },
  title: ['from'],
  readBy: ['security', 'auditor'],
});
