/** The code tables of the plan's registers: key -> Chinese label. The keys are those of types.ts. */

export const kinds = {
  baseline: '现状',
  target: '目标',
  project: '项目',
  budget: '投入',
  'standing-amount': '经常性标准',
  rule: '长期要求',
} as const;

export const comparators = {
  '=': '等于',
  '>=': '不低于',
  '<=': '不高于',
  '>': '高于',
  '<': '低于',
  '≈': '左右',
  range: '区间',
  new: '新增',
  all: '全部',
  status: '达到状态',
  rank: '位次',
  increase: '递增',
  decrease: '递减',
  'not-decrease': '只增不减',
} as const;

export const methods = {
  increase: '到期达成（上升）',
  decrease: '到期达成（下降）',
  cumulative: '累计',
  floor: '下限',
  ceiling: '上限',
  growth: '年均增速',
  state: '任务状态',
} as const;

export const taskStatuses = {
  notStarted: '未启动',
  underWay: '推进中',
  finished: '已完成',
  standing: '长期坚持',
  adjusted: '已调整',
  ended: '终止',
} as const;

export const natures = { binding: '约束性', expected: '预期性' } as const;

export const recurrences = {
  day: '每天',
  week: '每周',
  month: '每月',
  semester: '每学期',
  year: '每年',
  '2year': '每两年',
  '3year': '每三年',
} as const;

/** How often a promise is reported on within the year. */
export const cycles = { year: '每年一报', halfYear: '半年一报', quarter: '每季一报' } as const;

/** The period of a year that an actual is for. */
export const periodParts = {
  quarter1: '第一季度',
  half1: '上半年',
  quarter2: '第二季度',
  quarter3: '第三季度',
  quarter4: '第四季度',
  half2: '下半年',
  whole: '全年',
} as const;

/** The moments of a year at which figures are filed; each is named by the shortest period that ends there. */
export const rounds = { quarter1: '第一季度末', half1: '上半年末', quarter3: '第三季度末', whole: '年末' } as const;

/** What the figures of a year's parts make of the year: the newest is the year's; they are summed; each is the year's total so far. */
export const gatherings = { newest: '取最近一期', sum: '各期相加', running: '各期为年内累计' } as const;

export const amendmentWays = { form: '逐项修订', text: '修订文本' } as const;
export const changeActs = { change: '改动', add: '新增', end: '终止', same: '未改' } as const;

/** What becomes of a promise of the former plan. */
export const fates = { takenUp: '由新承诺承接', carried: '结转为新承诺', dropped: '不再延续' } as const;

export const parts = { lead: '牵头', support: '配合' } as const;

export const decisions = { open: '未处理', adopted: '已采纳', notAProblem: '不是问题', noted: '记下，修订时改' } as const;

/** What a promise is called whose time is over and whose target was not reached: no status of its own, a word in the place of one that looks ahead. */
export const LAPSED = '未兑现';

export const statuses = {
  early: '提前完成',
  done: '已完成',
  on: '达到序时进度',
  near: '基本达到序时进度',
  behind: '进度滞后',
  hard: '预计难以完成',
  na: '暂无数据',
} as const;

/** The word for how a promise stands. */
export const statusSaid = ({
  status,
  lapsed = false,
}: {
  readonly status: keyof typeof statuses;
  readonly lapsed?: boolean | undefined;
}): string => (lapsed ? LAPSED : statuses[status]);
