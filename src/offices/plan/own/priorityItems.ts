/**
 * What is checked every year about priority for education, by the three heads of the law (《中华人民共和国教育法》第五十五条、第五十六条 on money;
 * 《中国教育现代化2035》 names the three priorities: 经济社会发展规划优先安排, 财政资金投入优先保障, 公共资源配置优先满足). The items are our own working list.
 */
export const priorityItems = {
  planChapter: '经济社会发展规划优先安排教育',
  annualPlan: '年度计划列入教育重点任务',
  landReserved: '国土空间规划预留教育用地',
  spendingNotLess: '一般公共预算教育支出只增不减',
  perPupilNotLess: '生均一般公共预算教育支出只增不减',
  spendingShare: '一般公共预算教育支出占比',
  surchargeWhole: '教育费附加足额用于教育',
  schoolWithHousing: '新建住宅小区配套学校同步建设',
  postsFirst: '编制优先保障教师',
  venuesOpen: '公共文化体育资源向学生开放',
} as const;

export type PriorityItem = keyof typeof priorityItems;

/** Item -> the head it stands under. */
export const priorityHeads = {
  plans: { label: '规划优先', items: ['planChapter', 'annualPlan', 'landReserved'] },
  money: { label: '投入优先', items: ['spendingNotLess', 'perPupilNotLess', 'spendingShare', 'surchargeWhole'] },
  resources: { label: '资源优先', items: ['schoolWithHousing', 'postsFirst', 'venuesOpen'] },
} as const;

export const checkResults = { met: '落实', partly: '部分落实', notMet: '未落实' } as const;
