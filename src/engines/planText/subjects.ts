import { narrowTopics, programmes, type Topic, topics, weakTopics } from './words/subjects.ts';

const programme = /(?:^|[,。;])“([^“”]{2,10})”(?:(?:项目|工程|计划|行动)?(?:完成|实施|累计|总|投资)|(?:项目|工程|计划|行动)覆盖)/;
const fund = /元(?:的)?([\u4e00-\u9fff]{3,12}?)(?:专项)?资金/;

function first(list: readonly Topic[], words: string): string | null {
  for (const [name, form] of list) if (form.test(words)) return name;
  return null;
}

/** Whether any narrow topic is told at all: one look instead of one a topic. */
const anyNarrow = new RegExp(narrowTopics.map(([, form]) => form.source).join('|'));
const firstNarrow = (words: string) => (anyNarrow.test(words) ? first(narrowTopics, words) : null);

/** The narrow topic of some words, which the rest of their sentence shares; null when they have none. */
export function themeOf(text: string): string | null {
  const words = text.replace(/《[^《》]*》/g, '');
  const named = fund.exec(words)?.[1];
  return programme.exec(words)?.[1] ?? (named === undefined ? null : `${named}资金`) ?? firstNarrow(words);
}

const names: ReadonlySet<string> = new Set([...narrowTopics, ...topics].map(([name]) => name));
/** Whether the name is of the lexicon, and not one that the text put in quotes. */
const isTopic = (name: string) => names.has(name);

/** The topic of a heading; null when it names none, or several schools of education at once. */
export function headingTopic(title: string): string | null {
  if (/普职|成人教育和|[学义高职民]..?教育[、和与及].*教育/.test(title)) return null;
  return firstNarrow(title) ?? first(topics, title);
}

const generic =
  /目标|指标|任务|措施|保障措施|总体|基本原则|指导思想|成就|成效|回顾|问题|现状|基础|形势|要求|概况|重大工程|重点工程|专栏|规模$|思路|附件|说明|战略/;
const headVerbs =
  /^(?:进一步|全面|着力|大力|积极|切实|深入|加快|加强|加大|推进|推动|促进|完善|健全|强化|深化|提升|提高|优化|规范|落实|扩大|构建|实施|建立|建设|打造|坚持|做好|抓好|做强|夯实|改善|拓展|创新|统筹|健全|增强|保障|支持|发展|丰富|改进|改革|严格|不断|科学|有效|持续|稳步)+/;

/** A heading's own noun, for a heading that names no topic of the trade: 县中振兴, 办园行为; null for 主要任务 and the like. */
export function headingNoun(title: string): string | null {
  const noun = (title.split(/[,、;:]/)[0] as string).replace(headVerbs, '').replace(/(?:工程|行动计划|行动|计划|工作|力度|步伐)$/, '');
  return noun.length < 2 || noun.length > 8 || generic.test(title) || /教育发展|教育现代化/.test(noun) ? null : noun;
}

/**
 * What a promise is about: its own narrow topic, its sentence's (unless its own words tell of another), that of the
 * headings from the inside out, its own wide topic, the innermost heading's noun, the plan's.
 */
export function subjectOf(words: string, theme: string | null, titles: readonly string[], plan: string): string {
  const own = themeOf(words);
  if (own !== null) return own;
  const wide = first(topics, words);
  if (theme !== null && (wide === null || weakTopics.has(wide) || programmes.has(theme) || !isTopic(theme))) return theme;
  let weak: string | null = null;
  for (let i = titles.length - 1; i >= 0; i--) {
    const topic = headingTopic(titles[i] as string);
    if (topic === null || (i === 0 && /规划|教育现代化|教育发展/.test(topic))) continue;
    if (!weakTopics.has(topic)) return topic;
    weak ??= topic;
  }
  const planTopic = !/规划|计划|方案|意见|纲要|要点|工程/.test(plan) ? null : headingTopic(plan.replace(/规划|行动计划|实施方案/g, ''));
  const noun = titles.length === 0 ? null : headingNoun(titles[titles.length - 1] as string);
  if (noun !== null && wide === null && (planTopic === null || weakTopics.has(planTopic))) return noun;
  return wide ?? weak ?? planTopic ?? '教育发展';
}
