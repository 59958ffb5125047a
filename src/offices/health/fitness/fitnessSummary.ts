import { adding, amount, count, defineRegister, ref, year } from '#register/index.ts';
import { KEEPS, READS } from '../codes.ts';

/** A school's year of tests in sums, for the years before its pupils' results stood in these books. */
export const fitnessSummary = defineRegister({
  name: 'fitnessSummary',
  label: '体质健康年度汇总',
  scope: 'bureau',
  key: ['organisation', 'testYear'],
  title: ['organisation', 'testYear'],
  fields: {
    organisation: ref('organisation', '学校'),
    testYear: year('测试年度'),
    testedPupils: count('测试人数', { most: 20_000, unit: '人' }),
    meanTotal: amount('平均分', { least: 0, most: 120, unit: '分' }),
    excellentPupils: count('优秀人数', { most: 20_000, unit: '人' }),
    goodPupils: count('良好人数', { most: 20_000, unit: '人' }),
    passPupils: count('及格人数', { most: 20_000, unit: '人' }),
  },
  rules: [
    {
      code: 'withinTested',
      says: '各等级人数之和不能多于测试人数。',
      english: 'The levels cannot add up to more than were tested.',
      holds: row => row.excellentPupils + row.goodPupils + row.passPupils <= row.testedPupils,
    },
  ],
  workflow: {},
  readBy: READS,
  importBy: KEEPS,
});

export const addSummary = adding(fitnessSummary, { name: 'health.addSummary', label: '登记体质年度汇总', by: KEEPS });
