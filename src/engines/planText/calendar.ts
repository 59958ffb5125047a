/** The years a plan speaks of. */
export interface Calendar {
  /** First and last year of the plan; null where the text does not say. */
  readonly from: number | null;
  readonly to: number | null;
  /** 十四五 or 2021-2023, as a promise's `period`; null where the text does not say. */
  readonly period: string | null;
  /** Whether the period is a numbered five-year plan. */
  readonly isNumbered: boolean;
  /** Last year before the plan, to which facts are counted. */
  readonly base: number | null;
  /** The numbered five-year plan before this one. */
  readonly before: string | null;
}

const order = ['八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十'];

/** First and last year of a numbered five-year plan: 十四五 is 2021–2025. */
export function fiveYears(name: string): readonly [number, number] | null {
  const at = order.indexOf(name.replace(/五$/, '').replace(/^“/, ''));
  return at < 0 ? null : [1991 + at * 5, 1995 + at * 5];
}

const numbered = /“?((?:十[一二三四五六七八九]?|二十|[八九])五)(?:”|(?=(?:时期|期间|规划|以来|末|初|教育|发展|计划|开局|、|,|的|中|是)))/g;
const range = /(20\d\d)年?(?:\d{1,2}月)?[-—~至到]{1,2}(20\d\d)年?|\((20\d\d)年(?:\d{1,2}月)?(20\d\d)年/;

/** The text with its years in half-width digits that touch their 年, and with plain line breaks. */
const plainYears = (text: string) =>
  text
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d) +(?=[年—-])/g, '$1')
    .replace(/([年到至—-]) +(?=\d)/g, '$1')
    .replace(/\r\n?/g, '\n');

/** The plan's years from its title, else from what its text names most; a fixed reading, no clock. */
export function calendarOf(title: string, text: string): Calendar {
  const ranged = range.exec(title);
  const nth = /第(十[一二三四五六七八九]?|二十)个五年/.exec(title)?.[1];
  const named = nth === undefined ? commonest([...title.matchAll(numbered)].map(match => match[1] as string)) : `${nth}五`;
  if (named !== null) return fromNumbered(named);
  if (ranged !== null) return fromRange(Number(ranged[1] ?? ranged[3]), Number(ranged[2] ?? ranged[4]));
  const year = /(20\d\d)年(?:度)?(?!\d|\d*月)/.exec(title);
  if (year !== null && /(?:工作要点|工作计划|工作总结|实事|任务|总结|报告)/.test(title)) {
    return annual(year[1] as string);
  }
  const head = plainYears(text.slice(0, 200_000));
  const most = newest([...head.matchAll(numbered)].map(match => match[1] as string));
  if (most !== null && !/行动计划|实施方案|工作方案/.test(title)) return fromNumbered(most);
  const inText = range.exec(head.slice(0, 600).replace(/《[^》]*》/g, ''));
  if (inText !== null && Number(inText[2]) > Number(inText[1])) return fromRange(Number(inText[1]), Number(inText[2]));
  const miles = milestonesOf(head);
  const dues = [...head.matchAll(/到(20\d\d)年/g)]
    .map(match => match[1] as string)
    .concat(miles.length < 2 ? [] : miles)
    .sort();
  const due = dues.filter(year => year < '2035').pop() ?? dues.pop() ?? null;
  if (due === null) return annual(thisYear(head));
  const written = /(20\d\d)年\d{1,2}月\d{1,2}日/.exec(head);
  const first = miles.find(year => year <= due) ?? due;
  const base = written === null ? Number(first) - 5 : Number(written[1]) - 1;
  return { from: null, to: Number(due), period: null, isNumbered: false, base, before: null };
}

/** The year of a text that names no plan: the one it names most; the next one where it reports of that and speaks of 今年. */
function thisYear(head: string): string | null {
  const most = commonest([...head.matchAll(/(20\d\d)年/g)].map(match => match[1] as string));
  if (most === null || !/今年[^。]{0,80}(?:计划|将)/.test(head)) return most;
  const reports = new RegExp(`${most}年[^,，。;；]{0,12}(?:共|累计|已|完成了|实现了)`).test(head);
  return reports ? String(Number(most) + 1) : most;
}

const goalYear =
  /(?:^|[\n。;,、\s—-])(20\d[05])年[,]?(?![^。;,\n]{0,40}(?:已|了))[^。;,\n]{0,90}?(?:达到|实现|建成|完成|普及|提高到|达\d)/g;
const goalColumns = /(?:^|[\t| \n])(20\d[05])年?(?:目标|末)?[\t| \n]+(20\d[05])年?(?:目标|末)?(?=[\t| \n])/g;

/** The years that end five-year plans to which an undated text counts its goals, in order, from its sentences and the columns of its tables. */
function milestonesOf(head: string): string[] {
  const text = head
    .replace(/，/g, ',')
    .replace(/；/g, ';')
    .replace(/[\u3000\xa0]/g, ' ');
  const years = [...text.matchAll(goalYear)].map(match => match[1] as string);
  for (const [, one, two] of text.matchAll(goalColumns)) if (Number(two) - Number(one) === 5) years.push(one as string, two as string);
  return [...new Set(years)].sort();
}

/** The calendar of one year's tasks. */
function annual(year: string | null): Calendar {
  const to = year === null ? null : Number(year);
  return { from: to, to, period: null, isNumbered: false, base: to === null ? null : to - 1, before: null };
}

function fromNumbered(name: string): Calendar {
  const years = fiveYears(name) as readonly [number, number];
  const at = order.indexOf(name.slice(0, -1));
  return { from: years[0], to: years[1], period: name, isNumbered: true, base: years[0] - 1, before: at > 0 ? `${order[at - 1]}五` : null };
}

const fromRange = (from: number, to: number): Calendar => ({
  from,
  to,
  period: `${from}-${to}`,
  isNumbered: false,
  base: from - 1,
  before: null,
});

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) as number)) best = name;
  return best;
}

/** The latest five-year plan that is named at least twice and a third as often as the commonest. */
function newest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const strong = [...counts].filter(([name, count]) => count * 3 >= most && order.includes(name.slice(0, -1)));
  strong.sort((a, b) => order.indexOf(b[0].slice(0, -1)) - order.indexOf(a[0].slice(0, -1)));
  return strong[0]?.[0] ?? null;
}
