import type { Quantity } from './quantities.ts';
import type { Comparator } from './reading.ts';
import { creating } from './words/verbs.ts';

const newVerb = new RegExp(`(?:${creating}|新建改扩建|新改扩建|招收|扩招)`);

/** What a quantity's words and its place say of how the value binds. */
export interface Binding {
  readonly quantity: Quantity;
  /** The member up to the quantity, and after it. */
  readonly ahead: string;
  readonly after: string;
  /** The verb of the list's head, where the member has none. */
  readonly carried: string;
  readonly isPast: boolean;
  readonly isMoney: boolean;
  readonly isRule: boolean;
  readonly isProject: boolean;
  readonly unit: string;
}

const floor =
  /(?:不低于|不少于|不小于|不得低于|不得少于|至少(?:有|要|配备|建有|建设|开设|掌握|参加|开展|配|达到|保证)?|最低(?:修满)?[^,]{0,10}|≥|不下于|力争超)$/;
const ceiling =
  /(?:不超过|不得超过|不高于|不多于|不大于|控制在|≤|压缩至|压缩到|压减至|压减到|低于或等于|最多|降到|降至|下降到|下降至|降低到|降低至|减少到|减少至|缩短到|缩小到)$/;
const above = /(?:突破|超过|超|高于|大于|逾|>|多于)$/;
const below = /(?:不足|不满|不到|低于|小于|少于|<|未达)$/;
const about = /(?:约为?|大约|大致|近|接近)$|约(?:需|有)要?(?:新增|增加|补充)?[^,、\d]{0,8}$/;

/** How the value binds. */
export function comparatorOf(binding: Binding): Comparator {
  const { quantity, after } = binding;
  if (typeof quantity.value === 'object') return 'range';
  const ahead = binding.ahead.trimEnd();
  const plain = ahead.replace(/(?:达到|达|在|为|到|至|有)$/, '');
  if (quantity.unit === '百分点' || /[较比](?:20\d\d|上)年[^,]{0,8}$/.test(ahead)) {
    const moved = directionOf(ahead, after, quantity);
    if (moved !== null) return moved;
  }
  if (quantity.suffix === '左右' || quantity.suffix === '上下' || about.test(ahead) || about.test(plain)) return '≈';
  if (/以内|以下|之内/.test(quantity.suffix) || (ceiling.test(ahead) && !(binding.isPast && /[降减缩]/.test(ahead.slice(-4))))) return '<=';
  if (floor.test(ahead) || floor.test(plain)) return '>=';
  if (above.test(ahead) || above.test(plain)) return '>';
  if (below.test(ahead) || below.test(plain)) return '<';
  if (quantity.suffix === '以上' || quantity.isMore || /^(?:及)?以上/.test(after)) return '>=';
  if (/至少|最低|不少于|不低于/.test(ahead.slice(-24))) return '>=';
  const direction = directionOf(ahead, after, quantity);
  if (direction !== null) return direction;
  return countComparator(binding, ahead);
}

function directionOf(ahead: string, after: string, quantity: Quantity): Comparator | null {
  if (
    /(?:增长|增加|提高|增|上升|提升|增资|增幅|涨|扩大|高出|递增)(?:了|约|率|幅度|为|达到?)?$/.test(ahead) &&
    (quantity.unit === '%' || quantity.unit === '百分点' || /[较比同]|月增|年增|增资/.test(ahead))
  )
    return 'increase';
  if (/翻$/.test(ahead)) return 'increase';
  if (
    /(?:下降|降低|减少|减|缩小|压减)(?:了|约|率|幅度|为|达到?)?$/.test(ahead) &&
    (quantity.unit === '%' || quantity.unit === '百分点' || /[较比同]/.test(ahead))
  )
    return 'decrease';
  return /^.{0,3}(?:的增长|的增幅)/.test(after) ? 'increase' : null;
}

function countComparator(
  { quantity, ahead: whole, after, carried, isPast, isMoney, isRule, isProject, unit }: Binding,
  ahead: string,
): Comparator {
  const isPercent = quantity.unit === '%' || quantity.unit === '‰';
  if (!isPercent && !isMoney && quantity.unit !== '次' && /^.{0,24}(?:全部|均|全覆盖|都|全面完成)(?:[^衡]|$)/.test(after)) return 'all';
  if (!isPercent && !isMoney && ((/^全覆盖/.test(after) && quantity.unit !== '次') || /(?:全部|所有)$/.test(ahead))) return 'all';
  if (/(?:占地|建筑面积|用地|规模)(?:面积)?$/.test(ahead) && !/新增/.test(whole)) return '=';
  if (isMoney) return '=';
  const isSubject = /^(?:其中|共有?|有)?$/.test(ahead.trim()) && /被|接入|获|达到|完成|划转|通过|实现/.test(after);
  const verbs = newVerb.test(whole) || isSubject ? whole : carried;
  if (!isPast && /(?:达|达到)$/.test(ahead) && !isRule) return '>=';
  if (quantity.unit === '年' || (/学位$/.test(ahead) && /购买/.test(ahead))) return '=';
  const isRate = isPercent || /(?:率|比例|占比|比重|年限|水平|密度)[^,]{0,8}$/.test(ahead);
  if (!isRate && newVerb.test(verbs) && !isFixed(verbs) && !isRule) return 'new';
  if (isPast || isMoney) return '=';
  if (/\/(?:校|班|县|乡镇|街道|村)$/.test(unit) && !isPast) return '>=';
  if (isProject) return '=';
  if (isRule)
    return isPercent || /\/(?:校|班|县|乡镇|生)$/.test(unit) || /每(?:校|所|个?学校|园|班|县|名学生|个学生|生)/.test(whole) ? '>=' : '=';
  if (
    isRate ||
    (isPercent && /完成/.test(ahead)) ||
    /(?:达到|达|提高到|提升到|提升至|提高至|增加到|增长到|扩大到|保持在|稳定在|发展到|实现|力争)[^,]{0,6}$/.test(ahead)
  )
    return '>=';
  return '=';
}

/** Verbs that touch what already stands: its count is exact, not new. */
const isFixed = (text: string) =>
  /改扩建|改建|扩建|维修|改造(?!建设)|加固|撤并|实施|规范|培训|购置|培养|评选|选派|完成/.test(text) &&
  !/新建|新增|增设|新改扩建/.test(text);
