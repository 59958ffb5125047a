import { narrowTopics, programmes, type Topic, topics, weakTopics } from './words/subjects.ts';

const programme = /(?:^|[,。;])“([^“”]{2,10})”(?:(?:项目|工程|计划|行动)?(?:完成|实施|累计|总|投资)|(?:项目|工程|计划|行动)覆盖)/;
const fund = /元(?:的)?([\u4e00-\u9fff]{3,12}?)(?:专项)?资金/;

function first(list: readonly Topic[], words: string): string | null {
  for (const [name, form] of list) if (form.test(words)) return name;
  return null;
}

/** The narrow topic of some words, which the rest of their sentence shares; null when they have none. */
export function themeOf(words: string): string | null {
  const named = fund.exec(words)?.[1];
  return programme.exec(words)?.[1] ?? (named === undefined ? null : `${named}资金`) ?? first(narrowTopics, words);
}

/** The topic of a heading; null when it names none, or several schools of education at once. */
export function headingTopic(title: string): string | null {
  if (/普职|成人教育和|[学义高职民]..?教育[、和与及].*教育/.test(title)) return null;
  return first(narrowTopics, title) ?? first(topics, title);
}

/**
 * What a promise is about: its own narrow topic, its sentence's (unless its own words tell of another), that of the
 * headings from the inside out, its own wide topic, the plan's.
 */
export function subjectOf(words: string, theme: string | null, titles: readonly string[], plan: string): string {
  const own = themeOf(words);
  if (own !== null) return own;
  const wide = first(topics, words);
  if (theme !== null && (wide === null || weakTopics.has(wide) || programmes.has(theme))) return theme;
  let weak: string | null = null;
  for (let i = titles.length - 1; i >= 0; i--) {
    const topic = headingTopic(titles[i] as string);
    if (topic === null || (i === 0 && /规划|教育现代化|教育发展/.test(topic))) continue;
    if (!weakTopics.has(topic)) return topic;
    weak ??= topic;
  }
  return wide ?? weak ?? headingTopic(plan.replace(/规划|行动计划|实施方案/g, '')) ?? '教育发展';
}
