import { adding, code, correcting, date, defineRegister, flag, note, ref, text } from '#register/index.ts';
import { KEEPS, READS, SEES } from './codes.ts';

/** Whether the technical defences are part of a building project: looked at when it is designed, and again before it is put to use. */
export const defenceGate = defineRegister({
  name: 'defenceGate',
  label: '技防建设审查',
  scope: 'organisation',
  key: ['organisation', 'projectName', 'gate'],
  title: ['projectName', 'gate'],
  fields: {
    organisation: ref('organisation', '项目学校'),
    projectName: text('工程名称', { longest: 80 }),
    gate: code('审查环节', { design: '规划设计', acceptance: '竣工投用' }),
    isIncluded: flag('已纳入技防设施'),
    reviewedOn: date('审查日期'),
    opinion: note('审查意见', { longest: 500 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export const addGate = adding(defenceGate, { name: 'safety.addGate', label: '登记技防审查', by: KEEPS });
export const correctGate = correcting(defenceGate, { name: 'safety.correctGate', label: '更正技防审查', by: KEEPS });
