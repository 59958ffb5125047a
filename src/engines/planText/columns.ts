import type { Calendar } from './calendar.ts';
import { fiveYears } from './calendar.ts';
import type { Cell } from './tables.ts';

/** What a column of a table holds. */
export interface Column {
  readonly is: 'name' | 'unit' | 'value' | 'text' | 'bodies' | 'due' | 'nature' | 'idle';
  /** Of a value column: its year, and whether it is still to come. */
  readonly year: number | null;
  readonly isTarget: boolean;
  /** A unit said in the heading: 投资（万元）. */
  readonly unit: string | null;
  readonly title: string;
}

const headWords =
  /^.{0,8}(?:序号|编号|指标|名称|单位|属性|性质|任务|要求|目标|内容|措施|时限|时间|规模|投资|资金|备注|类别|类型|领域|项目|部门|责任|牵头|现状|基期|地点|阶段|数量|金额|学段|年份|年限|年均|增速|增长|累计|说明|依据|来源|主管|分管|主体|主要|备案|举措|事项|方面|进度|成果).{0,4}(?:[(（].{1,10}[)）])?$|^\(?20\d\d年?\)?.{0,8}$|^.{0,4}“?十[一二三四五六]?五”?.{0,6}$/;

/** Whether every filled cell of the row is a column's heading. */
export const isHeader = (row: readonly Cell[]): boolean => {
  const filled = row.filter(cell => cell.text !== '');
  const known = filled.filter(cell => headWords.test(cell.text)).length;
  if (filled.length < 2 || known < filled.length * 0.6 || filled.some(cell => /^[\d.,%]+$/.test(cell.text) && !/^20\d\d$/.test(cell.text)))
    return false;
  return filled.some(cell => !/^[\d(（]/.test(cell.text)) && filled.every(cell => cell.text.length <= 16);
};

/** Whether a word in brackets or in a unit column is a unit of measure. */
export const isUnit = (text: string): boolean =>
  (/^(?:%|％|‰|[万亿]?[人名所个家元年间辆台套项门平方米亩册次位㎡公顷公里班生课时分学小]{1,6}|[^\d]{1,5}\/[^\d]{1,5}|个?百分点|m2|M)$/.test(
    text,
  ) &&
    !/^(?:年|学年)$/.test(text)) ||
  text === '年';

/** Reads a column's heading; a year not after the plan's base year is a fact's. */
export function columnOf(title: string, calendar: Calendar): Column {
  const named = /[(]([^()]{1,8})[)]$/.exec(title)?.[1] ?? null;
  const unit = named !== null && isUnit(named) ? named : null;
  const plain = { year: null, isTarget: false, unit, title } as const;
  if (/责任|牵头|主管|配合|实施单位|承担/.test(title)) return { ...plain, is: 'bodies' };
  if (/时限|完成时间|建设年限|起止|年限$/.test(title)) return { ...plain, is: 'due' };
  if (/(?:任务|内容|举措|措施|情况|成效|进展|事项)/.test(title) && !/数$|值$|[(]/.test(title)) return { ...plain, is: 'text' };
  const year = /(20\d\d)/.exec(title)?.[1];
  const base = calendar.base ?? 0;
  if (year !== undefined)
    return { ...plain, is: 'value', year: Number(year), isTarget: Number(year) > base && !/实际|现状|完成|基期/.test(title) };
  const five = /(十[一二三四五六]?五)”?(末|期末|目标|规划)?/.exec(title);
  if (five !== null) {
    const end = fiveYears(five[1] as string)?.[1] ?? null;
    return { ...plain, is: 'value', year: end, isTarget: end !== null && end > base };
  }
  if (/现状|基期|基数|实际值/.test(title)) return { ...plain, is: 'value', year: calendar.base };
  if (/(?:目标值?|规划值|预期值|计划数|标准值)$/.test(title.replace(/[(][^()]*[)]$/, '')))
    return { ...plain, is: 'value', year: calendar.to, isTarget: true };
  if (/^(?:计量)?单位$/.test(title)) return { ...plain, is: 'unit' };
  if (/属性|性质/.test(title)) return { ...plain, is: 'nature' };
  if (/^序号$|^编号$|备注|类别|类型|领域|一级指标|学段|方面/.test(title)) return { ...plain, is: 'idle' };
  if (/指标|名称|项目$/.test(title)) return { ...plain, is: 'name' };
  return { ...plain, is: unit === null ? 'text' : 'value', isTarget: unit !== null };
}
