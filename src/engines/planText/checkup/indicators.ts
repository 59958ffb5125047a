import type { Commitment } from '../reading.ts';

/** Places that stand for the whole county, so that to name them or not is the same. */
const whole = /^(全市|全县|全区|全省|全州|全旗|全镇|全国|全盟|全域|我[市县区省州旗]|各级|各地|城乡)?$/;
const ownName = /^(全市|全县|全区|全省|全州|全旗|我[市县区省州旗])/;

const lead = /^(新增|新建|招聘|补充|实现|确保|保证|力争|使|将|把|其中|到|全部|我)+/;
const tail = /(始终|均|稳定|保持|继续|进一步|逐步|力争|总体|分别|全部|指标|率先)+$/;

/** An indicator's name without quotation marks, blanks, the verbs around it and the place it is counted for. */
export const indicatorOf = ({ measure }: Commitment): string =>
  measure
    .replace(/[“”"'‘’\s]/g, '')
    .replace(lead, '')
    .replace(ownName, '')
    .replace(tail, '')
    .replace(/占[^占]*$/, '比例')
    .replace(/比重$/, '比例')
    .replace(/数量$/, '数');

const placeTerm = /民族乡镇?|移民乡镇?|新市区|老市区|老城区|新城区|中心城区|城区|市区|县城|城镇|农村|乡村|乡镇|街道|镇区|园区|开发区|新区/g;

/** The kinds of place that a promise names, in order; '' where it names none. */
export const placesIn = ({ quote, scope }: Commitment): string =>
  [...new Set([...`${quote}${scope}`.replace(/\s+/g, '').matchAll(placeTerm)].map(match => match[0]))].sort().join('、');

/** The word in quotation marks that names an indicator (“双师型”教师比例); '' where there is none. */
export const properName = ({ measure }: Commitment): string => /“([^”]{2,8})”/.exec(measure)?.[1] ?? '';

/** Whom a promise is for, without brackets; '' for all. */
export function scopeOf({ scope }: Commitment): string {
  const bare = scope.replace(/[（(].*?[）)]/g, '').replace(/[“”\s]/g, '');
  return whole.test(bare) ? '' : bare.replace(ownName, '');
}

/** True where both speak of the same people or places, or one leaves it open. */
export function isSameScope(one: Commitment, other: Commitment): boolean {
  const [a, b] = [scopeOf(one), scopeOf(other)];
  return a === '' || b === '' || a.includes(b) || b.includes(a);
}

/** True where two names can mean one indicator: they are equal, or one is the other with more words around it. */
export function isSameIndicator(one: Commitment, other: Commitment): boolean {
  const [a, b] = [indicatorOf(one), indicatorOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 5 && long.includes(short));
}

/** A plain number of a commitment, multiplied out; null for ranges and for promises without one. */
export const numberOf = ({ value, valueBase }: Commitment): number | null => (typeof value === 'number' ? (valueBase ?? value) : null);

/** The unit without 万 and 亿, which `numberOf` has multiplied out. */
export const unitOf = ({ unit }: Commitment): string => (unit ?? '').replace(/^[万亿]/, '').replace('％', '%');

const flows =
  /新增|新建|新设|增设|增创|增加|补充|招聘|招录|引进|培养|培训|遴选|评选|选派|选拔|建成|建设|打造|创建|改造|扩建|迁建|投入|投资|购置|配备|开展|举办|组织|发放|资助|每年/;
const levels = ['=', '>=', '<=', '>', '<', '≈', 'range'];

/** True for a value that is a level at a time (a rate, an average), which can be compared with the level before. */
export function isLevel(commitment: Commitment): boolean {
  const { unit, value, comparator, recurrence, quote, measure } = commitment;
  if (value === null || recurrence !== undefined || !levels.includes(comparator)) return false;
  if (/[%‰]/.test(unitOf(commitment))) return !/补充|招聘|招录|引进|新增|增长|增幅|资金|投资|经费/.test(quote + measure);
  if (unit === '年') return /(平均|预期|人均).*(年限|寿命)/.test(measure);
  return /^(生|人|学生|师生)?均|人均|班额|师生比|生师比/.test(measure) && !flows.test(quote);
}

/** True where the words around a value say that it holds already and is to be kept. */
export const isKept = ({ quote }: Commitment): boolean => /保持|稳定|维持|巩固在|始终|不变/.test(quote);
