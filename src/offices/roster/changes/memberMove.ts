import { count, date, defineRegister, list, ref, text } from '#register/index.ts';
import { ENROLMENT, PERSONNEL } from '../codes.ts';

/** Who and what went along when an organisation merged: kept so that it can be taken back with the merger. */
export const memberMove = defineRegister({
  name: 'memberMove',
  label: '随并转入',
  scope: 'bureau',
  key: [],
  title: ['organisation', 'day'],
  columns: ['day', 'organisation', 'heir', 'movedPupils', 'movedHomerooms', 'movedStaff'],
  fields: {
    organisation: ref('organisation', '被合并单位'),
    heir: ref('organisation', '承接单位'),
    day: date('生效日期'),
    act: text('办理批次', { longest: 40 }),
    pupils: list('随并转入的学生', ref('pupil', '学生'), { most: 10_000 }),
    homerooms: list('随并转入的班级', ref('homeroom', '班级'), { most: 1000 }),
    /** The class numbers that they had, in the same order. */
    numbers: list('原班号', count('班号'), { most: 1000 }),
    staffMembers: list('随并转入的教职工', ref('staff', '教职工'), { most: 10_000 }),
    movedPupils: count('转入学生数'),
    movedHomerooms: count('转入班数'),
    movedStaff: count('转入教职工数'),
  },
  rules: [],
  workflow: { moved: {}, takenBack: {} },
  states: { moved: '已转入', takenBack: '已退回' },
  readBy: [...ENROLMENT, ...PERSONNEL, 'planner', 'administrator'],
});
