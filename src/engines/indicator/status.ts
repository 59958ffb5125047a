import { compare, type Decimal, one } from '#kernel/decimal.ts';
import type { Sentence, Status } from './judgement.ts';
import type { Measured } from './measured.ts';
import type { Limits, Question } from './question.ts';
import type { Time } from './time.ts';
import { exact, percent, ratioText } from './words.ts';

/** The rank of a status from best to worst; what a warning forces is the worse of two. */
const order: readonly Status[] = ['early', 'done', 'on', 'near', 'behind', 'hard'];
const worse = (a: Status, b: Status): Status => (order.indexOf(a) >= order.indexOf(b) ? a : b);

function byRatio(ratio: Decimal, limits: Limits): Status {
  if (compare(ratio, limits.on === undefined ? one : exact(limits.on)) >= 0) return 'on';
  if (compare(ratio, exact(limits.near)) >= 0) return 'near';
  return compare(ratio, exact(limits.behind)) >= 0 ? 'behind' : 'hard';
}

/** The status of what was measured, at a point of the promise's time. */
export function statusOf(measured: Measured, time: Time, limits: Limits): Status {
  const last = time.passed >= time.whole;
  if (measured.met) return last ? 'done' : measured.judged === 'byDate' ? 'early' : 'on';
  const decided = measured.ratio === null ? (measured.otherwise ?? 'on') : byRatio(measured.ratio, limits);
  const unkept = measured.judged === 'yearly' && decided !== 'hard' ? 'behind' : decided;
  const unfinished = last ? worse(unkept, 'near') : unkept;
  return measured.regress ? worse(unfinished, 'behind') : unfinished;
}

/** The end of the sentence: what the status rests on. */
function tail(status: Status, measured: Measured, question: Question, year: number, limits: Limits): Sentence {
  const early = question.to - year;
  if (status === 'early' && early === 0) return { zh: '，在期限之前。', en: ', before its time is over.' };
  if (status === 'early') return { zh: `，比期限早${early}年。`, en: `, ${early} ${early === 1 ? 'year' : 'years'} early.` };
  if (status === 'done') return { zh: '，期限已到，承诺已兑现。', en: '; its time is over and the promise is kept.' };
  if (measured.met) return { zh: '。', en: '.' };
  const near = ratioText(exact(limits.near), []);
  const behind = ratioText(exact(limits.behind), []);
  const reached = measured.judged === 'yearly' && measured.progress !== null ? measured.progress : null;
  if (reached !== null && status === 'behind') return { zh: `，只到${percent(reached)}。`, en: `, at ${percent(reached)} of it.` };
  if (measured.ratio === null) return { zh: '。', en: '.' };
  const texts: Readonly<Record<string, Sentence>> = {
    on: { zh: '，达到序时。', en: ', on schedule.' },
    near: { zh: `，不低于${near}的界限。`, en: `, not below the limit of ${near}.` },
    behind: { zh: `，低于${near}的界限。`, en: `, below the limit of ${near}.` },
    hard: { zh: `，低于${behind}的界限。`, en: `, below the limit of ${behind}.` },
  };
  return texts[status] ?? { zh: '。', en: '.' };
}

/** Whether its time is over and its target was not reached. */
export const isLapsed = (measured: Measured, time: Time): boolean => !measured.met && time.passed >= time.whole;

/** The whole reason: what was measured, what the status rests on, and that it is too late where it is. */
export function reasonFor(status: Status, measured: Measured, question: Question, year: number, limits: Limits, lapsed: boolean): Sentence {
  const end = tail(status, measured, question, year, limits);
  const [zh, en] = [measured.told.zh + end.zh, measured.told.en + end.en];
  if (!lapsed) return { zh, en };
  return { zh: zh.replace(/。$/, '；期限已过，未兑现。'), en: en.replace(/\.$/, '; its time is over and it was not kept.') };
}
