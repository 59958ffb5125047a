import { type Problem, problems } from '#kernel/problem.ts';

/** What this engine refuses, in the words of the person who wrote the formula. */
export const says = problems('aggregate', {
  readsNothing: {
    zh: '公式没有用到任何台账的数据，算出来永远是同一个数。请用 count、sum 汇总台账里的行。',
    en: 'The formula reads no register and is the same figure everywhere; aggregate rows with count or sum.',
  },
  notANumber: { zh: '公式的结果应为数字，现为别的种类。', en: 'The formula must give a number.' },
  notOfASchool: {
    zh: '公式的结果应当一个单位一个数，现在每行是一个{grain}。请先用 sum、count 汇总。',
    en: 'The formula must give one figure an organisation; a row of it is one {grain}. Aggregate with sum or count first.',
  },
  asksForDay: { zh: '指标公式里不能用 now() 或 today()，结果不应随日期变化。', en: 'An indicator cannot ask for the day.' },
  cannotAddUp: {
    zh: '“{text}”不能由各校的结果合成全县的，请改写成 count、sum、min、max，例如平均数写成 sum(…)/count(…)。',
    en: '“{text}” of a county does not follow from those of its schools; write it with count, sum, min or max: a mean is sum(…)/count(…).',
  },
  notAggregated: {
    zh: '“{name}”是一批行，请放进 count 或 sum 里再算。',
    en: '“{name}” is a set of rows; put it into count or sum.',
  },
  readsAnother: {
    zh: '“{text}”里又用到了“{name}”，一次汇总只能看一本台账自己的列。',
    en: '“{text}” reads “{name}” too; one aggregate reads the columns of one register alone.',
  },
});

/** A finding with its place in the formula, `第3个字起`. */
export const placed = (problem: Problem, from: number): Problem => ({ ...problem, at: `第${from + 1}个字` });
