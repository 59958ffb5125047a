import type { Clause } from './clause.ts';
import type { Quantity } from './quantities.ts';

/** Counts of bodies that tell whom another number of the clause is for: 为4所民办园补助…万元, 836个支部达标率100%. */
export function isScopeCount(clause: Clause, value: Quantity, next: Quantity | undefined): boolean {
  if (next === undefined || !['所', '家', '个'].includes(value.unit)) return false;
  const ahead = clause.paragraph.slice(clause.start, value.start);
  const between = clause.paragraph.slice(value.end, next.start);
  if (
    /等$/.test(ahead) &&
    /^(?:省|市|州|县|区|乡镇|部门|单位|高校|学校)[^,]{0,8}(?:选派|派出|投入|支援|完成|开展|签订|建成|参加|援助)/.test(between)
  )
    return true;
  if (
    ahead === '' &&
    next.unit === value.unit &&
    /^[^,、]{2,20}(?:已?开工|已?完成|已?建成|竣工|已|达标|通过|动工|启动|投用)$/.test(between)
  )
    return true;
  if (/^(?:中小学|学校|幼儿园|村|乡镇|县|单位)$/.test(between) && next.unit !== value.unit) return true;
  if (next.isMoney && /^(?:县|区|市|乡镇|村|学校)?的[^,]*(?:标准|补助|津贴|经费)/.test(between)) return true;
  if (/(?:为|对|向|给)$/.test(ahead) && /各(?:建|配|新建|安装|设)|分别/.test(between)) return true;
  if (next.isMoney && /(?:为|对|向|给)(?:全市|全县|全区)?$/.test(ahead)) return true;
  return /在$/.test(ahead) || (next.unit === '%' && /^[^,]{2,16}率/.test(between) && ahead.length <= 4);
}

/** A count of the places where those counted before go: 到30所学校跟岗. */
export const isSite = (clause: Clause, value: Quantity) =>
  ['所', '家', '个'].includes(value.unit) &&
  /(?:到|赴|在)[^,\d]{0,8}$/.test(clause.paragraph.slice(clause.start, value.start)) &&
  /(?:学习|就读|任教|支教|挂职|跟岗|研修|培训|实习|锻炼)$/.test(clause.paragraph.slice(value.end, clause.end));
