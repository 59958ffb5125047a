import { code, count, date, defineRegister, file, ref, text } from '#register/index.ts';

export const printForms = {
  docx: '报告（Word）',
  pdf: '报告（PDF）',
  xlsx: '附表（Excel）',
  brief: '一页纸（Word）',
  briefPdf: '一页纸（PDF）',
  duties: '责任表（Word）',
} as const;

export type PrintForm = keyof typeof printForms;

/** A report as it was printed: from which snapshot, from which state of its text, when, by whom. */
export const reportPrint = defineRegister({
  name: 'reportPrint',
  label: '报告印件',
  scope: 'bureau',
  key: [],
  title: ['form', 'printedOn'],
  fields: {
    plan: ref('plan', '规划'),
    snapshot: ref('snapshot', '监测快照'),
    form: code('印件类别', printForms),
    textVersion: count('文稿版次'),
    printedOn: date('打印日期'),
    printedBy: text('打印人', { longest: 60 }),
    file: file('印件'),
  },
  rules: [],
  workflow: {},
  readBy: ['planner', 'leader'],
});
