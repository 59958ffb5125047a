import { addDays, type Day } from '#kernel/day.ts';
import { roundOf } from '#register/index.ts';

/** Who keeps aid at the bureau (学生资助中心), who at a school, who pays, who reads the sums. */
export const KEEPS: readonly string[] = ['aidOffice'];
export const SCHOOL: readonly string[] = ['schoolClerk'];
export const PAYS: readonly string[] = ['aidCashier'];
export const READS: readonly string[] = ['leader', 'planner'];

/** Why a family is in difficulty, by the words of the rules. */
export const hardshipKinds = {
  liftedFromPoverty: '脱贫家庭',
  watched: '防止返贫监测对象',
  subsistence: '低保',
  destitute: '特困救助供养',
  orphan: '孤儿',
  unsupported: '事实无人抚养儿童',
  disabled: '残疾',
  martyr: '烈士子女',
  sudden: '突发严重困难',
  other: '其他困难',
} as const;

/** The tiers of the national grant of senior high schools. */
export const grantTiers = { first: '一档', second: '二档', third: '三档' } as const;

export const ownerships = { public: '公办', inclusivePrivate: '普惠性民办', otherPrivate: '其他民办' } as const;

/** Where an entry of the list of families in difficulty comes from. */
export const hardshipSources = { family: '家庭申请', list: '部门名单比对' } as const;

/** The day whose facts count in a term: thirty days after it began, and never a day to come. */
export const countedOn = (from: Day, today: Day): Day => {
  const day = addDays(from, 30);
  return day > today ? today : day;
};

/** The term in which a day falls: `2027-2028-1`. */
export const termOf = (day: Day) => roundOf('term', day);
