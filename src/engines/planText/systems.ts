import type { Clause } from './clause.ts';
import { blurring } from './words/verbs.ts';

const done =
  /(?:^|.{0,30}?)(建成|建立(?:起)?|完成|基本实现|全面实现|实现|形成|基本建成|全面建成|消除|基本消除|建设成|成立|出台|制定|普及)(.{3,})/;
const checkable =
  /体系|人才库|资源库|数据库|平台|任务(?!书)|教育强[国省市县区]|现代化(?:$|市|县|区)|台账|清单|改革试点|制度|机制|方案|办法|规划|全部消除|差距|大班额|学位缺口/;
const vague = /进一步|不断|更加|显著|明显|逐步形成|良好|新局面|新格局|总体|基本形成|健康|有序|新台阶|新突破|新发展|跨越|贡献|目标$/;
const blurred = new RegExp(blurring);

/** 基本完成校舍安全工程. */
const finished = /(?:基本|全面|全部|如期|按期)?完成([^,]{2,24}(?:工程|改造|建设|布局调整|撤并|整合|改革|创建|认定|达标|搬迁|任务))$/;

/** A system, a store or a state that a stated date makes checkable (到2023年建立…人才库); null without such a date. */
export function systemOf(text: string, clause: Clause): string | null {
  if (clause.isPast || clause.when.deadline === undefined || !clause.hasOwnDeadline) return null;
  if (vague.test(text) || (blurred.test(text) && !/库/.test(text))) return null;
  const gap = /(.{4,}?)(?:的)?(?:差距|大班额|鸿沟)(?:基本|全面|全部)?消除$/.exec(text);
  if (gap !== null) return text;
  if (/^(?:全面|基本|全部|彻底)?消除[^,]{2,16}(?:学校|班额|危房|校舍|薄弱校)$/.test(text)) return text;
  const work = finished.exec(text);
  if (work !== null) return work[1] as string;
  const found = done.exec(text);
  if (found === null || !checkable.test(found[2] as string)) return null;
  if (/(?:体系|机制|制度)/.test(found[2] as string) && !/建成/.test(found[1] as string)) return null;
  return found[2] as string;
}
