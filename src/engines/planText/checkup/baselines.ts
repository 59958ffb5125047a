import type { Commitment } from '../reading.ts';
import { type Finding, finding } from './finding.ts';
import { indicatorOf, isKept, isLevel, numberOf, scopeOf, unitOf } from './indicators.ts';
import { listed, quoted, type Survey } from './survey.ts';

const isAim = ({ kind }: Commitment) => kind === 'target' || kind === 'rule';

const isRate = (fact: Commitment) =>
  isLevel(fact) && /(率|比例|占比|比重|覆盖面|年限|班额)$/.test(indicatorOf(fact)) && !/^其中/.test(fact.quote);

/** Present values of rates that name no year, one finding a chapter. */
export function baselinesWithoutYear({ text, facts, sentences, sentenceAt, pathAt }: Survey): readonly Finding[] {
  const isUndated = ({ year, to, deadline }: Commitment) => (year ?? to ?? deadline) === undefined;
  const dated = new Set(facts.filter(fact => !isUndated(fact)).map(fact => `${indicatorOf(fact)}|${numberOf(fact)}`));
  // A year that opens an earlier sentence of the item (2025年，……。) holds for the sentences after it.
  const isLed = ({ start }: Commitment) => {
    const item = pathAt(start).at(-1)?.start ?? 0;
    for (let at = sentenceAt(start); at >= 0 && (sentences[at]?.start ?? -1) >= item; at--)
      if (/^(截至|截止|到)?20\d\d年(底|末|年底|秋季?)?,/.test(sentences[at]?.text ?? '')) return true;
    return false;
  };
  const bare = facts.filter(
    fact => isRate(fact) && isUndated(fact) && !dated.has(`${indicatorOf(fact)}|${numberOf(fact)}`) && !isLed(fact),
  );
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

/** Targets that the plan's own present value meets already, one finding an indicator. */
export function baselinesMeetingTargets({ text, promises, facts }: Survey): readonly Finding[] {
  const byName = Map.groupBy(facts.filter(isLevel), indicatorOf);
  const metBy = (promise: Commitment) =>
    byName.get(indicatorOf(promise))?.find(other => scopeOf(other) === scopeOf(promise) && isMet(other, promise));
  const met = promises.filter(promise => isAim(promise) && isLevel(promise) && !isKept(promise) && metBy(promise) !== undefined);
  return [...Map.groupBy(met, indicatorOf).values()].flatMap(([promise, ...others]) => {
    const fact = promise === undefined ? undefined : metBy(promise);
    if (promise === undefined || fact === undefined) return [];
    return [
      finding(
        text,
        'baselineMeetsTarget',
        {
          zh: `${quoted(promise.quote)}的目标，现状（${quoted(fact.quote)}）已经达到，等于没有新的要求。请核对两处数字，或提高目标，或写明是保持。`,
          en: `The target ${quoted(promise.quote)} is met already by the present value ${quoted(fact.quote)}. Check both figures, raise the target, or say that it is to be kept.`,
        },
        [fact, promise, ...others],
        [fact, promise, ...others],
      ),
    ];
  });
}
