import type { Clause } from './clause.ts';
import type { Unnumbered } from './promise.ts';

const eventVerb =
  /举办|举行|组织|开展|召开|评选|评比|发布|报告|公布|公示|评估|表彰|选派|遴选|命名|培训|检查|督查|监测|考核|抽查|体检|编制|制定|推出|安排|开设|承办|进行|慰问|确定|培养|述职|通报|研究|听取|排查|修订|更新|核定|举报|实施|报送|上报|调度|汇报|座谈|走访|家访|听课|巡课|回访|办好|活动周|活动月|宣传周|艺术节|运动会|科技节|读书节|技能节|总结|自评|自查/;
const rhythm = /每(?:隔)?(?:[2-5两二三四五])?(?:学年|学期|年|季度|月|周|天|日)(?!每|人|生|度|度)/;
const yearly = /(?:年度|每年|学年度).{0,18}(?:制度|报告制|公示制)/;
const watched = /(?:实行|开展|进行|组织|实施)(?:年度|季度|月度)(?:监测|评估|评价|检查|督查|考核|督导|体检|报告)(?:工作)?$/;
/** 实施细则于2026年3月底前报省教育厅备案. */
const filed =
  /(?:月|日|年)(?:底|末)?(?:之)?前,?(?:将[^,]{2,16}|由[^,]{2,10})?(?:报送[^,]{2,}|上报[^,]{2,}|报[^,]{2,20}(?:备案|审批|审核|审定)|提交[^,]{2,})/;
const midterm =
  /(?:开展|组织|进行|实施|完成|做好|建立|启动)[^,]{0,12}(?:中期评估|终期评估|总结评估|期末评估|总结性评估|中期检查)|(?:中期评估|终期评估|总结评估)/;
const forbid = /^(?:.{2,24}?不得|不得(?!不)|.{0,24}?(?:严禁|禁止|不允许|不准))(?!不)/;
const must =
  /(?:必须|须|应当)(?:按[^,]{0,12})?(?:将[^,]{2,24}纳入|与[^,]{2,30}同步|配备|建有|设立|设置|达到|经过|持证|配齐|建立|开设|安装|设计|制定)|要(?:按[^,]{0,12})?(?:将[^,]{2,24}纳入|配备|建有|达到|配齐|开设|安装|设计)/;
/** 一、二年级不布置书面作业. */
const abstain = /(?:年级|学校|小学|幼儿园|教师)[^,]{0,8}不(?:布置|留|组织|安排|举行|招收|占用)[^,]{2,}$/;
const obliged = /^[^,]{3,}必须(?!加快|坚持|加强|把|始终|深入|认识|树立|看到|清醒|进一步|以|要|高度|切实|不断|充分|坚定|牢牢|正视|抓)/;
const someone = /^(?:.{0,6})(?:各|每|所有|凡|新建|任何|全体|中小学|学校|幼儿园|义务教育)/;

/** A duty without a number: a recurring event, a yearly rule, an evaluation, a ban, a must; null when the clause has none. */
export function ruleOf(clause: Clause, text: string): Unnumbered | null {
  if (yearly.test(text) && /建立|健全|实行|实施|施行|落实|执行|推行|完善|坚持/.test(text))
    return { kind: 'rule', comparator: 'status', measure: text };
  if (/在每[^,]{1,4}(?:举办|开展|组织)的|[以将][^,]*为(?:重点|契机|主题|抓手)$/.test(text)) return null;
  if (rhythm.test(text) && eventVerb.test(text.slice(text.search(rhythm))) && !/一定比例|定期|鼓励/.test(text))
    return { kind: 'rule', comparator: 'status', measure: text.replace(rhythm, '') };
  if (clause.isPast) return null;
  if (watched.test(text) || filed.test(clause.paragraph.slice(clause.from, clause.end)))
    return { kind: 'rule', comparator: 'status', measure: text };
  if (midterm.test(text) && (clause.when.year ?? clause.when.deadline) !== undefined && !/根据|结合|通过/.test(text.slice(0, 4)))
    return { kind: 'rule', comparator: 'status', measure: midterm.exec(text)?.[0] ?? text };
  if (forbid.test(text)) return { kind: 'rule', comparator: 'status', measure: text.replace(/不得|严禁|禁止|不允许|不准/, '') };
  if (abstain.test(text)) return { kind: 'rule', comparator: 'status', measure: text };
  if (obliged.test(text)) return { kind: 'rule', comparator: 'all', measure: text.replace(/^.*?必须/, '') };
  if (must.test(text) && someone.test(text))
    return { kind: 'rule', comparator: 'all', measure: text.replace(/^.*?(?:必须|须|应当|要)/, '') };
  return null;
}
