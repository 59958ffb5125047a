import { adding, code, date, defineRegister, file, list, ref, text } from '#register/index.ts';
import { drillKinds, FILES, READS, SEES } from './codes.ts';

/** A school's plan for an emergency (应急预案), edition by edition; the newest is the one drilled by. */
export const emergencyPlan = defineRegister({
  name: 'emergencyPlan',
  label: '应急预案',
  scope: 'organisation',
  key: ['organisation', 'drillKind', 'edition'],
  title: ['organisation', 'drillKind', 'edition'],
  fields: {
    organisation: ref('organisation', '单位'),
    drillKind: code('演练类型', drillKinds),
    edition: text('预案版本', { longest: 20 }),
    approvedOn: date('预案批准日期'),
    planText: list('预案文本', file('预案'), { least: 1, most: 5 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export const addPlan = adding(emergencyPlan, { name: 'safety.addPlan', label: '登记应急预案', by: FILES });
