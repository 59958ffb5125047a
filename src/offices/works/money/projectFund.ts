import { code, date, defineRegister, file, money, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { fundSources, READS, SEES } from '../codes.ts';

/**
 * One allocation of money to a project, by the document that gave it: what was planned, what has arrived, what is spent, as of a day.
 * Spent <= arrived <= planned, but for two exceptions that must be named: an advance and an addition, each with its ground.
 */
export const projectFund = defineRegister({
  name: 'projectFund',
  label: '项目资金',
  scope: 'organisation',
  organisation: 'project.organisation',
  key: ['project', 'source', 'documentNumber'],
  title: ['source', 'documentNumber'],
  fields: {
    project: ref('project', '项目'),
    source: code('资金来源', fundSources),
    documentNumber: text('下达文号', { longest: 80 }),
    issuedOn: date('下达日期'),
    plannedYuan: money('计划资金'),
    arrivedYuan: money('到位资金'),
    arrivedOn: optional(date('到位日期')),
    spentYuan: money('支出资金'),
    asOf: date('数据截至'),
    additionBecause: optional(note('追加依据', { longest: 300 })),
    advanceBecause: optional(note('垫付依据', { longest: 300 })),
    file: optional(file('下达文件')),
  },
  rules: [
    {
      code: 'arrivedWithinPlanned',
      at: 'arrivedYuan',
      says: '到位资金大于计划资金。确属追加的，请在“追加依据”写明文件；否则请改数。',
      english:
        'More has arrived than was planned. If it was added to, name the document under “ground of the addition”; otherwise correct it.',
      holds: row => row.arrivedYuan <= row.plannedYuan || row.additionBecause !== null,
    },
    {
      code: 'spentWithinArrived',
      at: 'spentYuan',
      says: '支出资金大于到位资金。确属先行垫付的，请在“垫付依据”写明谁垫、凭什么；否则请改数。',
      english: 'More was spent than has arrived. If it was advanced, say by whom under “ground of the advance”; otherwise correct it.',
      holds: row => row.spentYuan <= row.arrivedYuan || row.advanceBecause !== null,
    },
    {
      code: 'arrivalDated',
      at: 'arrivedOn',
      says: '有到位资金，请填到位日期。',
      english: 'Money has arrived; give the day of its arrival.',
      holds: row => row.arrivedYuan === 0 || row.arrivedOn !== null,
    },
    {
      code: 'daysInOrder',
      at: 'asOf',
      says: '下达日期、到位日期都不得晚于“数据截至”，到位也不得早于下达，请核对。',
      english: 'The days of allocation and arrival cannot be after “as of”, nor the arrival before the allocation.',
      holds: row => row.issuedOn <= row.asOf && (row.arrivedOn === null || (row.issuedOn <= row.arrivedOn && row.arrivedOn <= row.asOf)),
    },
  ],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export type ProjectFund = RowOf<typeof projectFund.fields>;
