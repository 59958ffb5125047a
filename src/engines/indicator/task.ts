import { compare, type Decimal, divide, one, sign, zero } from '#kernel/decimal.ts';
import type { Status } from './judgement.ts';
import { type Measured, step, type Unknown } from './measured.ts';
import type { Question, Rules, TaskStatus, YearFigure } from './question.ts';
import { compareWithSchedule, expectedShare } from './reach.ts';
import { timeAt } from './time.ts';
import { exact } from './words.ts';

const words: Readonly<Record<TaskStatus, readonly [zh: string, en: string]>> = {
  notStarted: ['未启动', 'not begun'],
  underWay: ['推进中', 'under way'],
  finished: ['已完成', 'finished'],
  standing: ['长期坚持', 'kept up'],
  adjusted: ['已调整', 'adjusted'],
  ended: ['终止', 'ended'],
};

const hundred = exact(100);
const shareOf = (value: Decimal) => divide(value, hundred);

/** A promise without a number, by the state of its task; a share of completion, where filed, is measured against time. */
export function measureTask(question: Question, filed: YearFigure, rules: Rules, limits: readonly Decimal[]): Measured | Unknown {
  const { year, value } = filed;
  const state = filed.taskStatus ?? (value === null ? null : value >= 100 ? 'finished' : 'underWay');
  if (state === null) return { missing: { zh: `${year}年没有填任务状态`, en: `No task state was filed for ${year}` } };
  const time = timeAt(question, year);
  const [zh, en] = words[state];
  const last = time.passed >= time.whole;
  const plain = (measured: Partial<Measured>, more: { zh: string; en: string }): Measured => ({
    met: false,
    judged: 'byDate',
    progress: null,
    ratio: null,
    regress: false,
    otherwise: null,
    told: { zh: `${year}年${zh}${more.zh}`, en: `In ${year} ${en}${more.en}` },
    steps: [step('任务状态', 'Task state', { zh: `${year}年`, en: String(year) }, { zh, en })],
    ...measured,
  });
  if (state === 'finished') return plain({ met: true, progress: one }, { zh: '', en: '' });
  if (state === 'standing') return plain({ met: true, judged: 'yearly', progress: one }, { zh: '', en: '' });
  const expected = expectedShare(question, year, shareOf);
  if (state === 'underWay' && value !== null) {
    const progress = shareOf(exact(value)) ?? zero;
    const schedule = compareWithSchedule(progress, expected, time, { ...question, unit: '%' }, limits);
    return plain(
      { progress, ratio: schedule.ratio, otherwise: 'on', steps: schedule.steps },
      { zh: `，${schedule.told.zh}`, en: `: ${schedule.told.en}` },
    );
  }
  if (state === 'underWay') {
    const status: Status = last ? 'behind' : 'near';
    return plain(
      { otherwise: status },
      last
        ? { zh: '，期限已到而未完成', en: ', its time is over and it is not finished' }
        : { zh: '，未填形象进度，不能证明达到序时', en: '; no share of completion was filed to prove it on schedule' },
    );
  }
  if (sign(expected.share) === 0)
    return plain({ progress: zero, otherwise: 'on' }, { zh: '，按里程碑今年还不必启动', en: '; by its milestones it need not have begun' });
  const late = compare(time.share, exact(rules.notBegunLimit)) >= 0;
  const more = { zh: `，${time.whole}年已过${time.passed}年`, en: ` with ${time.passed} of ${time.whole} years gone` };
  return plain({ progress: zero, otherwise: late ? 'hard' : 'behind' }, more);
}
