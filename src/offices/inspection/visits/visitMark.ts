import { code, defineRegister, note, optional, ref } from '#register/index.ts';
import { READS, SEES, verdicts } from '../codes.ts';

/** What a visit found of one item of its list; what is not met names the issue that was raised for it. */
export const visitMark = defineRegister({
  name: 'visitMark',
  label: '督导检查结论',
  scope: 'organisation',
  organisation: 'visit.organisation',
  key: ['visit', 'item'],
  title: ['item'],
  fields: {
    visit: ref('visit', '督导记录'),
    item: ref('inspectionItem', '督导指标'),
    verdict: code('检查结论', verdicts),
    found: optional(note('发现情况', { longest: 1000 })),
    raisedIssue: optional(ref('inspectionIssue', '转为问题')),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});
