import type { Clause } from './clause.ts';
import { withoutOpeners } from './naming.ts';
import type { Unnumbered } from './promise.ts';
import { groups, parts } from './words/places.ts';

const keepUp = /(?:逐年)?只增不减|“?[两三]个只增不减”?|只升不降/;
const rising = /(?:逐年|持续|稳步|不断|逐步|稳定)(?:递增|增长|提高|提升|上升|增加|扩大)|(?:逐年|持续|稳步)(?:有所)?(?:提高|增加)/;
const falling = /(?:逐年|持续|稳步|不断|逐步|明显|有效)(?:递减|下降|降低|减少|缩小)/;
const indicatorEnd = /(?:率|比例|占比|比重|支出|经费|投入|工资|待遇|收入|津贴|人数|规模|数量|拨款|标准|差距)(?:等|”)?$/;
const verbFirst = /(?:不断|逐年|逐步|稳步|持续)(提高|提升|扩大|降低|减少|控制)([^,]{2,30}?(?:率|比例|占比|比重))$/;
const tripled = /^(.*?)(?:较|比|与).{0,10}(?:实现了?|达到)?“?[两三四]个增长”?/;

/** What is never to go down; 两个只增不减 alone is said of the spending on education. */
const keptName = (text: string) => {
  const name = text.search(keepUp);
  return withoutOpeners((name < 0 ? text : text.slice(0, name)).replace(/“$/, '')).replace(/^(?:确保|保证)$/, '') || '财政教育投入';
};

/** Directions of named indicators: 只增不减, 逐年递增, 不断提高…比例, X、Y、Z实现三个增长. */
export function directionsOf(text: string, isPast: boolean): Unnumbered[] {
  const kind = isPast ? 'baseline' : 'target';
  if (keepUp.test(text)) {
    const kept = isPast ? 'baseline' : 'rule';
    return text.split(/(?<=只增不减)[、和]/).map(part => ({ kind: kept, comparator: 'not-decrease', measure: keptName(part) }));
  }
  if (/“[三两二]个增长|落实[^,]{0,12}三个增长/.test(text) && !/较|比(?!例)/.test(text))
    return [{ kind: isPast ? 'baseline' : 'rule', comparator: 'increase', measure: text.slice(0, text.search(/“?[三两二]个增长/)) }];
  const three = tripled.exec(text);
  if (three !== null)
    return (three[1] as string)
      .split(/[、和及]/)
      .filter(name => name.length >= 3)
      .map(measure => ({ kind, comparator: 'increase', measure }));
  for (const [form, comparator] of [
    [rising, 'increase'],
    [falling, 'decrease'],
  ] as const) {
    const found = form.exec(text);
    const name = found === null ? '' : text.slice(0, found.index);
    if (
      found === null ||
      !indicatorEnd.test(name) ||
      /^(?:的)?(?:机制|制度|体制|态势|势头|需求)/.test(text.slice(found.index + found[0].length)) ||
      found.index + found[0].length < text.length - 4
    )
      continue;
    const names = comparator === 'decrease' && /率、.*率$/.test(name) ? name.split('、') : [name];
    if (isPast && !/逐年|连年/.test(found[0])) return [];
    const spends = comparator === 'increase' && /支出|投入|经费|拨款/.test(name) && /逐年/.test(found[0]);
    return names.map(measure => ({ kind: spends && !isPast ? 'rule' : kind, comparator, measure }));
  }
  const verb = verbFirst.exec(text);
  if (verb === null || /机制|制度|政策|统筹/.test(text)) return [];
  return [{ kind, comparator: /降低|减少|控制/.test(verb[1] as string) ? 'decrease' : 'increase', measure: verb[2] as string }];
}

const noLess = /(?:不低于|不得低于|高于|不少于)(?:或高于)?[^,\d]{0,20}(?:平均)?(?:工资)?(?:收入)?(?:水平|标准|平均数|平均值|支出|公务员)$/;
const above = /(?:保持|稳定|维持|处于|达到)(?:在)?[^,\d]{1,16}(?:标准|平均水平|平均|水平)以上$/;
const alike = /大体相当|基本相当|大致相当|大体平衡/;

/** A floor or a likeness without a number: 不低于公务员平均工资水平, 保持在部颁标准以上, 大体相当. */
export function floorOf(text: string): Unnumbered | null {
  const floor = noLess.exec(text);
  if (floor !== null) return { kind: 'rule', comparator: '>=', measure: text.slice(0, floor.index) };
  const over = above.exec(text);
  if (over !== null) return { kind: 'target', comparator: '>=', measure: text.slice(0, over.index) };
  const like = alike.exec(text);
  return like === null ? null : { kind: 'target', comparator: '≈', measure: text.slice(0, like.index) };
}

const whole =
  /全覆盖|全配备|全达标|全普及|全纳入|全面覆盖|覆盖(?:到|了)?(?:全[市县区省]|所有|每|全部|全体)|应[\u4e00-\u9fff]尽|零(?:辍学|拒绝|失学|事故)|无一(?:人|名)?(?:失学|辍学)|清零|动态清零/;
const everyone =
  /(?:全部|均|全都|全员|都)(?:要|能|已|按|应|须|就近|平等)?(?:达到|达|实现|配备|建有|建成|接受|入学|入校|就读|配齐|纳入|完成|开设|开齐|持证|通过|成立|建立|接入|享受|安装|投入|取消|改造|安排|设立|具备|拥有|参加|符合|落实|到位|在|实行|实施|覆盖|为|有|开通|开展|普及|创建|制定|消除|解决|达标|合格|化解|用于|转|上)/;
/** 所有学校…全面实施; 专任教师…达到大专及以上学历: everyone is meant though 全部 is not said. */
const meantAll =
  /(?:所有|各|每所?|每个)[^,]{1,24}(?:学校|中小学校?|幼儿园|县|乡镇|班级|教师|学生)[^,]{0,8}(?:全面|普遍)(?:实施|推行|建立|开展|实行|开设|完成|普及)|^(?:实现|确保)?(?:所有|全部|每所?)[^,]{0,12}(?:学校|中小学校?|幼儿园|班级|乡镇|县)(?:都|均|全部)?(?:配备|建有|安装|设立|开设|建成|接入|达到)|(?:教师|园长|校长|保育员)[^,]{0,10}(?:基本|普遍)?(?:达到|具备|具有)(?:大专|专科|本科|研究生|硕士)[^,]{0,8}学历$/;
const eachHas = /^(?:力争|确保|实现|做到)?每(?:个|所|间|班|校|名)[^,]{1,28}(?:配备|建有|独立建|建园|设立|开设|安装|拥有|配有)/;
const spread = /(?:全面|基本|高质量|高水平|实现)普及(?:学前|高中|义务|十五年|十二年|15年|12年|特殊)[^,]{0,8}教育$/;
const equipped = /补足配齐|配足配齐|足额配齐|配齐配足(?!配)/;

const groupEnd = new RegExp(`(?:${groups})$`);

/** A count that is to be nothing: 责任事故始终为零. */
export function noneOf(text: string): Unnumbered | null {
  const found = /^(.{4,}?)(?:始终|继续|一直)?(?:保持|控制)?(?:为|在)零$/.exec(text);
  return found === null ? null : { kind: 'target', comparator: '=', measure: found[1] as string, value: 0, valueText: '零' };
}

/** What everyone is to have or meet (配备…, 建有…, 达到…标准); of people who enter school, the people. */
function everyName(text: string, every: RegExpExecArray): string {
  const object = text.slice(every.index + every[0].length);
  return /接受|入学|入校|就读|在/.test(every[0]) || object.length < 3 ? text.slice(0, every.index) : object;
}

/** The indicator of a promise to everyone (全部, 均, 全覆盖); null where 全 is but a figure of speech. */
export function coverageOf(text: string, clause: Clause): string | null {
  if (/^让每|孩子都有/.test(text)) return null;
  const cover = whole.exec(text);
  if (cover !== null) {
    const behind = text.slice(cover.index + cover[0].length);
    if (
      /全覆盖$/.test(cover[0]) &&
      /^(?:(?:、[^,、]{2,8}){1,3}的|的?(?:[^,]{0,8})(?:体系|格局|机制|网络|服务体系|监管|要求|目标))/.test(behind)
    )
      return null;
    if (cover[0].startsWith('应') && text.slice(0, cover.index).replace(/^(?:做到了?|实现了?|确保)/, '').length < 4) return null;
    if (/推动全员|全方位|鼓励|支持|探索|努力推进/.test(text)) return null;
    const bySubject = /^([^,]{2,20}?)实现了?([^,]{0,24}?)全/.exec(text);
    if (bySubject !== null && !groupEnd.test(bySubject[1] as string)) return bySubject[1] as string;
    const covered = text
      .slice(0, cover.index)
      .replace(/^.*实现了?(?=.{3})/, '')
      .replace(new RegExp(`^(?:${parts})(?:、(?:${parts}))*`), '');
    return covered.length >= 4 ? covered : text.slice(0, cover.index).length >= 4 ? text.slice(0, cover.index) : behind;
  }
  const every = everyone.exec(text);
  if (every !== null && withoutOpeners(text.slice(0, every.index)).replace(/[^\u4e00-\u9fff]/g, '').length >= 2) {
    if ((/[平人户年月日生]$/.test(text.slice(0, every.index)) && every[0].startsWith('均')) || /均(?:衡|可|等)/.test(every[0])) return null;
    if (/全员(?:参与|培训|聘|竞)/.test(text) || (/都(?:有|在|为|能)/.test(every[0]) && !/每|所有|各/.test(text))) return null;
    return everyName(text, every);
  }
  if (/让每|孩子都有/.test(text)) return null;
  if (meantAll.test(text) || eachHas.test(text) || spread.test(text)) return text;
  const filled = equipped.exec(text);
  return filled !== null && clause.hasOwnDeadline ? text.slice(filled.index).replace(/^(?:补足|配足|足额)?配[齐足](?:配足)?/, '') : null;
}
