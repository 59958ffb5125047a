import { amount, date, defineRegister, file, flag, group, list, note, optional, ref, text, year } from '#register/index.ts';
import { FILES, KEEPS, READS, SEES } from '../codes.ts';

/** The points given for one item; of an item that vetoes, 0 says that it is kept, 1 that it was broken. */
export const givenPoints = group('得分', {
  item: ref('safeItem', '平安校园标准'),
  points: amount('得分', { least: 0, most: 100 }),
});

/** A school's year as a safe campus (平安校园建设): scored by itself, checked on the spot, passed or not. */
export const safeCampus = defineRegister({
  name: 'safeCampus',
  label: '平安校园评估',
  scope: 'organisation',
  key: ['year', 'organisation'],
  title: ['year', 'organisation'],
  columns: ['year', 'organisation', 'selfScore', 'safeScore', 'isPassed', 'confirmedOn'],
  page: '/safety/campus/$row',
  fields: {
    year: year('年份'),
    organisation: ref('organisation', '单位'),
    selfPoints: list('自评分', givenPoints, { most: 200 }),
    selfScore: amount('自评总分', { least: 0, most: 100, unit: '分' }),
    proofs: list('佐证材料', file('佐证'), { most: 20 }),
    filedOn: date('报送日期'),
    filedBy: text('报送人', { longest: 60 }),
    checkedPoints: list('核查得分明细', givenPoints, { most: 200 }),
    safeScore: optional(amount('核查总分', { least: 0, most: 100, unit: '分' })),
    isPassed: optional(flag('平安校园合格')),
    confirmedOn: optional(date('核查日期')),
    confirmedBy: optional(text('核查人', { longest: 60 })),
    opinion: optional(note('审查意见', { longest: 1000 })),
  },
  rules: [],
  workflow: {
    filed: { judgeCampus: { to: 'judged', by: KEEPS }, sendBackCampus: { to: 'returned', by: KEEPS } },
    returned: { fileCampus: { to: 'filed', by: FILES } },
    judged: { judgeCampus: { to: 'judged', by: KEEPS } },
  },
  states: { filed: '待核查', returned: '已退回', judged: '已评定' },
  readBy: SEES,
  readAllBy: READS,
});
