import { figureInEnglish } from '#kernel/units.ts';
import type { Status } from '../types.ts';

export type Language = 'zh' | 'en';

/** The statuses as a parent would say them: a word, and what it means. */
export const statusWords: Readonly<Record<Status, Readonly<Record<Language, readonly [word: string, means: string]>>>> = {
  early: { zh: ['提前做到了', '期限还没到，已经做到'], en: ['Done early', 'reached before its time'] },
  done: { zh: ['做到了', '已经做到'], en: ['Done', 'reached'] },
  on: { zh: ['进展顺利', '跟得上时间'], en: ['On track', 'keeping pace with time'] },
  near: { zh: ['基本跟上', '比时间慢一点'], en: ['Nearly on track', 'slightly slower than time'] },
  behind: { zh: ['慢了', '比时间慢得多'], en: ['Behind', 'much slower than time'] },
  hard: { zh: ['恐怕难以按时做到', '照现在的速度，到期做不到'], en: ['Unlikely in time', 'not reached by its time at this pace'] },
  na: {
    zh: ['还没有公布的数', '到现在没有审核过的数，不算做到，也不算没做到'],
    en: ['No figure yet', 'no accepted figure so far; it counts neither way'],
  },
};

/** What a promise is called whose time is over and whose target was not reached. */
const lapsedWord: Readonly<Record<Language, string>> = { zh: '到期没有做到', en: 'Not kept in time' };

/** The word beside a promise. */
export const standsAs = ({ status, lapsed }: { readonly status: Status; readonly lapsed?: true }, language: Language): string =>
  lapsed ? lapsedWord[language] : statusWords[status][language][0];

/** The words of the public page. `{…}` stands for a value. */
export const words = {
  zh: {
    title: '{county}教育规划兑现情况',
    lead: '这份规划许下{total}件事。到{day}，做到了{kept}件，跟得上时间的{on}件，慢了的{late}件，还没有公布数的{na}件。',
    time: '规划从{from}年到{to}年，时间走过{share}',
    chapters: '按章看',
    items: '{n}件',
    promised: '承诺',
    by: '到{year}年',
    between: '{from}–{to}年',
    reached: '做到',
    reachedIn: '{year}年',
    start: '起点：{year}年 {value}',
    nothing: '还没有公布的数',
    answers: '负责',
    with: '配合：{names}',
    nobody: '还没有定',
    progress: '完成{share}，时间走过{time}',
    needle: '每件事下面：竖线是时间走到的地方，横条是做到的地方。',
    counted: '做到{kept}件，跟得上{on}件，慢了{late}件，没有公布数{na}件',
    marks: '这些记号是什么意思',
    every: '全部承诺',
    asOf: '数截至{day}，{published}发布。只列审核过的数；原文以印发的文件为准。',
    files: '下载数据',
    other: '另一份规划',
    switch: 'English',
    example: '示例，不是真实的县',
    withdrawn: '这次发布的内容已经撤回。',
    none: '还没有发布的内容。',
    jump: '跳到正文',
  },
  en: {
    title: '{county}: how the education plan is kept',
    lead: 'This plan makes {total} promises. By {day}, {kept} were kept, {on} keep pace with time, {late} are behind, and {na} have no published figure yet.',
    time: 'The plan runs from {from} to {to}; {share} of the time has passed',
    chapters: 'By chapter',
    items: '{n}',
    promised: 'Promised',
    by: 'by {year}',
    between: '{from}–{to}',
    reached: 'Reached',
    reachedIn: 'in {year}',
    start: 'from {value} in {year}',
    nothing: 'no published figure yet',
    answers: 'Answers for it',
    with: 'with {names}',
    nobody: 'not settled yet',
    progress: '{share} done, {time} of the time has passed',
    needle: 'Under each promise: the upright line is how far time has gone, the bar how far the promise has.',
    counted: '{kept} kept, {on} keeping pace, {late} behind, {na} without a figure',
    marks: 'What the marks mean',
    every: 'All promises',
    asOf: 'Figures as of {day}, published on {published}. Only figures that were checked and accepted are shown. The plan’s own words are in Chinese; the printed document is the authority.',
    files: 'Download the data',
    other: 'Another plan',
    switch: '中文',
    example: 'An example, not a real county',
    withdrawn: 'What was published here has been withdrawn.',
    none: 'Nothing has been published yet.',
    jump: 'Skip to the text',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** One of the page's words with its values. */
export const say = (language: Language, key: keyof (typeof words)['zh'], values: Readonly<Record<string, string | number>> = {}): string =>
  words[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const plainSigns: Readonly<Record<Language, readonly (readonly [sign: RegExp, word: string])[]>> = {
  zh: [
    [/^≥/, '至少'],
    [/^≤/, '不超过'],
    [/^>/, '高于'],
    [/^</, '低于'],
    [/^位次$/, '见原句'],
  ],
  en: [
    [/^≥/, 'at least '],
    [/^≤/, 'at most '],
    [/^>/, 'above '],
    [/^</, 'below '],
    [/^rank$/, 'as the sentence says'],
  ],
};

/** A target without the signs of a table: `≥97%` is 至少97%. */
export const plainTarget = (language: Language, target: string): string =>
  plainSigns[language].reduce((text, [sign, word]) => text.replace(sign, word), target);

/** `44%`, `250人`, `250 people`. */
export const withUnit = (value: number, unit: string | null, language: Language): string =>
  language === 'en' ? figureInEnglish(String(value), unit) : `${value}${unit ?? ''}`;

/** `2028年1月10日`, `10 January 2028`. */
export function dayWords(language: Language, day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (language === 'zh') return `${year}年${month}月${date}日`;
  return new Date(Date.UTC(year, month - 1, date)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** `40%` of 0.4; shares are rounded down, so that nothing is called done before it is. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;
