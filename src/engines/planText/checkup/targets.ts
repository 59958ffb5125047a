import type { Commitment } from '../reading.ts';
import { type Finding, finding, type Words } from './finding.ts';
import { indicatorOf, isKept, isLevel, isSameIndicator, numberOf } from './indicators.ts';
import { calledIn, listed, quoted, type Survey } from './survey.ts';

/** A value inside quotation marks is part of a name (“十分钟学习圈”). */
const isNamed = ({ quote, valueText }: Commitment) =>
  valueText !== null && [...quote.matchAll(/“([^”]*)”/g)].some(([, inside]) => inside?.includes(valueText));

/** Shares of a task or a flow begin at nought, changes against a named year carry their baseline. */
const needsNone = ({ quote, measure }: Commitment) =>
  /任务|完成率/.test(measure) || /^其中|比20\d\d年|较20\d\d年|交流总数|新进|新任|停办|停招|撤销|淘汰/.test(quote);

function bareTargets({ promises, facts, touching }: Survey): readonly Commitment[] {
  const named = [...new Map(facts.map(fact => [indicatorOf(fact), fact])).values()];
  const known = new Map<string, boolean>();
  const isKnown = (promise: Commitment) => {
    const name = indicatorOf(promise);
    const verdict = known.get(name) ?? named.some(fact => isSameIndicator(fact, promise));
    known.set(name, verdict);
    return (
      verdict || touching(promise).some(({ kind, start, end }) => kind === 'baseline' && start === promise.start && end === promise.end)
    );
  };
  return promises.filter(one => one.kind === 'target' && isLevel(one) && !isKept(one) && !isNamed(one) && !needsNone(one) && !isKnown(one));
}

const one = (words: string): Words => ({
  zh: `${words}只写了目标，全文没有写现状值，看不出差距有多大，年度目标也无从分解。建议补上现状值和年份。`,
  en: `${words}: a target is set and the present value is nowhere in the plan, so the distance cannot be seen nor divided over the years. Add the present value and its year.`,
});
const many = (chapter: string, count: number, words: string): Words => ({
  zh: `${chapter}有${count}项要求达到100%的目标（${words}）没有写现在是多少，看不出还差哪些。建议补上现状值和年份。`,
  en: `${chapter}: ${count} targets of 100 % (${words}) do not say how much is reached today, so what is missing cannot be seen. Add the present values and their years.`,
});

/** Targets of a level whose present value the plan never says: one finding a sentence; those of 100 % come as one a chapter. */
export function targetsWithoutBaseline(survey: Survey): readonly Finding[] {
  const { text, pathAt, sentenceAt } = survey;
  const bare = bareTargets(survey);
  const sentenceOf = ({ start }: Commitment) => sentenceAt(start);
  const mixed = new Set(bare.filter(target => numberOf(target) !== 100).map(sentenceOf));
  const isWhole = (target: Commitment) => !mixed.has(sentenceOf(target));
  const singles = Map.groupBy(
    bare.filter(target => !isWhole(target)),
    sentenceOf,
  );
  const wholes = Map.groupBy(bare.filter(isWhole), target => calledIn(pathAt(target.start)[0]));
  const wordsOf = (group: readonly Commitment[]) => listed(group.map(({ quote }) => quote));
  return [
    ...[...singles.values()].map(group => finding(text, 'targetWithoutBaseline', one(wordsOf(group)), group, group)),
    ...[...wholes].map(([chapter, group]) =>
      finding(
        text,
        'targetWithoutBaseline',
        group.length === 1 ? one(wordsOf(group)) : many(chapter === '' ? '全文' : quoted(chapter), group.length, wordsOf(group)),
        group,
        group,
      ),
    ),
  ];
}
