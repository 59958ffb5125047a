import { creedTitles, goalTitles, problemTitles, reviewTitles, supportTitles } from './words/headings.ts';

/** What a chapter does, which decides how its sentences count. */
export type Role = 'preamble' | 'review' | 'problems' | 'creed' | 'goals' | 'tasks' | 'support';

/** The role of the section with these titles, outermost first: the innermost that tells, tells. */
export function roleOf(titles: readonly string[], planPeriod: string | null, before: string | null): Role {
  if (titles.length === 0) return 'preamble';
  const top = titles[0] as string;
  const inner = titles[Math.min(titles.length, 3) - 1] as string;
  if (isLookingBack(inner, planPeriod, before) && !/问题|短板|不足|困难|挑战|形势/.test(inner)) return 'review';
  const isReview = titles.some((title, i) => i < 2 && isLookingBack(title, planPeriod, before));
  const isProblem = titles.some((title, i) => i < 3 && problemTitles.test(title) && !/解决|破解|改善|优化|营造|净化|创优/.test(title));
  if (isProblem && (isReview || problemTitles.test(top) || titles.length <= 2)) return 'problems';
  if (isReview) return 'review';
  const own = titles.slice(0, 3);
  if (own.some(title => creedTitles.test(title) && !goalTitles.test(title))) return 'creed';
  if (own.some(title => goalTitles.test(title) && !/任务/.test(title) && title.length <= 16)) return 'goals';
  return supportTitles.test(top) ? 'support' : 'tasks';
}

function isLookingBack(title: string, planPeriod: string | null, before: string | null): boolean {
  if (/目标|任务|措施|十四五.*要求/.test(title) && !/回顾|完成情况|执行情况|成就|成效/.test(title)) return false;
  if (planPeriod !== null && before !== null && title.includes(before) && !title.includes(planPeriod)) return true;
  return reviewTitles.test(title) || /(?:执行|完成|实施|工作|开展|进展|落实)情况/.test(title);
}
