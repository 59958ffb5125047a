import { type Problem, problems } from '#kernel/problem.ts';
import type { Place } from './tree.ts';

/** What this engine can refuse, in the words of the person who wrote the formula. */
export const says = problems('feel', {
  syntax: {
    zh: '公式从“{text}”起读不懂，请检查此处的括号、引号或运算符',
    en: 'The formula cannot be read from “{text}” on; check brackets, quotes and operators there',
  },
  empty: { zh: '公式是空的，请写一个公式', en: 'The formula is empty; write one' },
  unknownName: { zh: '没有名为“{name}”的数据项，可用的有：{known}', en: 'There is no item called “{name}”; known are: {known}' },
  unknownFunction: { zh: '没有名为“{name}”的函数', en: 'There is no function called “{name}”' },
  unknownType: { zh: '没有名为“{name}”的类型', en: 'There is no type called “{name}”' },
  wrongArguments: { zh: '函数“{name}”不能这样调用，应为：{usage}', en: 'Function “{name}” cannot be called so; use: {usage}' },
  wrongKind: { zh: '“{text}”处应为{wanted}，现为{found}', en: '“{text}” should be {wanted} but is {found}' },
  cannotCombine: { zh: '{left}与{right}之间不能用“{operator}”', en: '“{operator}” does not apply to {left} and {right}' },
  mixedUnit: {
    zh: '“{left}”的单位是“{leftUnit}”，“{right}”的单位是“{rightUnit}”，不能用“{operator}”',
    en: '“{left}” is in “{leftUnit}” and “{right}” in “{rightUnit}”; “{operator}” does not apply',
  },
  mixedGrain: {
    zh: '“{left}”每行是一个{leftGrain}，“{right}”每行是一个{rightGrain}，不能直接一起算，请先用 sum、count 等汇总',
    en: 'A row of “{left}” is one {leftGrain}, a row of “{right}” one {rightGrain}; aggregate with sum, count … before combining them',
  },
  mixedWithWhole: {
    zh: '“{whole}”是汇总出来的一个数，“{part}”是每个{grain}一个数，不能直接一起算，请把后者也汇总',
    en: '“{whole}” is one figure for all rows, “{part}” one for each {grain}; aggregate the latter too before combining them',
  },
  duplicateKey: { zh: '同一个上下文里“{name}”写了两次', en: '“{name}” is written twice in one context' },
  badLiteral: { zh: '“{text}”不是有效的日期、时间或时长', en: '“{text}” is no valid date, time or duration' },
  notInSql: { zh: '“{text}”不能换成数据库查询：{reason}', en: '“{text}” has no database form: {reason}' },
  noColumn: { zh: '数据项“{name}”没有对应的数据列', en: 'Item “{name}” has no column' },
  tooDeep: { zh: '公式嵌套太深或太长，请拆成几个', en: 'The formula is too deep or too long; split it' },
});

/** Where a place stands, for people: 第3–8个字. */
export const placeText = (place: Place): string =>
  place.to - place.from <= 1 ? `第${place.from + 1}个字` : `第${place.from + 1}–${place.to}个字`;

/** A finding about a formula together with its place in the text. */
export interface Finding {
  readonly problem: Problem;
  readonly place: Place;
}
