import { code, count, date, defineRegister, note, optional, ref, text } from '#register/index.ts';
import { DECIDES, erasureOutcomes, erasureWays, OFFICER, READS } from '../codes.ts';

/** People (or rows) whose term is over or who asked to be erased, to be decided together. The list is drawn up by the program or from a request, put forward by one person, approved by another. */
export const erasureBatch = defineRegister({
  name: 'erasureBatch',
  label: '抹除批次',
  scope: 'bureau',
  key: [],
  title: ['batchName', 'listedOn'],
  columns: ['batchName', 'ledger', 'erasureWay', 'listedOn', 'approvedOn', 'erasedCount'],
  fields: {
    batchName: text('批次名称', { longest: 80 }),
    ledger: text('台账代号', { longest: 60 }),
    erasureWay: code('抹除方式', erasureWays),
    listedOn: date('列出日期'),
    proposedBy: optional(text('拟办人', { longest: 60 })),
    proposedOn: optional(date('拟办日期')),
    approvedBy: optional(text('批准人', { longest: 60 })),
    approvedOn: optional(date('批准日期')),
    opinion: optional(note('批准意见', { longest: 500 })),
    carriedOutOn: optional(date('执行日期')),
    erasedCount: optional(count('已抹除数')),
    heldCount: optional(count('暂缓数')),
  },
  rules: [],
  workflow: {
    listed: { proposeErasure: { to: 'proposed', by: OFFICER }, dropBatch: { to: 'dropped', by: OFFICER } },
    proposed: {
      approveErasure: { to: 'approved', by: DECIDES },
      refuseErasure: { to: 'listed', by: DECIDES },
    },
    approved: { carryOutErasure: { to: 'carriedOut', by: ['system'] } },
    carriedOut: {},
    dropped: {},
  },
  states: { listed: '到期待拟办', proposed: '待批准', approved: '已批准，待执行', carriedOut: '已执行', dropped: '不抹除' },
  readBy: READS,
});

/** One of a batch: an id and a day, no name. It stays as the report of what was erased. */
export const erasureItem = defineRegister({
  name: 'erasureItem',
  label: '抹除明细',
  scope: 'bureau',
  key: ['erasureBatch', 'rowId'],
  title: ['rowId'],
  columns: ['erasureBatch', 'rowId', 'fellDueOn', 'outcome', 'carriedOutOn'],
  fields: {
    erasureBatch: ref('erasureBatch', '抹除批次'),
    rowId: text('内部编号', { longest: 40 }),
    fellDueOn: date('到期日期'),
    outcome: optional(code('执行结果', erasureOutcomes)),
    carriedOutOn: optional(date('执行日期')),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});
