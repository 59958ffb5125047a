import { adding, correcting, date, defineRegister, note, optional, ref, stepping, text, year } from '#register/index.ts';
import { FILES, KEEPS, READS, SEES } from '../codes.ts';

const by = [...KEEPS, ...FILES];

/** To which level a kindergarten means to rise, and by when (晋级计划). */
export const upgradePlan = defineRegister({
  name: 'upgradePlan',
  label: '晋级计划',
  scope: 'organisation',
  key: ['organisation', 'targetYear'],
  title: ['organisation', 'targetLevel'],
  columns: ['organisation', 'targetLevel', 'targetYear', 'plannedOn'],
  fields: {
    organisation: ref('organisation', '幼儿园'),
    targetLevel: text('晋级目标等次', { longest: 40 }),
    targetYear: year('目标年度'),
    gaps: note('主要差距', { longest: 2000 }),
    steps: note('晋级措施', { longest: 4000 }),
    plannedOn: optional(date('制定日期')),
  },
  rules: [],
  workflow: { planned: { reachLevel: { to: 'reached', by: KEEPS }, giveUpPlan: { to: 'givenUp', by } }, reached: {}, givenUp: {} },
  states: { planned: '实施中', reached: '已晋级', givenUp: '已放弃' },
  readBy: SEES,
  readAllBy: READS,
});

export const upgradeDeeds = [
  adding(upgradePlan, { name: 'preschool.planUpgrade', label: '制定晋级计划', by }),
  correcting(upgradePlan, { name: 'preschool.correctUpgrade', label: '修改晋级计划', by, fields: ['targetLevel', 'gaps', 'steps'] }),
  stepping(upgradePlan, { name: 'preschool.reachLevel', label: '确认已晋级', step: 'reachLevel' }),
  stepping(upgradePlan, { name: 'preschool.giveUpPlan', label: '终止晋级计划', step: 'giveUpPlan', why: true }),
];
