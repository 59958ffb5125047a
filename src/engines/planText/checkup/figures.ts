import { type Finding, finding } from './finding.ts';
import { numberOf, unitOf } from './indicators.ts';
import { isPromising, quoted, type Survey } from './survey.ts';

/** Shares that can never pass the whole; gross rates, growth and completion against a plan can. */
const mayPass = /毛入|增长|增幅|增速|提高|完成率|超额|同比|较|比上年|履约|投入产出/;

/** Percentages above 100, and the floor “100%以上”, one finding a sentence. */
export function percentagesAboveHundred({ text, commitments, sentenceAt }: Survey): readonly Finding[] {
  const wrong = commitments.filter(commitment => {
    const number = numberOf(commitment);
    if (unitOf(commitment) !== '%' || number === null || mayPass.test(commitment.quote + commitment.measure)) return false;
    return (
      number > 100 ||
      (number === 100 &&
        /(100|百分之百)\s*[%％]?\s*(及|或)?(以上|有余)|(超过|突破|高于|大于)\s*(100\s*[%％]|百分之百)/.test(commitment.quote))
    );
  });
  const groups = Map.groupBy(wrong, ({ start }) => sentenceAt(start));
  return [...groups.values()].map(group =>
    finding(
      text,
      'percentAboveHundred',
      {
        zh: `${[...new Set(group.map(({ quote }) => quoted(quote)))].join('、')}：比例最高是100%，“100%以上”或更大的数不可能出现。请改为“达到100%”或核对数字。`,
        en: `${[...new Set(group.map(({ quote }) => quoted(quote)))].join(', ')}: a share cannot pass 100 %. Write “100 %” or check the figure.`,
      },
      group,
      group,
    ),
  );
}

/** Deadlines of promises outside the plan's years, outlooks (展望2035年) left out, one finding a year. */
export function deadlinesOutsidePlan({ text, promises, calendar, sentences, sentenceAt, roleAt }: Survey): readonly Finding[] {
  const { from, to } = calendar;
  if (from === null || to === null) return [];
  const groups = new Map<number, (typeof promises)[number][]>();
  for (const promise of promises) {
    const due = promise.deadline ?? promise.year;
    if (due === undefined || promise.timeInherited || (due >= from && due <= to) || !isPromising(roleAt(promise.start))) continue;
    const sentence = sentences[sentenceAt(promise.start)];
    const around = sentence?.text ?? '';
    if (!text.slice(sentence?.start ?? promise.start, promise.end).includes(String(due))) continue;
    if (
      /展望|远景|愿景|远期|长远|中长期|本世纪|下一个五年/.test(around) ||
      (due > to && due % 5 === 0 && due >= to + 5 && /2035|2050/.test(String(due)))
    )
      continue;
    groups.set(due, groups.get(due) ?? []);
    groups.get(due)?.push(promise);
  }
  return [...groups].map(([year, group]) =>
    finding(
      text,
      'deadlineOutsidePlan',
      {
        zh: `规划期是${from}—${to}年，${group
          .map(({ quote }) => quoted(quote))
          .slice(0, 3)
          .join('、')}的期限却是${year}年。请核对年份；确实跨期的，写明规划期内做到哪一步。`,
        en: `The plan runs from ${from} to ${to}, yet ${group
          .map(({ quote }) => quoted(quote))
          .slice(0, 3)
          .join(', ')} is due in ${year}. Check the year, or say what will be reached within the plan.`,
      },
      group,
      group,
    ),
  );
}

/** A part (其中…) larger than the whole before it in the same unit. */
export function partsAboveWhole({ text, commitments }: Survey): readonly Finding[] {
  return commitments.flatMap((part, i) => {
    const whole = commitments[i - 1];
    if (
      whole === undefined ||
      !/^其中/.test(part.quote) ||
      unitOf(part) === '' ||
      unitOf(part) !== unitOf(whole) ||
      whole.kind !== part.kind
    )
      return [];
    const between = text.slice(whole.end, part.start);
    const [a, b] = [numberOf(whole), numberOf(part)];
    if (a === null || b === null || b <= a || between.length > 3 || unitOf(part) === '%') return [];
    return [
      finding(
        text,
        'partExceedsWhole',
        {
          zh: `${quoted(part.quote)}比总数${quoted(whole.quote)}还大。请核对两个数字。`,
          en: `${quoted(part.quote)} is more than its whole, ${quoted(whole.quote)}. Check both figures.`,
        },
        [whole, part],
        [whole, part],
      ),
    ];
  });
}

/** Promises whose rank (前列、一流、领先) comes with no indicator or place in the order, one finding for the plan. */
export function ranksWithoutMeasure({ text, promises, roleAt }: Survey): readonly Finding[] {
  const vague = promises.filter(
    promise =>
      promise.comparator === 'rank' &&
      promise.value === null &&
      isPromising(roleAt(promise.start)) &&
      !/第[一二三四五六七八九十\d]+|前[一二三四五六七八九十\d]+[名位强]?/.test(promise.quote),
  );
  if (vague.length === 0) return [];
  const names = [...new Set(vague.map(promise => quoted(promise.quote)))];
  return [
    finding(
      text,
      'rankWithoutMeasure',
      {
        zh: `${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}${vague.length}处只说“前列”“一流”之类的位次，没有写第几名算达到、由谁认定，也大多没有写按什么指标排。建议写明指标、名次和依据。`,
        en: `${vague.length} promises of rank (${names.slice(0, 3).join(', ')}) do not say which place counts and who judges, most not even by what indicator. Name the indicator, the place and the source.`,
      },
      vague,
      vague,
    ),
  ];
}
