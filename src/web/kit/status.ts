import { t, zh } from './language.ts';

/** The seven statuses of a promise, in the order in which they are always shown. */
export const STATUSES = ['early', 'done', 'on', 'near', 'behind', 'hard', 'na'] as const;
export type Status = (typeof STATUSES)[number];
export type Counts = Readonly<Record<Status, number>>;

const WORDS: Readonly<Record<Status, { readonly full: string; readonly short: string; readonly tiny: string }>> = {
  early: { full: zh('提前完成'), short: zh('提前完成'), tiny: zh('提前') },
  done: { full: zh('已完成'), short: zh('已完成'), tiny: zh('完成') },
  on: { full: zh('达到序时进度'), short: zh('达到序时'), tiny: zh('序时') },
  near: { full: zh('基本达到序时进度'), short: zh('基本达到'), tiny: zh('基本') },
  behind: { full: zh('进度滞后'), short: zh('进度滞后'), tiny: zh('滞后') },
  hard: { full: zh('预计难以完成'), short: zh('难以完成'), tiny: zh('难') },
  na: { full: zh('暂无数据'), short: zh('暂无数据'), tiny: zh('无') },
};

export const statusWord = (status: Status): string => t(WORDS[status].full);
export const statusShort = (status: Status): string => t(WORDS[status].short);
export const statusTiny = (status: Status): string => t(WORDS[status].tiny);

/** 守约: promises that are kept. */
export const kept = (counts: Counts): number => counts.early + counts.done + counts.on;
/** 落后: promises that are not. */
export const late = (counts: Counts): number => counts.behind + counts.hard;
export const totalOf = (counts: Counts): number => STATUSES.reduce((sum, status) => sum + counts[status], 0);

/** Counts of a list of statuses. */
export const countsOf = (statuses: readonly Status[]): Counts => {
  const counts = Object.fromEntries(STATUSES.map(status => [status, 0])) as Record<Status, number>;
  for (const status of statuses) counts[status]++;
  return counts;
};

/** The worst of the statuses that call for a hand, or null: what an outline shows beside a heading. */
export const worst = (counts: Counts): Status | null => (counts.hard > 0 ? 'hard' : counts.behind > 0 ? 'behind' : null);

/** For sorting: the given order, 0–6. */
export const rankOf = (status: Status): number => STATUSES.indexOf(status);
