import { inside } from './clauses.ts';
import type { Quantity } from './quantities.ts';
import { idleUnits } from './words/units.ts';
import { creating } from './words/verbs.ts';

/** What stands around a quantity in its clause. */
interface Around {
  readonly quantity: Quantity;
  /** The clause up to the quantity, and after it. */
  readonly ahead: string;
  readonly after: string;
  readonly within: number;
}

const isYearLike = ({ value, unit }: Quantity) =>
  unit === '年' && (typeof value === 'number' ? value >= 1900 && value < 2200 : value.min >= 1900);
const labelled =
  /^(?:个|大|项|条|类|种)?(?:方面|层面|层次|环节|维度|阶段|步骤|原则|坚持|统一|结合|转变|体系|机制|要素|板块|领域|关键|重点任务|维护|意识|自信|确保|面向|不|关系|度)/;
const thresholdUnits = new Set(['岁', '周岁', '分', '级']);
const duration =
  /^(?:内|来|间|时间|期间|行动|规划|计划|攻坚|左右的时间|一轮|一次|一遍|教育(?!资助|免费)|制|毛入|受教育|义务|贯通|以上学历|以上的?(?:教|工)|中期|发展)/;

/** Whether the quantity may be the value of a promise or a fact; dates, ages, ordinals, labels and denominators may not. */
export function isValue(around: Around): boolean {
  const { quantity, ahead, after, within } = around;
  const last = ahead[ahead.length - 1] ?? '';
  if (within === inside.title || isYearLike(quantity)) return false;
  if (/^20\d\d$/.test(quantity.valueText) && /^[县区市省校村园届级班版]$/.test(quantity.unit)) return false;
  if (within === inside.quote) return isCircle(around);
  if (/[A-Za-z第〔#]/.test(last) || (/[A-Za-z]/.test(after[0] ?? '') && quantity.unit === '')) return false;
  if (/\d\s?[+×]$/.test(ahead) || (/^\s?[+×]\s?\d/.test(after) && quantity.unit === '')) return false;
  if (/^(?:以上|以下)?的[^,]{1,12}\d/.test(after) && /(?:超过|不足|达到|超|满|达)$/.test(ahead) && !/%/.test(quantity.unit)) return false;
  if (/(?:每|第|近|前|首批|未来|今后|为期|满)$/.test(ahead) && (quantity.unit === '年' || /(?:每|第|首批|满)$/.test(ahead))) return false;
  if (quantity.unit === '') return isUnitless(around);
  if (quantity.unit === '分' && /(?:满意度|指数|得分|测评|评分|评价|平均分|均分)[^,]{0,10}$/.test(ahead)) return true;
  if (quantity.unit === '岁' && /平均年龄[^,]{0,4}$/.test(ahead)) return true;
  if (quantity.unit === '届' && events.test(ahead)) return true;
  if (quantity.unit === '轮' && /每(?:隔)?[\d两二三四五]年[^,]*(?:进行|开展|完成|组织|实施)$/.test(ahead)) return true;
  if (quantity.unit === '种' && /^[^,]{0,24}(?:教材|读本|读物|图书|资源)/.test(after)) return true;
  if (thresholdUnits.has(quantity.unit) || idleUnits.includes(quantity.unit)) return false;
  if (quantity.unit === '年') return isDuration(around);
  if (quantity.unit === '人' && quantity.isChinese && /^(?:次|均)/.test(after)) return false;
  if (/\($/.test(ahead) && within === inside.bracket && /^(?:年级|[,、])/.test(after)) return false;
  if (/^[^,]{0,10}率/.test(after) && quantity.unit === '学时') return false;
  if (/(?:对照|按照|围绕|依据|根据)[^,\d]{0,8}$/.test(ahead) && /^(?:指标|标准|要求)/.test(after)) return false;
  if (
    /[人名]/.test(quantity.unit) &&
    /^(?:学生|幼儿)?的|^(?:超?大班额|超?大规模|大校额|行政村)/.test(after) &&
    (quantity.suffix !== '' || /(?:不足|超过|满|不满)$/.test(ahead))
  )
    return false;
  if (quantity.unit === '个' && /^\d+%/.test(after)) return false;
  if (/涉及[^,\d]{0,6}$/.test(ahead) && /的[^,]{2,16}(?:规划|方案|进度|清单|文件|任务)$/.test(after)) return false;
  if (/[县区]/.test(quantity.unit) && /\d市$/.test(ahead)) return false;
  if (/(?:相当于|折合|折算为?|约合)$/.test(ahead) && within === inside.bracket) return false;
  if (/^口/.test(after) && /人$/.test(quantity.unit)) return false;
  if (quantity.unit === '%' && /(?:全球|全国|世界|全省|ESI[^,]{0,4})前$/.test(ahead)) return false;
  if (quantity.unit === '班' && /^(?:制|规模)/.test(after)) return false;
  if (labelled.test(after) || /^(?:多?次)?(?:中全会|届.{0,2}全会|全国代表大会|党代会)/.test(after) || /^大关/.test(after)) return false;
  if (within === inside.bracket && /^\(?(?:含|不含|\d{1,2}-\d{1,2}年级)/.test(after)) return false;
  return !quantity.isChinese || isChineseValue(around);
}

/** 十分钟学习圈: the one number in quotes that can be checked. */
const isCircle = ({ quantity, after }: Around) => quantity.unit === '分钟' && /^.{0,6}圈/.test(after);

/** A bare number is a value only where words make it one: 翻一番. */
const isUnitless = ({ quantity, after, ahead }: Around) =>
  (/翻$/.test(ahead) && /^番/.test(after)) ||
  (/\./.test(quantity.valueText) && /(?:率|系数|指数)(?:均|都|分别)?(?:小于|低于|不高于|不超过|控制在|达到|为|大于|不大于)$/.test(ahead));

function isDuration({ quantity, ahead, after }: Around): boolean {
  if (/连续$/.test(ahead) && /位居|居|名列|列|下降|上升|增长|提高|递增|递减|保持|超过|高于|达到/.test(after) && !/^对/.test(ahead))
    return false;
  if (/连续$/.test(ahead)) return /^对/.test(ahead) ? /^[^,]{2,16}的[\u4e00-\u9fff]{2}/.test(after) : !/[的\d]/.test(after);
  if (!quantity.isChinese && /^(?:教育资助|免费教育|教育免费)/.test(after)) return true;
  if (quantity.isChinese && quantity.suffix === '' && !/年限.{0,6}$/.test(ahead)) return false;
  if (duration.test(after) || /(?:近|过去|未来|今后|用|力争|利用|经过|再用)$/.test(ahead)) return false;
  if (/[比较](?:20|19)\d\d年[^,]{0,6}(?:增加|提高|延长|缩短)了?$/.test(ahead)) return true;
  return (
    /年限|学制|寿命|预期|年龄|年数/.test(ahead) ||
    /(?:分别|依次)(?:达到|达|为|提高到)[^,]*\d[^,、]{0,6}[、和与及]$/.test(ahead) ||
    /(?:达到|达|为|提高到|延长到|增加到|不少于|不低于|至少|由|从|到|以上)$/.test(ahead.trimEnd())
  );
}

const firmUnits = new Set(['所', '间', '辆', '栋', '幢', '元', '平方米', '亩', '套', '台']);
const create = new RegExp(
  `(?:${creating}|选派|选树|培养|培训|配备|配置|补充|聘任|举办|组织|开展|召开|评选|掌握|参加|轮训|开出|开设|参观|创办|办好|争创|建有|拥有|安排|落实|完成|设置|联系|帮扶|结对|确定|推出|改扩建|迁建|扩建|改建|改造)(?:了|好)?$`,
);

const events = /每(?:隔)?(?:[2-5两二三四五])?(?:学年|学期|年|季度|月|周)(?:举办|开展|组织|召开|进行)[^,。]{0,40}$/;
const links = /(?:有|达到|达|为|共|到|建成|发展到|超过|突破|约|近|不足|至少|不少于|不低于|不超过|在校生|学位)$/;
const figures =
  /^(?:方面|工程|行动|计划|体系|机制|平台|队伍|品牌|环节|层面|重点|关键|维度|方向|文明|转变|统筹|结合|意识|文化|传统|素养|阶段)/;

/** Chinese numerals are mostly figures of speech (一体化, 三个方面); these are not. */
function isChineseValue({ quantity, ahead, after }: Around): boolean {
  const value = typeof quantity.value === 'number' ? quantity.value : quantity.value.max;
  if (quantity.valueText.startsWith('百分之') || quantity.isMoney || quantity.scale > 1) return true;
  if (/^全覆盖|^覆盖/.test(after) || quantity.unit === '遍') return true;
  if (/(?:无|没有)$/.test(ahead) && ['名', '人', '例', '起', '所', '个'].includes(quantity.unit)) return true;
  if (/[一大多几数]$/.test(ahead) || /^(?:批|系列|体化|定|些|流|线)/.test(after) || figures.test(after)) return false;
  if (quantity.unit === '项' && /(?:培养|掌握|学会|形成)(?:至少)?$/.test(ahead) && /^[^,]{0,6}(?:爱好|特长|技能)/.test(after)) return true;
  if (events.test(ahead) && ['次', '届', '场', '个', '项'].includes(quantity.unit)) return true;
  if (['次', '小时', '场', '节'].includes(quantity.unit)) return /(?:每|至少|不少于|一年|全年)[^、]{0,12}$|(?:开展|举办|组织)$/.test(ahead);
  if (/至少(?:配备|建有|建设|开设|有|掌握|参加|建|设)?$|不少于$|不低于$|不超过$/.test(ahead)) return true;
  if (value >= 10 && quantity.valueText.length >= 2) return true;
  if (typeof quantity.value === 'object' && ['名', '人', '所', '个', '项', '次'].includes(quantity.unit)) return true;
  if (value >= 2 && links.test(ahead)) return true;
  if (firmUnits.has(quantity.unit) && create.test(ahead)) return true;
  if (value >= 2 && ['名', '人', '家', '门', '项', '个'].includes(quantity.unit) && create.test(ahead)) return true;
  return /每(?:校|所|个?学校|园|班|县|乡镇|村|生|人|名|年|学期|周|月|天)/.test(ahead) && create.test(ahead);
}
