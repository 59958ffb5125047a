import { problems } from '#kernel/problem.ts';

/** What setting the limits of a plan refuses. */
export const says = problems('judging', {
  limitsOutOfOrder: {
    zh: '{whose}的界限应满足 0 < 滞后 < 基本达到 ≤ 达到序时 ≤ 1，现为{behind}、{near}、{on}。请改正后再存。',
    en: 'The limits of {whoseEnglish} promises must satisfy 0 < behind < near ≤ on ≤ 1; they are {behind}, {near}, {on}.',
  },
  effectiveInThePast: {
    zh: '生效日期{effectiveOn}早于今天（{today}）。已经判过的不回头改判，请写今天或以后的日期。',
    en: 'The limits would apply from {effectiveOn}, before today ({today}); choose today or later, for what was judged stays judged.',
  },
  effectiveBeforeTheLast: {
    zh: '上一版从{last}起生效，新一版不能早于它。请改生效日期。',
    en: 'The last version applies from {last}; a new one cannot begin earlier.',
  },
  weighsNothing: {
    zh: '约束性和预期性的权重不能都是0，否则算不出总进度。',
    en: 'Binding and expected promises cannot both weigh nothing.',
  },
  setMeanwhile: {
    zh: '另一位同事刚刚存了一版判定规则，这次没有保存。请刷新看过之后再定。',
    en: 'Another person has just set the limits of this plan; nothing was saved. Reload and look.',
  },
  nothingChanged: {
    zh: '界限和权重与现行的第{number}版一样，不用再存一版。',
    en: 'These limits and weights are those of version {number} already.',
  },
});
