import type { Calendar } from './calendar.ts';
import { fiveYears } from './calendar.ts';
import type { Cell } from './tables.ts';

/** What a column of a table holds. */
export interface Column {
  readonly is: 'name' | 'unit' | 'value' | 'text' | 'bodies' | 'due' | 'idle';
  /** Of a value column: its year, and whether it is still to come. */
  readonly year: number | null;
  readonly isTarget: boolean;
  /** A unit said in the heading: 投资（万元）. */
  readonly unit: string | null;
  readonly title: string;
}

const headWords =
  /^(?:序号|编号|类别|类型|领域|方面|一级指标|二级指标|主要指标|指标|指标名称|核心指标|具体指标|监测指标|项目|项目名称|单位|计量单位|属性|指标属性|性质|备注|责任单位|牵头单位|现状值?|目标值?|基期值?|规划值|内容|建设内容|主要内容|任务|重点任务|工作任务|完成时限|时限|学段|年份|\(?20\d\d年?\)?.{0,6}|.{0,4}“?十[一二三四五六]?五”?.{0,6}|.{0,12}[(（].{1,8}[)）])$/;

/** Whether every filled cell of the row is a column's heading. */
export const isHeader = (row: readonly Cell[]): boolean => {
  const filled = row.filter(cell => cell.text !== '');
  return filled.length >= 2 && filled.every(cell => headWords.test(cell.text)) && filled.some(cell => !/^[\d(（]/.test(cell.text));
};

/** Reads a column's heading; a year not after the plan's base year is a fact's. */
export function columnOf(title: string, calendar: Calendar): Column {
  const unit = /[(]([^()]{1,8})[)]$/.exec(title)?.[1] ?? null;
  const plain = { year: null, isTarget: false, unit, title } as const;
  if (/责任|牵头|主管|配合|实施单位|承担/.test(title)) return { ...plain, is: 'bodies' };
  if (/时限|完成时间|建设年限|起止|年限$/.test(title)) return { ...plain, is: 'due' };
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
  if (/目标|规划值|预期值|计划数|标准值/.test(title)) return { ...plain, is: 'value', year: calendar.to, isTarget: true };
  if (/^(?:计量)?单位$/.test(title)) return { ...plain, is: 'unit' };
  if (/^序号$|^编号$|属性|性质|备注|类别|类型|领域|一级指标|学段|方面/.test(title)) return { ...plain, is: 'idle' };
  if (/指标|名称|项目$/.test(title)) return { ...plain, is: 'name' };
  return { ...plain, is: unit === null ? 'text' : 'value', isTarget: unit !== null };
}
