import type { Clause } from './clause.ts';
import { withoutOpeners } from './naming.ts';
import { groups, parts } from './words/places.ts';

const whole =
  /全覆盖|全配备|全达标|全普及|全纳入|全面覆盖|覆盖(?:到|了)?(?:全[市县区省]|所有|每|全部|全体)|应[\u4e00-\u9fff]尽|零(?:辍学|拒绝|失学|事故)|无一(?:人|名)?(?:失学|辍学)|清零|动态清零/;
const everyone =
  /(?:全部|均|全都|全员|都)(?:要|能|已|按|应|须|就近|平等)?(?:达到|达|实现|配备|建有|建成|接受|入学|入校|就读|配齐|纳入|完成|开设|开齐|持证|通过|成立|建立|接入|享受|安装|投入|取消|改造|安排|设立|具备|拥有|参加|符合|落实|到位|在|实行|实施|覆盖|为|有|开通|开展|普及|创建|制定|消除|解决|达标|合格|化解|用于|转|上)/;
/** 所有学校…全面实施; 专任教师…达到大专及以上学历: everyone is meant though 全部 is not said. */
const meantAll =
  /(?:所有|各|每所?|每个)[^,]{1,24}(?:学校|中小学校?|幼儿园|县|乡镇|班级|教师|学生)[^,]{0,8}(?:全面|普遍)(?:实施|推行|建立|开展|实行|开设|完成|普及)|^(?:实现|确保)?(?:所有|全部|每所?)[^,]{0,12}(?:学校|中小学校?|幼儿园|班级|乡镇|县)(?:都|均|全部)?(?:配备|建有|安装|设立|开设|建成|接入|达到)|(?:教师|园长|校长|保育员)[^,]{0,10}(?:基本|普遍)?(?:达到|具备|具有)(?:大专|专科|本科|研究生|硕士)[^,]{0,8}学历$/;
const eachHas = /^(?:力争|确保|实现|做到)?每(?:个|所|间|班|校|名)[^,]{1,28}(?:配备|建有|独立建|建园|设立|开设|安装|拥有|配有)/;
const spread =
  /(?:全面|基本|高质量|高水平|实现)普及(?:学前|高中|义务|十五年|十二年|15年|12年|特殊)[^,]{0,8}教育(?:\([^()]*\))?$|实现[^,]{2,24}全(?:部)?免(?:费)?(?:入学|教育|就读)$/;
const equipped = /补足配齐|配足配齐|足额配齐|配齐配足(?!配)|配齐配强|(?:全面|全部|基本)配齐/;

/** 全部免除学杂费: nothing stands before 全部, the deed and its object behind it. */
const wholly =
  /^(?:将|对[^,]{2,16})?全部(?:免除|免收|取消|发放|改造|解决|消除|化解|建成|完成|淘汰|拆除|配备|开通|接入|实行|纳入|清退|补齐|硬化|还清|偿还|执行|落实到位|建立|设立|开放)(.{2,})$/;
/** 校园道路全部硬化, 教育费附加全额用于教育. */
const whollyDone =
  /^([^,]{2,24}?)(?:全部|全额)(?:得到|予以|实现)?(?:(?:用于|拨付|返还|纳入|投入)[^,]{2,16}|(?!投入使用)[\u4e00-\u9fff]{2,3})$/;
/** 为全镇所有班级安装了多媒体设备. */
const forAll = /^为[^,]{0,4}(?:所有|全部|每所?|各)[^,]{1,10}(?:安装|配备|配置|配齐|建立|购买|建设|接入)/;
/** 校校有校歌. */
const everySchool = /(?:校校|园园|村村|乡乡|镇镇|县县|班班(?!通))(?:都)?(?:有|通|建|能|达标|开)[^,]{0,16}$/;
/** 全市中小学实现办学条件标准化. */
const groupWide = new RegExp(
  `^(?:全[市县区省州]|所有|各)(?:的)?[^,]{0,12}(?:${groups})(?:基本|全面)?实现[^,]{2,12}(?:标准化|现代化|信息化|规范化|达标|联网|均衡)$`,
);
/** 普及学前一年教育, where a date makes it checkable. */
const spreadBy = /普及(?:学前|高中|义务|十五年|十二年|15年|12年|特殊)[^,]{0,8}教育(?:\([^()]*\))?$|扫除[^,]{0,8}文盲$/;

const groupEnd = new RegExp(`(?:${groups})$`);

/** What everyone is to have or meet (配备…, 建有…, 达到…标准); of people who enter school, the people. */
function everyName(text: string, every: RegExpExecArray): string {
  const object = text.slice(every.index + every[0].length);
  return /接受|入学|入校|就读|在/.test(every[0]) || object.length < 3 ? text.slice(0, every.index) : object;
}

/** What 全覆盖 covers; null where it is but a figure of speech. */
function coveredName(text: string, cover: RegExpExecArray): string | null {
  const behind = text.slice(cover.index + cover[0].length);
  if (
    /全覆盖$/.test(cover[0]) &&
    /^(?:(?:、[^,、]{2,8}){1,3}的|的?(?:[^,、]{0,8})(?:体系|格局|机制|网络|服务体系|监管|要求|目标))/.test(behind)
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

/** The indicator of a promise to everyone (全部, 均, 全覆盖); null where 全 is but a figure of speech. */
export function coverageOf(text: string, clause: Clause): string | null {
  if (/^让每|孩子都有/.test(text)) return null;
  const cover = whole.exec(text);
  if (cover !== null) return coveredName(text, cover);
  const every = everyone.exec(text);
  if (every !== null && withoutOpeners(text.slice(0, every.index)).replace(/[^\u4e00-\u9fff]/g, '').length >= 2) {
    if ((/[平人户年月日生]$/.test(text.slice(0, every.index)) && every[0].startsWith('均')) || /均(?:衡|可|等)/.test(every[0])) return null;
    if (/全员(?:参与|培训|聘|竞)/.test(text) || (/都(?:有|在|为|能)/.test(every[0]) && !/每|所有|各/.test(text))) return null;
    return everyName(text, every);
  }
  return /让每/.test(text) ? null : (whollyOf(text, clause) ?? equippedOf(text, clause));
}

/** Everyone is meant, though no 全部 stands between them and the deed. */
function whollyOf(text: string, clause: Clause): string | null {
  if (forAll.test(text) || (text.startsWith('均') && text.length >= 5 && everyone.test(text) && clause.before !== '')) return text;
  const deed = wholly.exec(text);
  if (deed !== null) return deed[1] as string;
  const done = whollyDone.exec(text);
  if (done !== null && !/鼓励|支持|探索/.test(text) && withoutOpeners(done[1] as string).length >= 2) return done[1] as string;
  if (
    (everySchool.test(text) && !/“|引导|形成/.test(text)) ||
    groupWide.test(text) ||
    ((clause.hasOwnDeadline || /扫除/.test(text)) && spreadBy.test(text))
  )
    return text;
  return meantAll.test(text) || eachHas.test(text) || spread.test(text) ? text : null;
}

/** What is to be fully provided by a stated date. */
function equippedOf(text: string, clause: Clause): string | null {
  const filled = equipped.exec(text);
  return filled !== null && clause.hasOwnDeadline
    ? text.slice(filled.index).replace(/^(?:补足|配足|足额|全面|全部|基本)?配[齐足](?:配[足强])?/, '')
    : null;
}
