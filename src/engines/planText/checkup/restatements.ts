import type { Commitment } from '../reading.ts';
import { type Finding, finding } from './finding.ts';
import { indicatorOf, isLevel, isSameScope, numberOf, placesIn, properName, scopeOf, unitOf } from './indicators.ts';
import { quoted, type Survey } from './survey.ts';

const saysNumber = (commitment: Commitment) => numberOf(commitment) !== null;
const ownDeadline = ({ deadline, timeInherited }: Commitment) => (timeInherited ? undefined : deadline);

/** What is promised, without its date: stages of one aim (2030年基本建成, 2035年全面建成) are worded differently and are no contradiction, nor are the years of one item. */
const undated = ({ quote }: Commitment) =>
  quote
    .replace(/\s+/g, '')
    .replace(/(到|至|在|于)?20\d\d年(底|末|秋季学期)?(之?前)?[,，]?/g, '')
    .replace(/^(确保|力争|全面)/, '');

/** True where both name kinds of place (乡镇, 街道) and not the same ones. */
const isOtherPlace = (a: Commitment, b: Commitment) => placesIn(a) !== '' && placesIn(b) !== '' && placesIn(a) !== placesIn(b);

/** In which ways the members of a group say different things. */
function differences(group: readonly Commitment[], itemOf: (one: Commitment) => number): readonly ('scope' | 'number' | 'date')[] {
  const unlike = [
    ...new Map(
      group.map(one => [
        [itemOf(one), scopeOf(one), placesIn(one), numberOf(one), unitOf(one), ownDeadline(one), one.comparator === 'rank'].join('|'),
        one,
      ]),
    ).values(),
  ];
  const few = unlike.slice(0, 50);
  const pairs = few.flatMap((one, i) => few.slice(i + 1).map(other => [one, other] as const));
  const isScope = pairs.some(([a, b]) => a.comparator !== 'rank' && (!isSameScope(a, b) || isOtherPlace(a, b)));
  const isNumber = pairs.some(([a, b]) => saysNumber(a) && saysNumber(b) && unitOf(a) === unitOf(b) && numberOf(a) !== numberOf(b));
  const isDate = pairs.some(([a, b]) => {
    const [one, other] = [ownDeadline(a), ownDeadline(b)];
    return one !== undefined && other !== undefined && one !== other && undated(a) === undated(b) && itemOf(a) !== itemOf(b);
  });
  return [...(isScope ? (['scope'] as const) : []), ...(isNumber ? (['number'] as const) : []), ...(isDate ? (['date'] as const) : [])];
}

const words = {
  scope: { zh: '范围', en: 'scope' },
  number: { zh: '数字', en: 'number' },
  date: { zh: '期限', en: 'date' },
};

/** Promises said again with another scope, number or date, one finding a promise. */
export function restatementsThatDiffer(survey: Survey): readonly Finding[] {
  const restated = survey.commitments.filter(({ restates }) => restates !== undefined);
  const groups = Map.groupBy(restated, ({ restates }) => restates);
  return [...groups.values()].flatMap(group => {
    const ways = differences(group, ({ start }) => survey.pathAt(start).at(-1)?.start ?? -1);
    if (ways.length === 0) return [];
    const said = [...new Set(group.map(({ quote }) => quoted(quote)))];
    const shown = said.slice(0, 4).join('；');
    return [
      finding(
        survey.text,
        'restatedDifferently',
        {
          zh: `同一项承诺在${group.length}处写法的${ways.map(way => words[way].zh).join('、')}不一致：${shown}。以后按哪一处考核说不清，请统一。`,
          en: `One promise is stated ${group.length} times with different ${ways.map(way => words[way].en).join(' and ')}: ${shown}. Which one will be judged is unclear; make them agree.`,
        },
        group,
        group,
      ),
    ];
  });
}

/** What two figures must share to be compared: the indicator by its proper name or its whole name, and the unit. */
const likeOf = (one: Commitment) =>
  [properName(one) === '' ? indicatorOf(one) : `${properName(one)}…${indicatorOf(one).slice(-4)}`, unitOf(one)].join('|');

/** The first two figures of a group that are for one scope and one year and differ. */
function differing(group: readonly Commitment[], yearOf: (one: Commitment) => number | null): readonly [Commitment, Commitment] | null {
  const unlike = [...new Map(group.toReversed().map(one => [`${numberOf(one)}|${scopeOf(one)}|${yearOf(one)}`, one])).values()]
    .toReversed()
    .slice(0, 40);
  for (const [i, one] of unlike.entries()) {
    const other = unlike
      .slice(i + 1)
      .find(
        next => numberOf(next) !== numberOf(one) && yearOf(next) === yearOf(one) && yearOf(one) !== null && scopeOf(one) === scopeOf(next),
      );
    if (other !== undefined) return [one, other];
  }
  return null;
}

/** Levels of one indicator, for one scope and one year, that are given as different numbers in places that are not linked as restatements. */
export function figuresThatDisagree({ text, promises, facts, calendar }: Survey): readonly Finding[] {
  const disagreeing = (
    commitments: readonly Commitment[],
    code: 'targetsDisagree' | 'factsDisagree',
    yearOf: (one: Commitment) => number | null,
  ) => {
    const figures = commitments.filter(one => isLevel(one) && numberOf(one) !== null && indicatorOf(one).length >= 4);
    return [...Map.groupBy(figures, likeOf).values()].flatMap(group => {
      const pair = differing(group, yearOf);
      if (pair === null || (pair[0].restates !== undefined && pair[0].restates === pair[1].restates)) return [];
      const [first, second] = pair;
      return [
        finding(
          text,
          code,
          {
            zh: `${quoted(indicatorOf(first))}在一处写${quoted(first.quote)}，在另一处写${quoted(second.quote)}，数字对不上。请核对并统一。`,
            en: `${quoted(indicatorOf(first))} is ${quoted(first.quote)} in one place and ${quoted(second.quote)} in another. Check the figures and make them agree.`,
          },
          pair,
          pair,
        ),
      ];
    });
  };
  const targets = promises.filter(({ kind }) => kind === 'target');
  return [
    ...disagreeing(targets, 'targetsDisagree', ({ deadline, timeInherited }) => (timeInherited ? calendar.to : (deadline ?? calendar.to))),
    ...disagreeing(facts, 'factsDisagree', ({ year, to }) => year ?? to ?? null),
  ];
}
