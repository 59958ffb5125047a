import { date, defineRegister, file, optional, text, year } from '#register/index.ts';
import { OFFICER, READS } from '../codes.ts';

/** The yearly reports on compliance with the rules for minors' data, each as it was written and when it was handed in. */
export const complianceReport = defineRegister({
  name: 'complianceReport',
  label: '年度合规审计报告',
  scope: 'bureau',
  key: ['year'],
  title: ['year'],
  fields: {
    year: year('年度'),
    file: file('报告文件'),
    writtenOn: date('生成日期'),
    writtenBy: text('生成人', { longest: 60 }),
    filedOn: optional(date('报送日期')),
    filedTo: optional(text('报送单位', { longest: 120 })),
  },
  rules: [],
  workflow: { written: { fileReport: { to: 'filed', by: OFFICER } }, filed: {} },
  states: { written: '待报送', filed: '已报送' },
  readBy: READS,
});
