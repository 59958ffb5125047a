import type { Role } from './context.ts';
import type { Quantity } from './quantities.ts';
import type { Kind, Recurrence } from './reading.ts';
import { peopleUnits } from './words/units.ts';

/** What decides the kind of a promise that has a number. */
export interface KindSigns {
  readonly quantity: Quantity;
  /** The member with the verb carried to it. */
  readonly words: string;
  readonly clause: string;
  readonly ahead: string;
  readonly unit: string;
  readonly recurrence: Recurrence | null;
  readonly isPast: boolean;
  readonly role: Role;
  /** The sentence states a deadline before the promise. */
  readonly isDue: boolean;
  /** The indicator told before, for values left elliptic. */
  readonly before: string;
}

const wealth = /收入|总值|产值|GDP|税收|债|支出占|占比/;
const standing =
  /的标准|(?:补助|资助|补贴|津贴|收费|拨款|经费|保障|资金)标准|标准(?:为|由|从|提高|提至|达|不低|执行|每)|生均|人均|定额|每(?:生|人|名|位)|津贴|补贴/;
const hardBuild =
  /各建|^规模|规划为|完工|开建|在建|新建|改建|扩建|迁建|重建|修建|维修|加固|改造|搬迁|开工|竣工|续建|拆除|购置|新购|购买|(?:实施|完成|推进|启动).{0,30}(?:项目|工程)|安装|建筑面积|占地|用地|设计规模|建设规模|办学规模|盘活|保留|重组|合并|移交|配建|改善[^,]{0,8}办学条件/;
const softBuild =
  /创办|兴办|新办|建设(?!完成率|率)|建成|整合|布局(?:建设|新建|调整)|建(?=[^,]{0,12}(?:所|个|座|间|栋|幢|处|平方米)$)|设置|设立|成立|组建/;
const things = new Set([
  '所',
  '个',
  '栋',
  '幢',
  '处',
  '座',
  '间',
  '亩',
  '平方米',
  '万平方米',
  '平米',
  '公里',
  '户',
  '万㎡',
  '平米',
  '万平米',
  '万名',
  '名',
  '台',
  '套',
  '辆',
  '班',
  '项',
  '公顷',
  '㎡',
  '万㎡',
  '床',
  '张',
  '块',
  '片',
  '条',
  '家',
  '轨',
]);
/** Verbs that give a title to what stands already. */
const titled = /特色(?:学校|高中|幼儿园)|示范(?:校|学校|园|高中)|创建|争创|培育|认定|评选|评定|增创|新创|创成|命名|达标|评为|获评|打造/;
const flows = /补充|招聘|引进|招录|新增|招收|公开招|轮训|新招|招生|培训/;
const dutyUnits = new Set(['学时', '课时', '学分', '节', '次', '小时', '分钟', '个月', '场', '天', '堂', '场次', '轮']);

/** The kind, by the first rule that fits. */
export function kindOf(signs: KindSigns): Kind {
  const { quantity, words, recurrence, isPast, unit } = signs;
  if (quantity.isMoney) return moneyKind(signs);
  const isPercent = unit === '%' || unit === '‰' || unit === '百分点';
  if (recurrence !== null && !isPercent && !/累计|共计/.test(words)) return recurringKind(signs, peopleUnits.includes(baseUnit(quantity)));
  if (isPercent && recurrence !== null && /经费|资金/.test(words) && /安排|列支|提取|计提/.test(words)) return 'standing-amount';
  if (isPast) return 'baseline';
  return perOneKind(signs) ?? (isDuty(signs, isPercent) ? 'rule' : isPercent || !isBuilt(signs) ? 'target' : 'project');
}

/** The unit without 万 or 亿. */
const baseUnit = ({ unit, scale }: Quantity) => (scale === 1 ? unit : unit.replace(/^[百千万亿]+/, ''));

/** Of values for each school, pupil or town: a duty, unless it is to be reached by a date; null for other values. */
function perOneKind({ quantity, words, clause, unit, isDue, before }: KindSigns): Kind | null {
  if (/圈”?$/.test(clause) && quantity.unit === '分钟') return 'target';
  if (unit.endsWith('/生')) return /生均[^,]*达到?/.test(`${before}${words}`) && /达/.test(words) ? 'target' : 'rule';
  const perOne = /\/(?:校|生|班|人|乡镇|街道|村|县|\d+班|\d+人)$/.test(unit);
  const isLeast = /每(?!年|月|周|天|学|[\d两二三四五]年)[^,]{0,26}(?:不少于|不低于|不小于|至少)/.test(words);
  if (!perOne && !isLeast) return null;
  const isAim = /力争|争取|达到|实现/.test(clause.slice(0, 6)) || (isDue && !/必须/.test(words));
  return isAim || (/建有|建成/.test(words) && !/至少|必须|不少于/.test(words)) ? 'target' : 'rule';
}

/** Duties that can be checked at any time. */
function isDuty(signs: KindSigns, isPercent: boolean): boolean {
  const { quantity, words, recurrence, role, ahead } = signs;
  const isBound = /必须|不得|应当?(?!届)|严禁/.test(words) || (/原则上/.test(words) && !isPercent);
  if (isBound && !/(?:适应|相应|供应|对应|反应|响应|应用|应急|应对)/.test(words)) return true;
  if (quantity.unit === '年' && /^对于?[^,]*连续/.test(words)) return true;
  if (quantity.unit === '项' && /(?:掌握|培养|学会|参加|形成)(?:至少)?$/.test(ahead) && /特长|技能|爱好|活动/.test(words)) return true;
  if (['年', '个月', '周'].includes(quantity.unit) && /时间(?:累计|一般)?(?:不少于|不低于|不得少于|至少)$/.test(ahead)) return true;
  if (isPercent) return isQuotaShare(signs) || (recurrence !== null && /不低于|不少于/.test(words));
  if (
    dutyUnits.has(quantity.unit) &&
    !/达到|完成(?!时间)/.test(words.replace(/^.*每.*完成/, '')) &&
    !/打造|培育|评选|遴选|录制|推出|建设/.test(words)
  )
    return !/^(?:次|场|天|场次)$/.test(quantity.unit) || /至少|不少于|每/.test(words);
  if (role === 'goals' || flows.test(words)) return false;
  if (/至少$/.test(ahead)) return true;
  return /至少|不少于|不低于|不超过/.test(words) && /配备|配|开设|安排|组织|设置|举办|掌握|参加|编排|建有|留有/.test(words);
}

/** Counted things, grounds and buildings that are built, moved or set up. */
function isBuilt({ quantity, words }: KindSigns): boolean {
  if (
    !(things.has(quantity.unit) || things.has(baseUnit(quantity))) ||
    /进入|纳入|入选|获批|列入/.test(words) ||
    /学位|名额|岗位|床位数|托位/.test(words)
  )
    return false;
  if (/新增(?:公办|民办|普惠性?)?(?:幼儿园|小学|初中|中学|高中|学校)?\d+所/.test(words)) return true;
  if (/\d+个[^,]{0,8}专业$/.test(words)) return false;
  if (/新增[^,]{0,8}(?:校舍|场地|用地|面积|场馆)|扩大/.test(words) && /平方米|平米|㎡|亩/.test(quantity.unit)) return true;
  return (
    hardBuild.test(words) ||
    /打造[^,]{0,4}\d+[个所][^,]{0,16}(?:基地|中心|场馆|园区|教室|实验室)$/.test(words) ||
    (softBuild.test(words) && !titled.test(words) && !/集团|专业(?!化)|课程|团队/.test(words))
  );
}

/** Shares that are a standing duty of spending, staffing, admission or the timetable. */
const isQuotaShare = ({ words, role }: KindSigns) =>
  ((role !== 'goals' && /(?:交流|轮岗)[^,]{0,8}(?:比例|占比)?不低于/.test(words)) ||
    /课时|总额|公用经费|经费总|预算|工资总量|按[^,]{0,20}(?:比例|%).{0,12}(?:配备|安排|提取|核定|设置|列支|用于|计提)/.test(words) ||
    /(?:指标|名额)[^,]{0,8}(?:分配|到校)|附加[^,]{0,6}(?:用于)?|编制(?:总数|总额)|轮岗[^,]{0,14}(?:总数|条件)|%的[^,]{2,10}(?:限期|予以|取消)/.test(
      words,
    )) &&
  !/由.*提高|(?:率|比例)达到/.test(words);

/** A sum too small for a programme, given to a person: 一次性补助1万元. */
const isGrant = (words: string, { value, scale }: Quantity) =>
  /一次性|补助|奖励|资助|奖金|慰问|奖补/.test(words) &&
  typeof value === 'number' &&
  value * scale <= (/每[家所个人名]|一次性/.test(words) ? 500_000 : 50_000);

function moneyKind({ words, clause, before, recurrence, isPast, quantity, ahead }: KindSigns): Kind {
  if (/(?:增资|增加|增长)$/.test(ahead)) return isPast ? 'baseline' : 'target';
  const isStanding =
    (recurrence !== null ||
      quantity.rate !== '' ||
      standing.test(words) ||
      /元(?:\/[^,]{1,3})?的标准/.test(clause) ||
      (/定额|标准|生均|补助|津贴/.test(before) && /^[^,\d]{1,8}\d/.test(words)) ||
      isGrant(words, quantity)) &&
    !/累计|总计|共计|合计/.test(words);
  if (isStanding) return 'standing-amount';
  if (isPast) return 'baseline';
  return wealth.test(ahead) && !/投入|投资/.test(ahead) ? 'target' : 'budget';
}

function recurringKind({ quantity, words, isPast, role, ahead }: KindSigns, isPeople: boolean): Kind {
  if (isPeople && flows.test(words) && !isPast && (role === 'goals' || /达到?$/.test(ahead))) return 'target';
  if (isPeople && flows.test(words)) return 'standing-amount';
  if (/编制|名额|指标/.test(words)) return 'standing-amount';
  if (typeof quantity.value === 'object') return 'rule';
  if (isPeople) return 'standing-amount';
  if (dutyUnits.has(quantity.unit)) return /^(?:力争|争取)/.test(words) ? 'target' : 'rule';
  if (isPast) return 'baseline';
  if (things.has(quantity.unit) && /新建|改建|扩建|改造|建设(?!率)|维修|修建|购置/.test(words)) return 'project';
  return role === 'goals' || flows.test(words) ? 'target' : 'rule';
}
