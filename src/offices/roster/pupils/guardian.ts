import { adding, code, correcting, defineRegister, flag, optional, phone, ref, sensitive, text } from '#register/index.ts';
import { CLERK, ENROLMENT, relations } from '../codes.ts';
import { pupilLaw } from './pupil.ts';

/** Who answers for a pupil at home. Sealed under the pupil's key: it goes when the pupil is erased. */
export const guardian = defineRegister({
  name: 'guardian',
  label: '监护人',
  scope: 'organisation',
  organisation: 'pupil.organisation',
  homeroom: 'pupil.homeroom',
  key: [],
  title: ['pupil', 'relation'],
  columns: ['pupil', 'name', 'relation', 'phone', 'isFirst'],
  fields: {
    pupil: ref('pupil', '学生'),
    name: sensitive('identity', text('监护人姓名', { longest: 40 })),
    relation: code('与学生关系', relations),
    phone: optional(phone('联系电话')),
    isFirst: flag('第一监护人'),
  },
  rules: [],
  workflow: {},
  readBy: CLERK,
  readAllBy: ENROLMENT,
  revealTo: { identity: [...CLERK, ...ENROLMENT], family: [...CLERK, ...ENROLMENT] },
  person: 'pupil',
  thirdPersons: ['name', 'phone'],
  ...pupilLaw,
});

export const guardianVerbs = [
  adding(guardian, { name: 'roster.addGuardian', label: '登记监护人', by: CLERK }),
  correcting(guardian, { name: 'roster.correctGuardian', label: '更正监护人', by: CLERK, fields: ['relation', 'isFirst'] }),
];
