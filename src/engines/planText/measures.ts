import { withoutLinks, withoutOpeners } from './naming.ts';
import type { Quantity } from './quantities.ts';
import type { Kind } from './reading.ts';

/** Where a value stands among the words that may name its indicator. */
export interface Naming {
  readonly quantity: Quantity;
  readonly kind: Kind;
  /** The member (or what follows the value before) up to the value, and after it. */
  readonly ahead: string;
  readonly after: string;
  /** What stands behind the member's last value. */
  readonly tail: string;
  /** The whole clause. */
  readonly clause: string;
  readonly carried: string;
  /** The indicator before it in the sentence, for 占…%, 比…增加…. */
  readonly before: string;
  /** The name that a list told apart by 分别 gives to this value. */
  readonly given: string | null;
}

const naming = /新建改扩建|新改扩建|改扩建|新建|新增|扩建|改建|迁建|改造|购置|招录|招聘|撤并|重组/;
const leftNoun =
  /(?:率|比例|占比|比重|数|面积|投资|资金|经费|规模|年限|水平|时间|密度|总量|收入|支出|学费|费|额|长|宽|占地|用地|班次|间|人均)$/;
/** A stage or a part of the place standing for its share of the indicator told before: 城市达到65%, 农村达到45%. */
const isWhose = /^(?:其中)?(?:城市|农村|城区|市区|城镇|乡村|县\(市\)|高中|初中|小学|幼儿园|中职|乡镇|男生|女生|公办园?|民办园?)$/;
const particles = /^(?:以上|以下|以内|左右|余|的|、)+/;
const verbEnd =
  /^(.*?)(?:被|接入|获|达到|到(?=乡|农|基|一|外)|赴|签订|建有|配备|全部|均|全覆盖|全面|参加|拥有|在(?!校|园|籍|职)|改善|划转|通过|实现|完成|用于|纳入|投入|投向|受益|开展|开设|就业|支教|跟岗|解决|落实|为师|为幼|给予|因|方能).*$/;

/** The indicator's name: the words before the value, or where a verb or nothing stands there, the thing counted behind it. */
export function measureName(place: Naming): string {
  const { quantity, kind, ahead, after, carried } = place;
  if (quantity.isMoney) return moneyName(place);
  const done = /(?:参观|家访|听课|体检|走访|考察|调研|研修|轮训)$/.exec(ahead.trim())?.[0];
  if (quantity.unit === '次' && done !== undefined) return done;
  const behind = (/^(?:时间|时长)?(?:不少于|不低于|至少)$/.test(after) ? place.tail : after).replace(particles, '').trim();
  const stem = withoutLinks(ahead);
  if (place.given !== null) return withoutOpeners(place.given);
  const verb = naming.exec(ahead)?.[0] ?? naming.exec(carried)?.[0] ?? '';
  if (behind.length >= 2 && !leftNoun.test(stem) && /^[\u4e00-\u9fff“]/.test(behind) && !/^(?:及|和|与|,|占|达|分别)/.test(behind)) {
    const thing = thingOf(behind);
    if (thing.length >= 2 && !/^(?:下限|幅度|比例|标准)/.test(thing))
      return isEvent(quantity)
        ? eventOf(behind)
        : quantity.unit !== '%' && kind !== 'rule' && kind !== 'standing-amount'
          ? joined(verb, thing)
          : thing;
  }
  const core = coreOf(stem);
  if (isWhose.test(core) && leftNoun.test(place.before)) return place.before;
  if (quantity.unit === '次' && behind.length >= 2 && /[\u4e00-\u9fff]{2}$/.test(core) && !/举办|组织|开展/.test(core.slice(-2)))
    return core.slice(-2);
  const isCounted = stem === ahead.trim() && quantity.unit !== '%' && !leftNoun.test(core);
  if (core.replace(/[()“”]/g, '').length >= 2)
    return isCounted && verb !== '' && !/^(?:新增|新建|改扩建|购置)/.test(core) && !core.includes(verb) ? joined(verb, core) : core;
  if (place.before !== '') return place.before;
  return core === '' ? quantity.unit : core;
}

const joined = (verb: string, thing: string) =>
  verb === '' || verb === '改造' || thing.startsWith('全覆盖') || thing.startsWith(verb) || /^(?:新建|新增|改扩建)/.test(thing)
    ? thing
    : `${verb}${thing}`;

const isEvent = ({ unit }: Quantity) => unit === '次' || unit === '场' || unit === '场次';

/** The event that is counted: the tail behind its organisers and qualities. */
function eventOf(behind: string): string {
  const tail = (/^([^,。;]{2,60})/.exec(behind)?.[1] ?? behind).replace(/(?:制度|工作|等)$/, '');
  const first = tail.split('、')[0] as string;
  const last = first.length <= 6 && first !== tail ? first : (tail.split(/[、和及的]/).pop() ?? tail);
  const own = last.replace(/^(?:全[县市区省]|中小学|教师|学生)+(?=.{2})/, '');
  return own.length >= 2 ? own : tail;
}

/** The thing counted, up to what is said of it: 大学区, 骨干教师, 省级“文明校园”. */
function thingOf(behind: string): string {
  const given =
    /^(?:[\u4e00-\u9fff]{0,8}?)(?:学校|教师|园|学生|个人|集体|单位|班级)?(?:被评为|被命名为|被认定为|获评|荣获|获得?)(.{2,30})$/.exec(
      behind,
    )?.[1] ?? /^(?:以上)?(?:要)?达到(.{2,24})$/.exec(behind)?.[1];
  if (given !== undefined) return given.replace(/[的、]$/, '').replace(/^[\u4e00-\u9fff]{2,3}[市县区](?:中小学|学校)?(?=.{3})/, '');
  const cut = verbEnd.exec(behind)?.[1];
  const noun = cut !== undefined && cut.length >= 2 ? cut : behind;
  return (/^([^,、;。+(]{2,24})/.exec(noun)?.[1] ?? noun.slice(0, 24)).replace(/(?:的|等|和|及|与|、)$/, '');
}

function coreOf(stem: string): string {
  const threshold = /[\u4e00-\u9fff]*\d+分以上$/.exec(stem);
  if (threshold !== null) return threshold[0];
  const bare = withoutOpeners(
    stem
      .replace(/20\d\d年$/, '')
      .replace(/(?:每年)?(?:降低|提高|下降|增长|增加|减少|提升)$|按照?$/, '')
      .replace(/(?:比|较|与|同)(?:20\d\d|19\d\d|“?十.五”?)年?(?:末|底)?(?:相比)?(?:增加|增长|提高|减少|下降|降低)?(?:了)?/, ''),
  )
    .replace(/^.*,/, '')
    .replace(/^(?:其中|\(?含|\(|即|则|将|并|约|共)+/, '');
  const plain = bare
    .replace(/每(?:学年|学期|年|月|周|天)(?!人)/g, '')
    .replace(/^.*每\d+(?:个|名)?[^,]{1,5}?(?:至少)?(?:配备|设置|设|建有|有)/, '')
    .replace(/^(?:[省市县区乡]级[、和及]){1,3}[省市县区乡]级(?=.{4})|^乡镇(?=[专兼])/, '')
    .replace(/^.*》等(?=.{3})/, '');
  const core = withoutLinks(withoutOpeners(plain)).replace(/(?:不低于|不少于|达到|至少).*$/, '');
  const own = /^(?:[\u4e00-\u9fff、]{0,8}(?:区|乡镇|(?<=.)乡|镇|县城|\(街道\)|城))((?:新建|建设|改扩建).{2,})$/.exec(core)?.[1] ?? core;
  const told = /^[\u4e00-\u9fff]{2,8}(?:落实|享受|发放)([\u4e00-\u9fff]{3,})$/.exec(own)?.[1] ?? own;
  const list = told
    .replace(/学前教育三年/, '学前三年')
    .replace(/^.*(?:覆盖|面向|涵盖)[^的]{2,12}的/, '')
    .replace(/建设(?=公办|普惠|标准化)/, '新建');
  return /^[^“”]{0,20}的([^的]{4,})$/.exec(list)?.[1] ?? list;
}

const grants: readonly (readonly [RegExp, string])[] = [
  [/公用经费/, '公用经费标准'],
  [/的标准核拨|核拨/, '核拨标准'],
  [/补助/, '补助标准'],
  [/津贴/, '津贴标准'],
  [/奖学金/, '奖学金标准'],
  [/助学金/, '助学金标准'],
  [/奖励/, '奖励标准'],
  [/工资/, '工资标准'],
  [/早餐|营养/, '营养早餐标准'],
];

/** Money: a standard by what it is given as; a sum by the deed that spent it. */
function moneyName({ kind, ahead, clause, after, carried }: Naming): string {
  if (kind === 'standing-amount') {
    const fee = /(?:免除|减免|免)(?:[\d.]+元)?(?:的)?([\u4e00-\u9fff]{2,3}费)/.exec(clause)?.[1];
    if (fee !== undefined) return `${fee}免除标准`;
    const fund = /元(?:的)?([\u4e00-\u9fff]{2,14}?(?:资金|经费))/.exec(clause)?.[1];
    if (fund !== undefined || /(?:专列|专项)资金/.test(clause)) return fund?.endsWith('经费') ? fund : '年度资金';
    const core = coreOf(withoutLinks(ahead));
    if (/标准$/.test(core)) return core;
    const grant = grants.find(([form]) => form.test(clause))?.[1];
    if (grant !== undefined) return grant;
  }
  const total = /累计(投入|投资|安排|落实)(.*)$/.exec(withoutLinks(ahead));
  if (total !== null) {
    const of = (total[2] as string).replace(/^(?:资金|了)$/, '');
    return of === '' ? `累计${total[1]}` : `${of}累计${total[1]}`;
  }
  const deed = /累计(?:为.*?)?([\u4e00-\u9fff]{2})(.*)$/.exec(withoutLinks(ahead));
  if (deed !== null && !/^(?:总|完)/.test(deed[1] as string))
    return (deed[2] as string).length <= 6 ? `累计${deed[1]}${deed[2]}` : `累计${deed[1]}`;
  const core = coreOf(withoutLinks(ahead).replace(/(?:投入|投资|安排|筹措)资金$/, '投入'));
  if (core.length >= 2) return core;
  const spent = /(计划投入|规划投资|总投资|投资|投入|安排|筹措|落实|拨付|发放)/.exec(`${ahead}${carried}`)?.[1];
  return spent ?? /^(?:的)?([\u4e00-\u9fff]{2,12})/.exec(after)?.[1] ?? '资金';
}

/** The name of a promise without a number, of its object: the tail behind 的, without place and deed. */
export function objectName(text: string): string {
  const bare = withoutLinks(withoutOpeners(text)).replace(/^(?:[\u4e00-\u9fff]{2,3}[市县区])(?!域)(?=[\u4e00-\u9fff]{5,})/, '');
  const core = /^.*的([^的]{4,})$/.exec(bare)?.[1] ?? bare;
  return core.replace(/^(?:首个|首家|全省|全国)+/, '').replace(/(?:创建工作|的)$/, '');
}
