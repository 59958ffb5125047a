import { code, count, defineRegister, money, optional, ref, stepping, text, year } from '#register/index.ts';
import { KEEPS, READS, stageWords } from '../codes.ts';

export const taskKinds = { transfer: '教师交流', upgrade: '学历提升', recruit: '新聘教师', purchase: '建设购置' } as const;

/** Who acts on drafts: the personnel section on people, the project office on what is built and bought. */
const ACTS = ['personnel', 'works', ...KEEPS] as const;

/** One line of an adopted work list: a draft that the personnel section or the project office settles or drops. */
export const passTask = defineRegister({
  name: 'passTask',
  label: '达标任务',
  scope: 'bureau',
  key: [],
  title: ['summary'],
  columns: ['year', 'kind', 'organisation', 'sentFrom', 'summary', 'count', 'costYuan'],
  fields: {
    scenario: ref('passScenario', '测算方案'),
    year: year('实施年度'),
    kind: code('任务类别', taskKinds),
    stage: code('学段', stageWords),
    organisation: ref('organisation', '落实学校'),
    sentFrom: optional(ref('organisation', '派出学校')),
    summary: text('任务内容', { longest: 200 }),
    count: count('数量', { most: 100_000_000 }),
    costYuan: money('所需经费'),
  },
  rules: [],
  workflow: {
    taskDraft: { settleTask: { to: 'taskSettled', by: ACTS }, dropTask: { to: 'taskDropped', by: ACTS } },
    taskSettled: {},
    taskDropped: {},
  },
  states: { taskDraft: '待落实', taskSettled: '已落实', taskDropped: '不再实施' },
  readBy: [...READS, 'works'],
});

export const taskVerbs = [
  stepping(passTask, { name: 'indicators.settleTask', label: '登记已落实', step: 'settleTask' }),
  stepping(passTask, { name: 'indicators.dropTask', label: '不再实施该任务', step: 'dropTask', why: true }),
];
