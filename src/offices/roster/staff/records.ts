import { adding, code, date, defineRegister, file, optional, ref, sensitive, text, year } from '#register/index.ts';
import { CLERK, certificateKinds, honourLevels, PERSONNEL } from '../codes.ts';
import { staffLaw } from './staff.ts';

/** What staff are certified for: teacher's certificate, Mandarin, skills. */
export const staffCertificate = defineRegister({
  name: 'staffCertificate',
  label: '证书',
  scope: 'organisation',
  organisation: 'staff.organisation',
  key: [],
  title: ['kind', 'staff'],
  columns: ['staff', 'kind', 'level', 'issuedOn'],
  fields: {
    staff: ref('staff', '教职工'),
    kind: code('证书类别', certificateKinds),
    level: optional(text('等级或学段学科', { longest: 60 })),
    certificateNumber: optional(sensitive('identity', text('证书编号', { longest: 60 }))),
    issuedOn: date('发证日期'),
    file: optional(file('扫描件')),
  },
  rules: [],
  workflow: {},
  readBy: CLERK,
  readAllBy: PERSONNEL,
  revealTo: { identity: PERSONNEL },
  person: 'staff',
  ...staffLaw,
});

/** What staff were honoured with. */
export const staffHonour = defineRegister({
  name: 'staffHonour',
  label: '荣誉',
  scope: 'organisation',
  organisation: 'staff.organisation',
  key: ['staff', 'honour', 'year'],
  title: ['honour', 'staff'],
  fields: {
    staff: ref('staff', '教职工'),
    honour: text('荣誉名称', { longest: 80 }),
    level: code('荣誉级别', honourLevels),
    year: year('年份'),
    issuer: optional(text('授予单位', { longest: 80 })),
  },
  rules: [],
  workflow: {},
  readBy: CLERK,
  readAllBy: PERSONNEL,
  person: 'staff',
  ...staffLaw,
});

export const staffRecordVerbs = [
  adding(staffCertificate, { name: 'roster.addStaffCertificate', label: '登记证书', by: PERSONNEL }),
  adding(staffHonour, { name: 'roster.addStaffHonour', label: '登记荣誉', by: PERSONNEL }),
];
