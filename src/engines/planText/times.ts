import { type Calendar, fiveYears } from './calendar.ts';
import { chineseNumber } from './numerals.ts';
import type { Recurrence, When } from './reading.ts';

/** What a clause says of time. */
export interface ClauseTime {
  /** Absent parts are not said. */
  readonly when: When;
  /** The clause speaks of years gone by. */
  readonly isPast: boolean;
  /** Nothing but a time stands in the clause; it governs what follows. */
  readonly isBare: boolean;
  /** A deadline said after the deed (2024年底前建成), which reaches back over the sentence. */
  readonly reachesBack: boolean;
  /** The only year is one compared with (较2015年提高…): it dates nothing behind it. */
  readonly isCompared: boolean;
}

const recurrences: readonly (readonly [RegExp, Recurrence])[] = [
  [/每(?:隔)?(?:2|两|二)年|两年一次/, '2year'],
  [/每(?:隔)?(?:3|三)年|三年一次/, '3year'],
  [/每天|每日|\/天|\/日|日均/, 'day'],
  [/每周|每星期|\/周|周均/, 'week'],
  [/每(?:个)?月|\/月|按月/, 'month'],
  [/每(?:个)?学期|\/学期/, 'semester'],
  [
    /(?:^|[,、;常])年(?=培训|招生|开展|培养|接待|服务|补充|投入)|每(?:个)?学年|每年|逐年|年年|年生均|\/年|\/学年|按年|年均|年度(?=.{0,16}(?:制度|报告|监测|公示|考核|评估))/,
    'year',
  ],
];

/** How often, if the words say so. 每生每年 is yearly, 每人每月 monthly. */
export function recurrenceOf(text: string): Recurrence | null {
  let best: Recurrence | null = null;
  let at = -1;
  for (const [form, name] of recurrences) {
    const found = text.search(form);
    if (found > at) [best, at] = [name, found];
  }
  return best;
}

const yearForm = '(20\\d\\d|19[5-9]\\d)';
const rangeForm = new RegExp(`${yearForm}年?\\s?(?:[-—~]{1,2}|至|到)\\s?${yearForm}(?:学年|年)`);
const sinceForm = new RegExp(
  `(?:从|自)?${yearForm}年(?:\\d{1,2}月)?(?:[^,]{0,8}(?:启动|实施|成立|创建|开展|建立))?(?:以来|起(?!步)|开始|至今|后)`,
);
const comparedForm = new RegExp(`(?:较|比|与|同)${yearForm}年?(?:末|底)?(?:相比|增|提|上|下|减|降|多|少|翻)`);
const yearMention = new RegExp(
  `(到|至|截至|截止到?|力争到?|争取到?|确保到?|在|于|展望|从|由|自)?${yearForm}年(底|末|初|上半年|下半年|[春秋]季(?:学期)?|\\d{1,2}月(?:\\d{1,2}日)?底?)?(之前|以前|前|开学)?`,
  'g',
);
const planForm = /“?((?:十[一二三四五六七八九]?|二十|[八九])五)”?(末|初|期末|期间|时期|以来|规划)?/g;
const untilPlanEnd = /(?:到|至)规划期末|规划期末/;

/** Reads the times of a clause. `review` chapters tell of facts whatever the year. */
export function timeOf(text: string, calendar: Calendar, review: boolean): ClauseTime {
  const recurrence = recurrenceOf(text);
  const found = absoluteTime(text, calendar, review);
  const when: When = { ...found.when, ...(recurrence === null ? {} : { recurrence }) };
  const rest = text.replace(rangeForm, '').replace(sinceForm, '').replace(yearMention, '').replace(planForm, '').replace(untilPlanEnd, '');
  const isBare =
    Object.keys(found.when).length > 0 &&
    /^[“”,、:的里内间力争到至在截止其中我全市县区省，]*$/.test(rest.replace(/^(?:通过)?(?:未来|今后|五年|三年|几年)+(?:的?努力)?/, ''));
  return {
    when,
    isPast: found.isPast,
    isCompared: found.isCompared === true,
    isBare,
    reachesBack:
      /(?:年|底|末|学期|月|日)(?:之前|以前|前|开学).{0,12}(?:建成|完成|投入使用|投用|竣工|到位|完工|交付|实现|达到|达标|启动|开工)/.test(
        text,
      ),
  };
}

interface Absolute {
  readonly when: When;
  readonly isPast: boolean;
  readonly isCompared?: boolean;
}

const nothing: Absolute = { when: {}, isPast: false };

function absoluteTime(text: string, calendar: Calendar, review: boolean): Absolute {
  if (!/\d年|五|规划期/.test(text)) return nothing;
  const base = calendar.base ?? 0;
  const ranged = rangeForm.exec(text);
  if (ranged !== null) {
    const [from, to] = [Number(ranged[1]), Number(ranged[2])];
    return review || to <= base ? { when: { from, to }, isPast: true } : { when: { from, deadline: to }, isPast: false };
  }
  const compared = comparedForm.exec(text);
  const since = sinceForm.exec(text);
  if (since !== null) return { when: { from: Number(since[1]) }, isPast: review || Number(since[1]) <= base || /以来|至今/.test(since[0]) };
  const year = lastYear(text, calendar, review) ?? spanOfYears(text, calendar, review);
  if (year !== null) return compared === null ? year : { ...year, when: { ...year.when, from: Number(compared[1]) } };
  if (compared !== null) return { when: { from: Number(compared[1]) }, isPast: false, isCompared: true };
  if (untilPlanEnd.test(text) && calendar.to !== null) return { when: { deadline: calendar.to }, isPast: false };
  return planTime(text, calendar);
}

/** The year that dates the clause: not one of a document, not the first of 由…到…. */
function lastYear(text: string, calendar: Calendar, review: boolean): Absolute | null {
  for (const match of text.matchAll(yearMention)) {
    const [whole, prefix = '', digits, part = '', before = ''] = match;
    const after = text.slice(match.index + whole.length, match.index + whole.length + 24);
    const ahead = text.slice(Math.max(0, match.index - 1), match.index);
    const isBareYear = part === '' && before === '' && prefix === '';
    const datesDocument = isBareYear && /^(?:度?(?:的)?[^,]{0,12}(?:颁布|印发|制定|发布|修订|出台|下发)|版|修订)/.test(after);
    if (datesDocument || /[较比同与〔(]/.test(ahead)) continue;
    if (/^[从由自]$/.test(prefix) && /(?:到|至|为)/.test(after)) continue;
    if (prefix === '' && /^的[\d.]/.test(after) && /[由从]/.test(text.slice(0, match.index))) continue;
    const year = Number(digits);
    const isFuture = year > (calendar.base ?? 9999) || (calendar.base === null && /^(?:到|力争|争取|确保|展望)/.test(prefix));
    if (review && (calendar.to === null || year <= calendar.to)) {
      if (!(isFuture && /将|预计|力争/.test(text))) return { when: { year }, isPast: true };
    }
    if (!isFuture) return { when: { year }, isPast: true };
    if (/目前|已经?(?!有?建)|截至|截止/.test(text) && part !== '' && before === '') return { when: { year }, isPast: true };
    if (calendar.from === year && calendar.to === year && part === '' && before === '' && !/[到至]/.test(prefix))
      return { when: { year }, isPast: false };
    return { when: { deadline: year }, isPast: false };
  }
  return null;
}

/** 三年内, 五年累计: so many years from the plan's first. */
function spanOfYears(text: string, calendar: Calendar, review: boolean): Absolute | null {
  const found = /(?:^|[,、力争在用])([三四五两345])年(?:(内|时间)|(?=累计|公开|共|培养|培训|新增|招聘|选派))/.exec(text);
  if (found === null || review || calendar.from === null || calendar.to === null) return null;
  const last = calendar.from + (smallNumber((found[1] as string).replace('两', '二')) ?? 0) - 1;
  if (found[2] !== undefined && last < calendar.to) return { when: { deadline: last }, isPast: false };
  return last === calendar.to && calendar.period !== null ? { when: { period: calendar.period }, isPast: false } : null;
}

/** “十三五”末 and the like; the plan's own period is inherited, not said. */
function planTime(text: string, calendar: Calendar): Absolute {
  for (const match of text.matchAll(planForm)) {
    const years = fiveYears(match[1] as string);
    if (years === null) continue;
    const ahead = text.slice(Math.max(0, match.index - 1), match.index);
    if (/[较比]/.test(ahead)) continue;
    const part = match[2] ?? '';
    const isPast = part === '以来' || (calendar.base !== null && years[1] <= calendar.base);
    if (part === '末' || part === '期末') return { when: isPast ? { year: years[1] } : { deadline: years[1] }, isPast };
    if (part === '规划' || part === '' || part === '初') continue;
    return { when: { period: match[1] as string }, isPast };
  }
  return nothing;
}

/** Number of years of 连续三年, 每3年; null when it is not a small number. */
export function smallNumber(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
  return value !== null && value <= 100 ? value : null;
}
