import type { Commitment } from '../reading.ts';
import { type Finding, finding } from './finding.ts';
import { indicatorOf, isKept, isLevel, isSameIndicator, isSameScope, numberOf, unitOf } from './indicators.ts';
import { listed, quoted, type Survey } from './survey.ts';

const isAim = ({ kind }: Commitment) => kind === 'target' || kind === 'rule';

/** Targets of a level whose present level the plan never says, one finding a sentence; the share of a task done begins at nought. */
export function targetsWithoutBaseline({ text, promises, facts, sentenceAt, touching }: Survey): readonly Finding[] {
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
  const isBare = (promise: Commitment) =>
    promise.kind === 'target' &&
    isLevel(promise) &&
    !isKept(promise) &&
    !isNamed(promise) &&
    !/任务|完成率/.test(promise.measure) &&
    !isKnown(promise);
  const groups = Map.groupBy(promises.filter(isBare), promise => sentenceAt(promise.start));
  return [...groups.values()].map(group =>
    finding(
      text,
      'targetWithoutBaseline',
      {
        zh: `${listed(group.map(({ quote }) => quote))}只写了目标，全文没有写现状值，看不出差距有多大，年度目标也无从分解。建议补上现状值和年份。`,
        en: `${listed(group.map(({ quote }) => quote))}: a target is set and the present value is nowhere in the plan, so the distance cannot be seen nor divided over the years. Add the present value and its year.`,
      },
      group,
      group,
    ),
  );
}

/** A value inside quotation marks is part of a name (“十分钟学习圈”). */
const isNamed = ({ quote, valueText }: Commitment) =>
  valueText !== null && [...quote.matchAll(/“([^”]*)”/g)].some(([, inside]) => inside?.includes(valueText));

const isRate = (fact: Commitment) =>
  isLevel(fact) && /(率|比例|占比|比重|覆盖面|年限|班额)$/.test(indicatorOf(fact)) && !/^其中/.test(fact.quote);

/** Present values of rates that name no year, one finding a chapter. */
export function baselinesWithoutYear({ text, facts, pathAt }: Survey): readonly Finding[] {
  const bare = facts.filter(fact => isRate(fact) && fact.year === undefined && fact.to === undefined && fact.deadline === undefined);
  const groups = Map.groupBy(bare, fact => pathAt(fact.start)[0]?.start ?? -1);
  return [...groups.values()].map(group =>
    finding(
      text,
      'baselineWithoutYear',
      {
        zh: `${listed(group.map(({ quote }) => quote))}${group.length > 1 ? `共${group.length}处` : ''}没有写是哪一年的数，以后无法对比。建议逐项注明年份。`,
        en: `${listed(group.map(({ quote }) => quote))}: the year of the present value is not given (${group.length} in all), so later years cannot be compared with it. Name the year of each.`,
      },
      group,
      group,
    ),
  );
}

function isMet(fact: Commitment, promise: Commitment): boolean {
  const [now, aim] = [numberOf(fact), numberOf(promise)];
  if (now === null || aim === null || unitOf(fact) !== unitOf(promise)) return false;
  if (promise.comparator === '>=' || promise.comparator === '=') return now >= aim && aim !== 100;
  if (promise.comparator === '>') return now > aim;
  return promise.comparator === '<=' || promise.comparator === '<' ? now <= aim : false;
}

/** Targets that the plan's own present value meets already. */
export function baselinesMeetingTargets({ text, promises, facts }: Survey): readonly Finding[] {
  const byName = Map.groupBy(facts.filter(isLevel), indicatorOf);
  return promises.flatMap(promise => {
    if (!isAim(promise) || !isLevel(promise) || isKept(promise)) return [];
    const fact = byName.get(indicatorOf(promise))?.find(other => isSameScope(other, promise) && isMet(other, promise));
    if (fact === undefined) return [];
    return [
      finding(
        text,
        'baselineMeetsTarget',
        {
          zh: `${quoted(promise.quote)}的目标，现状（${quoted(fact.quote)}）已经达到，等于没有新的要求。请核对两处数字，或提高目标，或写明是保持。`,
          en: `The target ${quoted(promise.quote)} is met already by the present value ${quoted(fact.quote)}. Check both figures, raise the target, or say that it is to be kept.`,
        },
        [fact, promise],
        [fact, promise],
      ),
    ];
  });
}
