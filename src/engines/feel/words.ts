import type { Type } from './types.ts';

const kindNames: Readonly<Record<Type['kind'], string>> = {
  any: '任意值',
  null: '空值',
  string: '文字',
  boolean: '是否',
  number: '数',
  date: '日期',
  time: '时间',
  dateTime: '日期时间',
  daysDuration: '时长',
  monthsDuration: '年月时长',
  range: '区间',
  function: '函数',
  list: '列表',
  context: '上下文',
};

/** A kind in the words of a message. */
export const kindName = (kind: Type['kind']): string => kindNames[kind];
