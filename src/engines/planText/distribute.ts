import type { Quantity } from './quantities.ts';

const joint = /、|和|与|及|以及/;
const nameEnd = /(?:率|比例|占比|比重|水平|数|人数|面积|年限|学校|小学|中学|初中|高中|幼儿园|学生|标准|经费|县|区|市)$/;

/** The one name of a list that belongs to the nth of as many values (A、B、C分别达到1、2和3); null where they do not pair off. */
export function distributed(ahead: string, values: readonly Quantity[], n: number): string | null {
  const at = /分别|依次/.exec(ahead)?.index ?? (values.length >= 2 ? ahead.search(/(?:达到|控制在|提高到|提升到|提升至|为)?$/) : -1);
  if (at < 0) return null;
  const list = ahead.slice(0, at).split(',').pop() ?? '';
  const names = list.split(joint);
  if (names.length !== values.length) return null;
  const last = names[names.length - 1] as string;
  const name = names[n] as string;
  if (nameEnd.test(name) && /(?:率|比例|占比|数|水平|标准)$/.test(name)) return name;
  const tail = /((?:学生)?[\u4e00-\u9fff]{1,8}?(?:率|比例|占比|比重|标准|人数|面积))$/.exec(last)?.[1];
  return tail === undefined || n === names.length - 1 ? name : `${name}${last.endsWith(tail) ? sharedTail(last, tail) : ''}`;
}

/** What the last name of 小学、初中学生辍学率 lends the others: 学生辍学率. */
function sharedTail(last: string, tail: string): string {
  const own = /^(?:小学|初中|高中|幼儿园|城区|农村|市级|县级|省级)/.exec(last)?.[0] ?? '';
  return own === '' ? tail : last.slice(own.length);
}

/** Whether the values of a member are told apart by 分别 or stand in a bare row. */
export function isRow(between: string): boolean {
  return /^(?:左右|以上|以下|以内)?(?:、|和|与|及|以及|,)$/.test(between.trim());
}
