import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { code, ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { count } from '../../fields/number.ts';
import { file } from '../../fields/place.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import type { LoopDeclaration } from './declaration.ts';

/** What is asked when an issue is entered. */
export const raised = ({ grades }: Pick<LoopDeclaration, 'grades'>) => ({
  organisation: ref('organisation', '责任单位'),
  subject: text('问题', { longest: 120 }),
  detail: optional(note('问题描述', { longest: 2000 })),
  grade: code('问题等级', grades),
  foundOn: date('发现日期'),
  deadline: date('整改期限'),
  responsible: optional(text('整改责任人', { longest: 40 })),
});

const issueFields = ({ grades, levels }: LoopDeclaration) => ({
  ...raised({ grades }),
  firstDeadline: date('原定整改期限'),
  rounds: count('整改次数'),
  reopened: count('重新整改次数'),
  level: optional(code('督办级别', Object.fromEntries(levels.map(one => [one.name, one.label])))),
  levelOn: optional(date('督办日期')),
  closedOn: optional(date('销号日期')),
  lastReason: optional(note('最近处理事由', { longest: 500 })),
});

const measureFields = (said: LoopDeclaration) => ({
  issue: ref(said.issue.name, said.issue.label),
  round: count('整改轮次'),
  measure: note('整改措施', { longest: 4000 }),
  proofs: list('佐证材料', file('佐证'), { most: 20 }),
  filedOn: date('报送日期'),
  filedBy: text('报送人', { longest: 60 }),
  outcome: optional(code('复核结论', { closed: '同意销号', returned: '退回整改' })),
  decidedOn: optional(date('复核日期')),
  decidedBy: optional(text('复核人', { longest: 60 })),
  remark: optional(note('复核意见', { longest: 1000 })),
});

export type IssueFields = ReturnType<typeof issueFields>;
export type MeasureFields = ReturnType<typeof measureFields>;
export type Issue = StoredRow<RowOf<IssueFields>>;
export type Measure = StoredRow<RowOf<MeasureFields>>;

/** The two registers of a loop, the second referring to the first. */
export interface LoopRegisters {
  readonly issue: Register<IssueFields>;
  readonly measure: Register<MeasureFields>;
}

/** Open -> reported -> closed, or sent back to be reported again; closed issues are opened again. No step removes a row. */
const workflow = ({ answers, judges }: LoopDeclaration) => {
  const waiting = {
    fileMeasure: { to: 'reported', by: answers },
    moveDeadline: { to: 'rectify', by: judges },
  };
  return {
    rectify: waiting,
    reported: { closeIssue: { to: 'closedOut', by: judges }, sendBackIssue: { to: 'returned', by: judges } },
    returned: { ...waiting, moveDeadline: { to: 'returned', by: judges } },
    closedOut: { reopenIssue: { to: 'rectify', by: judges } },
  };
};

/** Declares the registers of a loop. */
export function loopRegisters(said: LoopDeclaration): LoopRegisters {
  const readers = [...new Set([...said.answers, ...said.raises, ...said.judges, ...said.reads])];
  const issue = defineRegister<Fields>({
    ...said.issue,
    scope: 'organisation',
    key: [],
    title: ['subject', 'organisation'],
    columns: ['subject', 'organisation', 'grade', 'foundOn', 'deadline', 'level', 'rounds', 'closedOn'],
    fields: { ...issueFields(said), ...said.more },
    rules: [
      {
        code: 'deadlineAfterFinding',
        says: '整改期限不得早于发现日期。',
        english: 'The deadline cannot be before the day of the finding.',
        holds: row => String(row.deadline) >= String(row.foundOn),
      },
    ],
    workflow: workflow(said),
    states: { rectify: '待整改', reported: '待复核', returned: '已退回', closedOut: '整改已销号' },
    readBy: readers,
    readAllBy: said.reads,
    importBy: said.raises,
    importFills: {
      firstDeadline: row => row.deadline,
      rounds: () => 0,
      reopened: () => 0,
      level: () => null,
      levelOn: () => null,
      closedOn: () => null,
      lastReason: () => null,
    },
  });
  const measure = defineRegister<Fields>({
    ...said.measure,
    scope: 'organisation',
    organisation: 'issue.organisation',
    key: ['issue', 'round'],
    title: ['issue', 'round'],
    columns: ['issue', 'round', 'filedOn', 'outcome', 'decidedOn'],
    fields: measureFields(said),
    rules: [],
    workflow: {},
    readBy: readers,
    readAllBy: said.reads,
  });
  return { issue: issue as unknown as Register<IssueFields>, measure: measure as unknown as Register<MeasureFields> };
}
