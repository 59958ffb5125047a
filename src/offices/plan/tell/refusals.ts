import { problems } from '#kernel/problem.ts';

/** What snapshots and reports refuse, in the planner's words. */
export const says = problems('tell', {
  stillADraft: {
    zh: '“{title}”还是草案，不能生成快照：草案不进任何报告。请先登记印发。',
    en: '“{title}” is still a draft: no report may cite it. Record its adoption first.',
  },
  yearOutside: {
    zh: '{year}年不在“{title}”的规划期（{from}–{to}年）内，请改选年份。',
    en: '{year} is outside the years of “{title}”, {from}–{to}.',
  },
  yearNotBegun: {
    zh: '{year}年还没有开始（今天是{today}），不能生成快照。',
    en: '{year} has not begun (today is {today}).',
  },
  finalBeforeTheEnd: {
    zh: '终期评估的年份应为规划的末年{to}年，现为{year}年。',
    en: 'A final evaluation is of the last year of the plan, {to}; it reads {year}.',
  },
  notOfOnePlan: { zh: '两份快照不是同一份规划的，不能比较。', en: 'The two snapshots are not of one plan.' },
  takenMeanwhile: {
    zh: '另一位同事刚刚生成了同一年的快照，这次没有保存。请刷新后再看。',
    en: 'Another person has just taken a snapshot of this year; nothing was saved. Reload the page.',
  },
  savedMeanwhile: {
    zh: '另一位同事刚刚存了这份报告的文稿，这次没有保存。请刷新看过之后再存。',
    en: 'Another person has just saved the text of this report; nothing was saved. Reload and look.',
  },
  noSuchChapter: { zh: '快照里没有“{place}”这一章，请刷新后再填。', en: 'The snapshot has no chapter “{place}”; reload the page.' },
  tooLongToPrint: {
    zh: '“{title}”限时之内没有印完，已停止。请分章导出，或换一台快些的机器。',
    en: '“{title}” was not printed in the time or memory allowed, and was stopped.',
  },
  pressBusy: {
    zh: '此刻有两份报告正在打印，等了{seconds}秒还没有轮到，这次没有打印。请过几分钟再试。',
    en: 'Two reports are being printed; after {seconds} seconds it was still not your turn, and nothing was printed. Try again in a few minutes.',
  },
  printingStopped: { zh: '已经取消，没有印件留下。', en: 'Cancelled; nothing was kept.' },
});
