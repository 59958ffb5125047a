import { date, defineRegister, file, list, note, optional, ref } from '#register/index.ts';

/** What is done about an issue, by whom, until when; a measure is adjusted only with a reason. */
export const measure = defineRegister({
  name: 'measure',
  label: '整改措施',
  scope: 'organisation',
  key: [],
  title: ['words'],
  columns: ['due', 'words', 'organisation', 'issue', 'doneOn'],
  fields: {
    issue: ref('issue', '问题台账'),
    words: note('措施', { longest: 1000 }),
    organisation: ref('organisation', '承办单位'),
    due: date('完成时限'),
    doneOn: optional(date('完成日期')),
    report: optional(note('办理情况', { longest: 1000 })),
    evidence: list('佐证', file('佐证文件'), { most: 20 }),
  },
  rules: [],
  workflow: {
    open: { finishMeasure: { to: 'done', by: ['filer', 'planner'] }, adjustMeasure: { to: 'open', by: ['planner'] } },
    done: {},
  },
  states: { open: '办理中', done: '已完成' },
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});
