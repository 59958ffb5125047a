import type { Unnumbered } from './promise.ts';
import { acceptances, buildings, general, institutions, schools, titles } from './words/facilities.ts';
import { blurring } from './words/verbs.ts';

/** What kind of thing a promise without a number brings about. */
export interface Status {
  readonly kind: 'project' | 'target';
  /** The thing's name, as the measure. */
  readonly measure: string;
}

const blurred = new RegExp(blurring);
const thing = `(?:${schools}|${buildings}|${institutions})`;
const tail =
  '(?:等)?(?:(?:(?:迁建|新建|改建|扩建|改扩建|改造|维修|搬迁|建设|提升|一期|二期|三期)[、和及]?){0,3}(?:主体)?(?:项目|工程)(?:建设)?|建设)?';
const thingEnd = new RegExp(`(${thing})(?:\\([^()]{0,30}\\))?${tail}(?:建设)?(?:前期|工作)?$`);
const strong =
  /^(?:[^的将把对以推让使]{0,16}?)(新建成?|迁建|易地新建|改扩建|扩建|改建|建成(?!率)|开工建设|动工建设|竣工|建成投用|成立|设立|组建|挂牌成立|筹建|重建|修建|启动建设|投入使用)/;
const weak =
  /^(?:(?:重点|全力|加快|积极|大力|稳步|扎实|统筹|有序|着力|继续|抓好|完成|在[^,的]{2,10})*)(建设|推进|实施|完成|启动|搬迁|改造|规划建设|做好|续建|开工建设)(?:建设)?/;
const moved =
  /^(?:对|将|把)?(.{2,30}?)(?:进行|完成|实现)?(?:整体)?(?:竣工|完工|迁入新(?:校舍|校址|校区|园舍)|搬迁改造|整体搬迁|搬迁|改扩建|迁建|并入[^,]{2,16}|异地新建|改造提升|建成投用|建成并投入使用|投入使用|竣工投用|建成使用|建成|(?:[春秋]季)?(?:开学|开园|招生|启用)|交付使用)$/;
const bareBuilding = new RegExp(`^(?:完成|启动)?(?:改造|新建|维修|扩建|改扩建|重建)(?:学校|校园)?(?:${buildings})$`);
const titleVerb =
  /消除|实现(?=[^,]{0,12}(?:基本均衡|优质均衡|普及普惠))|(?<!参与)(?<!申报)创建成?|创成|建成|获评|评为|命名为|认定为|荣获|通过|接受|达到|完成|争创|争取|进入|成为|建为|晋升|入选|获批|列为|打造成?|办成|达(?!标)/;
const titleWord = new RegExp(`${titles}`);
const acceptance = new RegExp(`(?:通过|接受|顺利通过|完成|迎接)[^,]{0,40}(?:${acceptances})`);
const standard = /(?:达到|达|符合)[^,]{0,40}(?:标准|水平要求|评估要求|规定要求)(?!化)[^,]{0,4}$/;

/** A thing with a name of its own, by what remains when the general words are taken away. */
export function isNamed(name: string): boolean {
  if (/第[一二三四五六七八九十\d]+(?:小学|中学|初中|高中|幼儿园|实验)|[一二三四五六七八九十](?:中|小|幼)(?:$|[^学国等])/.test(name))
    return true;
  if (/^(?:或|和|及|与)/.test(name)) return false;
  const left = name.replace(general, '').replace(new RegExp(thing, 'g'), '');
  return left.replace(/[^\u4e00-\u9fff]/g, '').length >= 2;
}

/** Whether what is moved, finished or opened is a school or a building; what opens its doors is named by one. */
const isMoved = (text: string, name: string) =>
  (/(?:开学|开园|招生|启用)$/.test(text)
    ? new RegExp(`(?:${thing}|学院|校区)(?:[春秋]季)?$`)
    : new RegExp(`${thing}(?:$|(?:[一二三]期)?(?:项目|工程|建设)|、)|学校|大楼`)
  ).test(name);

/** A named or set-up thing that the clause promises to build, move or found; null when it does not. */
export function buildingOf(clause: string, isPast: boolean, isDated = false): Status | null {
  if (blurred.test(clause)) return null;
  const text = clause.replace(/^(?:到|至|在|力争)?20\d\d年(?:底|末)?(?:前|之前)?,?/, '');
  const carried = moved.exec(text);
  if (carried !== null && isMoved(text, carried[1] as string) && isNamed(carried[1] as string))
    return { kind: 'project', measure: text.replace(/^(?:对|将|把)/, '') };
  const made = strong.exec(text);
  if (made !== null && thingEnd.test(text)) {
    const name = text.slice(made[0].length).replace(/^(?:了|好|成)/, '');
    const isThing = isNamed(name) || new RegExp(`(?:${institutions}|${buildings})(?:建设|项目|等)?$`).test(name) || isPast;
    if (name.length >= 3 && isThing && !/体系|机制|制度|队伍|网络|格局/.test(name.slice(-6))) return { kind: 'project', measure: name };
  }
  const bare = isDated ? bareBuilding.exec(text) : null;
  if (bare !== null) return { kind: 'project', measure: bare[0] };
  const level =
    /^(?:规划|推进|加快|完成|启动)?建设((?:全?[县市区]|[县市区]级)[^,的]{2,14}(?:中心|基地|学校|场馆|博物馆|少年宫))(?:建设)?$/.exec(
      text,
    )?.[1];
  if (level !== undefined) return { kind: 'project', measure: level };
  const work = /^(?:全面|按期|按时)?完成([^,]{3,30}(?:迁建|改造|搬迁|新建|扩建|整合|治理))(?:任务|工作|项目|工程)?$/.exec(text)?.[1];
  if (work !== undefined && (isDated || isNamed(work) || /所有|全部/.test(work))) return { kind: 'project', measure: work };
  const done = weak.exec(text);
  if (done !== null && thingEnd.test(text)) {
    const name = text.slice(done[0].length);
    const past = isPast && /启动|开工/.test(done[0]) && /迁建|新建|扩建|改造/.test(name);
    if (
      name.length >= 4 &&
      (isNamed(name) || past) &&
      /项目|工程|建设|迁建|改扩建|改造|楼|馆|校区|新校|小学|中学|学校|幼儿园/.test(text.slice(-10)) &&
      new RegExp(schools).test(name)
    )
      return { kind: 'project', measure: name };
  }
  return null;
}

/** A title, a standard or an acceptance that the clause promises or tells of; null when it does not. */
export function titleOf(clause: string): Status | null {
  if (/(?:基本|全面|总体|率先)实现(?:区域|县域|全市|全县)?教育(?:总体)?(?:的)?现代化$/.test(clause))
    return { kind: 'target', measure: clause.replace(/^.*实现/, '') };
  const made = /(?:完成|推进完成)([^,]*(?:创建|改造|建设|布局调整))(?:工作|任务)$/.exec(clause);
  if (made !== null && titleWord.test(made[1] as string)) return { kind: 'target', measure: made[1] as string };
  const reform = /^([^,]{4,24}(?:改革|任务|工程|项目|建设|创建|撤并|整合|改造))(?:全面|全部|如期|按期)完成$/.exec(clause);
  if (reform !== null) return { kind: 'target', measure: reform[1] as string };
  if (blurred.test(clause) || !titleVerb.test(clause) || /贡献|添砖|提供.*支撑/.test(clause)) return null;
  if (acceptance.test(clause) && !/考核[^,]*(?:奖惩|机制|办法)/.test(clause)) return { kind: 'target', measure: acceptedName(clause) };
  if (standard.test(clause) && !/按照?|以.*为/.test(clause)) return { kind: 'target', measure: clause.replace(/^.*?(?:达到|达|符合)/, '') };
  if (/(?:建成|打造成?|建设成?)[^,]*示范区$/.test(clause) && !/国家|省级|市级|级示范区/.test(clause))
    return { kind: 'project', measure: clause.replace(/^.*?(?:建成|打造成?|建设成?)/, '') };
  if (
    /(?:全面|基本|彻底)?消除(?:中小学|义务教育)?(?:阶段)?(?:超)?大班额(?:问题|现象)?(?=$|、|和|与|,)|大班额(?:全面|基本|全部)?消除|消除[^,]{0,6}D级危房/.test(
      clause,
    )
  )
    return { kind: 'target', measure: clause.replace(/^.*消除/, '') };
  const verb =
    /(?:实现(?=[^,]{0,12}(?:基本均衡|优质均衡|普及普惠))|创建成?为?|创成|建成|获评|评为|命名为|认定为|荣获|争创|成为|晋升为?|入选|获批|打造成?|办成|达到|完成)/.exec(
      clause,
    );
  if (verb === null) return null;
  const object = clause.slice(verb.index + verb[0].length);
  if (/^(?:[、和]?(?:文明|书香|平安|绿色|美丽|健康|温馨|清廉)(?:校园|学校))+$/.test(object)) return null;
  return titleWord.test(object) && object.length <= 40 ? { kind: 'target', measure: object } : null;
}

const building = new RegExp(`^.{2,}(?:${buildings})$`);

/** The members of a list of named buildings, each a promise of its own; else the one name. */
export function namesIn(name: string): readonly string[] {
  const members = name.replace(/等.{0,12}$/, '').split('、');
  return members.length >= 2 && members.every(member => building.test(member)) ? members : [name];
}

/** “一校一品牌”, “每天一课”: a motto that sets one for each. */
export function mottoOf(text: string): Unnumbered | null {
  const half = /“?半小时[^”]{0,6}圈”?/.exec(text);
  if (half !== null) return { kind: 'target', comparator: '<=', measure: half[0], value: 0.5, valueText: '半', unit: '小时' };
  const post = /一(乡镇|镇|乡|村|县)一(所|个|园)/.exec(text);
  if (post !== null)
    return {
      kind: 'target',
      comparator: '>=',
      measure: text.slice(post.index),
      value: 1,
      valueText: '一',
      unit: `${post[2] === '园' ? '所' : post[2]}/${post[1]}`,
    };
  const brand = /“?一(乡镇|校|园|县|村|镇|街道)(?:\([^()]{1,6}\))?一(?:品牌?|特色)”?(?!.*覆盖)(?=.*目标)/.exec(text);
  if (brand !== null) return { kind: 'target', comparator: '>=', measure: brand[0], value: 1, valueText: '一', unit: `个/${brand[1]}` };
  const daily = /“?每(天|周)一(课|练|节|操)”?/.exec(text);
  return daily === null
    ? null
    : { kind: 'rule', comparator: '=', measure: daily[0], value: 1, valueText: '一', unit: `${daily[2]}/${daily[1]}` };
}

/** What is accepted: named before the verb (示范区创建工作通过初评), else behind it (通过优质均衡县验收). */
function acceptedName(clause: string): string {
  const at = clause.search(/通过|接受|完成|迎接/);
  const ahead = clause.slice(0, at).replace(/^(?:到|在)?20\d\d年,?|顺利|[我全][市县区]|将/g, '');
  return ahead.length >= 6 ? ahead : clause.slice(at + 2);
}
