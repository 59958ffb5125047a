import { date, defineRegister, note, optional, ref, sensitive } from '#register/index.ts';
import { CLERK, ENROLMENT } from '../codes.ts';
import { pupilLaw } from './pupil.ts';

/** A transfer within the county: asked for by the school that takes the pupil in, settled by the one that lets them go. The row is shown to the school whose turn it is. */
export const pupilTransfer = defineRegister({
  name: 'pupilTransfer',
  label: '转学申请',
  scope: 'organisation',
  key: [],
  title: ['pupil', 'toSchool'],
  columns: ['askedOn', 'pupil', 'fromSchool', 'toSchool', 'homeroom', 'settledOn'],
  fields: {
    pupil: ref('pupil', '学生'),
    organisation: ref('organisation', '待办学校'),
    fromSchool: ref('organisation', '转出学校'),
    toSchool: ref('organisation', '转入学校'),
    homeroom: optional(ref('homeroom', '转入班级')),
    askedOn: date('申请日期'),
    settledOn: optional(date('办结日期')),
    because: sensitive('family', note('转学原因', { longest: 500 })),
  },
  rules: [],
  workflow: {
    asked: { releasePupil: { to: 'released', by: CLERK }, declineTransfer: { to: 'declined', by: CLERK } },
    released: {},
    declined: {},
  },
  states: { asked: '待转出学校办理', released: '已转学', declined: '未同意' },
  readBy: CLERK,
  readAllBy: ENROLMENT,
  revealTo: { family: [...CLERK, ...ENROLMENT] },
  person: 'pupil',
  ...pupilLaw,
});
