import { groups, parts, wholes } from './words/places.ts';

/** The plan's whole place: 全市, 全县 …, by what its text says most, else by its title. */
export function wholeOf(title: string, text: string): string {
  if (/自治区/.test(title)) return '全区';
  const place =
    /(省|市|县|区|州|旗|盟)(?=[^省市县区州旗盟]{0,3}(?:人民政府|“|教育|学前|义务|中小学|职业|特殊|民办|高中|20|十|第|县域|\(|加强|委|校园|关于|中长期|“))/.exec(
      title.replace(/关于印发|的通知/g, ''),
    )?.[1];
  if (place !== undefined) return `全${place}`;
  if (/(?:学校|小学|中学|幼儿园|中专|学院|大学)[^,]{0,6}(?:发展|五年|三年|“|规划)/.test(title)) return '学校';
  const head = text.slice(0, 300_000);
  const counts = wholes.slice(0, 7).map(whole => head.split(whole).length - 1);
  const most = Math.max(...counts);
  if (most > 0) return wholes[counts.indexOf(most)] as string;
  return head.includes('全国') ? '全国' : '全市';
}

const wholeGroup = new RegExp(
  `(?:${wholes.join('|')}|[我本][市县区省州])(?:的)?((?:[\\u4e00-\\u9fff、]{0,10}?)(?:${groups})(?:、(?:${groups}))?(?=全部|均|每|都|接|实现|专任|学|100|为|拥|$))`,
);
const wholeOnly = new RegExp(`^(${wholes.join('|')})`);
const forGroup = new RegExp(
  `(?:为|对|给|向)(?:在[^,]{2,8}就读的)?(?:全[市县区省])?(?:\\d+(?:余|多)?[名位人所个])?([\\u4e00-\\u9fff、]{0,16}?(?:${groups}))(?=购置|补助|审核|发放|落实|解决|免费|提供|累计|进行|给予|减免|资助|配备|安排|的)`,
);
const doing = '(?:每|至少|原则上|按|要|应|必须|将|须|均|全部|确保|保证|不得|都|全覆盖|教育基本|基本达到|开设|建有|配备|\\d+(?:\\.\\d+)?%)';
const head = (next: string) =>
  new RegExp(
    `^(?:确保|保障|力争|保证|实现|努力实现|严禁|禁止|对|由|按照|使|让|组织|以及|和|同时)?((?:每[所个名]|所有|各|凡|任何|新建|全体|[\\u4e00-\\u9fff“”、()1-6~年级-]{0,16}?)(?:${groups})(?:\\([^()]{0,12}\\))?(?:(?:和|、)[\\u4e00-\\u9fff]{0,8}?(?:${groups}))?)(?:中(?=\\d|至少))?${next}`,
  );
const headGroup = head(doing);
/** 中小学班主任300元/月: to whom money goes. */
const paidGroup = head('(?:\\d|每人|每生|人均)');
const moneyGroup =
  /([\u4e00-\u9fff]{0,8}?(?:学生|幼儿|新生|教师))(?=学费|国家助学金|免学费|保教费|入学资助|生活费|学费、)|((?:义务教育|高中|初中|小学|学前教育)阶段)(?=“|国家助学金|资金|“两免)/;
const atPart = new RegExp(`^(?:在|集中力量在|重点在|实现|推动|确保)?(${parts})|在(${parts})`);
const stage =
  /^(?:到20\d\d年,?)?(小学|初中|中学|基层党支部|学校|特殊教育学校|公办园|中职学校|(?:幼儿园|中小学|小学|初中|高中|高中阶段|中职学校|特殊教育学校|农村|乡村|义务教育|残疾|留守|适龄|青|儿童青)?(?:专任|专业课|专职)?(?:教师|学生|幼儿|儿童少年|儿童|少年|毕业生|寄宿生|班主任))(?=(?![^,]{0,3}占比)[^,]{0,12}(?:率|比例|四率|“|中\d|平均|均|生均|学历|总体|中研究生|津贴|补助|工资))/;
const school =
  /(?:把|对|将|推进|建成|建设|完成|实施|迁建|新建|改扩建|扩建|开工建设|保障|^)((?:第[一二三四五六七八九十\d]+|[\u4e00-\u9fff]{2,12}?)(?:小学|中学|学校|幼儿园|中专|高中|学院|校区|大学))/;

/**
 * Whom or where a promise holds for, said by its own words; null where they say neither. `isPaid`: the words stand
 * before a sum of money that goes to them.
 */
export function ownScope(words: string, isPaid = false): string | null {
  const text = words.replace(/^(?:到|至|截至|截止)?20\d\d年(?:底|末|前)?,?/, '').replace(/^(?:力争|确保)(?=每|所有|全)/, '');
  if (/[全我本][市县区省州国旗盟]/.test(text)) {
    const whole = wholeGroup.exec(text);
    if (whole !== null) return whole[0].replace(/^[我本]/, '全').replace('的', '');
  }
  const found =
    (/[为对给向]/.test(text) ? forGroup.exec(text) : null) ??
    headGroup.exec(text) ??
    (isPaid ? paidGroup.exec(text) : null) ??
    (/费|助学金|资助|阶段/.test(text) ? moneyGroup.exec(text) : null) ??
    stage.exec(text);
  if (found !== null) return (found[1] ?? found[2] ?? '').replace(/^.*实现了?(?=.{2})/, '').replace(/^(?:对|由|使|让|每[名个所])/, '');
  const share = /^\d+(?:\.\d+)?%(?:以上)?(?:的)?([\u4e00-\u9fff]{2,10}?)(?=要|应|达到|完成|实现|通过|建|配|参加|获|掌握|在|和)/.exec(
    text,
  )?.[1];
  if (share !== undefined) return share;
  const listed = /^在([\u4e00-\u9fff、]{2,20}?)(?:各|分别)?(?:新建|建设|改扩建|建(?!立)|设立)/.exec(text)?.[1];
  if (listed !== undefined) return listed;
  const part = atPart.exec(text);
  return part === null ? (wholeOnly.exec(text)?.[1] ?? null) : (part[1] ?? part[2] ?? null);
}

/** The named school that is built, moved or honoured; null where the words name none. */
export const schoolIn = (words: string): string | null => {
  const honoured =
    /^([^,]{1,14}?(?:[一二三四五六七八九十]中|小学|中学|学校|高中|幼儿园|中专))(?:成功|全面)?(?:创建|建成|晋升|获评|升格)/.exec(words)?.[1];
  const name = honoured ?? school.exec(words)?.[1];
  return name === undefined || /公办|民办|乡镇|义务教育|薄弱|普通|城区|一批|标准化|寄宿/.test(name) ? null : name;
};

const rankWhole = /全[省市区国县州盟]/;
const rankNamed =
  /(?:位列|位居|列|进入|跻身|走在|达到|保持在|领跑|居|处于)([\u4e00-\u9fff]{1,3}[市省州县区]|[\u4e00-\u9fff]{2,8}(?=学校|同类|前列))|领跑([\u4e00-\u9fff]{2,4})|(省内|国内|市内|区内)/;

/** The place among which a rank is held: 全省, 某市. */
export function rankScope(words: string): string | null {
  const place = rankWhole.exec(words.replace(/^全[市县区](?=.{4})/, ''))?.[0];
  if (place !== undefined) return place;
  const found = rankNamed.exec(words);
  const inner: Readonly<Record<string, string>> = { 省内: '全省', 国内: '全国', 市内: '全市', 区内: '全区' };
  return found === null ? null : (inner[found[3] ?? ''] ?? found[1] ?? found[2] ?? null);
}

const dutyGroup =
  /(各级各类学校|各学校|中小学校?|义务教育学校|幼儿园|高校|普通高中|中职学校|培训机构|学校|基层党支部|党支部|党组织|班主任(?:教师)?|校长|教师|学生|幼儿)/;

/** The group that a duty without a stated addressee speaks of: the first one its words name; null for an event of the whole place. */
export function dutyScope(words: string): string | null {
  if (/举办|比赛|运动会|支出|经费|投入/.test(words)) return null;
  return dutyGroup.exec(words)?.[1] ?? null;
}

/** Whose an indicator is by its very name: a pupil's eyesight, a teacher's degree; null where the name does not tell. */
export function bearerOf(measure: string): string | null {
  if (/近视|肥胖|体质|睡眠|书面作业|运动技能|艺术特长|体育活动时间/.test(measure)) return '学生';
  return /学历(?:合格率|比例|占比|$)|持证上岗|教师资格/.test(measure) ? '教师' : null;
}

const partAhead = new RegExp(`^(?:${parts})`);

/** The part of the place that a thing's name opens with: 城区普通高中. */
export const partOf = (thing: string): string | null => partAhead.exec(thing)?.[0] ?? null;
