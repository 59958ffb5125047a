/** The first and last year of a plan. */
export interface Years {
  readonly fromYear: number;
  readonly toYear: number;
}

/** First year of a numbered five-year plan: 一五 began in 1953, 十五五 begins in 2026. */
const digits = '一二三四五六七八九十';
const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [i < 10 ? digits[i] : `十${digits[i - 10]}`, i + 1]),
);

const nth = '(十[一二三四五六七八九]?|[一二三四五六七八九])五';
/** “十五五” in quotation marks is a plan's name; without them what follows must say so. */
const named = new RegExp(`[“"「]${nth}[”"」]|${nth}(?:时期|期间|末|[^，。；]{0,16}(?:规划|计划|纲要|方案|发展))`, 'u');
const written = /(20\d{2})\s*年?\s*(?:[-—–－~～至到]+)\s*(20\d{2})\s*年?/u;

function namedYears(text: string): Years | null {
  const [, quoted, bare] = named.exec(text) ?? [];
  const place = ordinals[quoted ?? bare ?? ''];
  if (place === undefined) return null;
  // The eighth plan onwards run without a gap from 1991; the earlier ones are of no use to a bureau today.
  return place >= 8 ? { fromYear: 1951 + 5 * place, toYear: 1955 + 5 * place } : null;
}

function writtenYears(text: string): Years | null {
  const [, from, to] = written.exec(text) ?? [];
  const [fromYear, toYear] = [Number(from), Number(to)];
  return toYear > fromYear && toYear - fromYear <= 20 ? { fromYear, toYear } : null;
}

const ofOneYear = /(20\d{2})\s*年度?[^，。；\d]{0,24}(?:要点|计划|方案|任务|安排)/u;

/** The year of a yearly plan, from its title: 2026年工作要点. */
function singleYear(title: string): Years | null {
  const year = Number(ofOneYear.exec(title)?.[1] ?? Number.NaN);
  return Number.isNaN(year) ? null : { fromYear: year, toYear: year };
}

/** The years a plan runs, from its title, else from the first page of its text; null where neither says so. */
export function yearsOf(title: string, text: string): Years | null {
  return (
    writtenYears(title) ?? namedYears(title) ?? singleYear(title) ?? writtenYears(text.slice(0, 1500)) ?? namedYears(text.slice(0, 1500))
  );
}

const titleLine = /(?:规划|计划|纲要|行动方案|实施方案|意见)(?:[（(][^（）()]{2,20}[）)])?$/u;

/** The title of a plan: the first short line that ends as a plan's title does; else the file's name without its ending. */
export function titleOf(text: string, fileName: string): string {
  const lines = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map(line => line.replace(/[\s\u3000]+/gu, ''))
    .filter(line => line.length >= 4 && line.length <= 60 && !/[。；：]/u.test(line));
  const found = lines.find(line => titleLine.test(line) && !/^(?:关于|附件)/u.test(line));
  return (found ?? fileName.replace(/\.[^.]{1,5}$/u, '')).slice(0, 120);
}
