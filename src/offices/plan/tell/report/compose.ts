import { type Block, dayInWords, type Paper } from '#register/index.ts';
import { isKept, type SnapshotContent } from '../content.ts';
import { difficulties, goodPractice, next, outlook, revisions, since, works } from './ahead.ts';
import { captioned, numbered, type Part, paragraph, source, typed } from './blocks.ts';
import { byChapter } from './chapters.ts';
import { overall } from './overall.ts';
import { behind, reached } from './standingParts.ts';
import type { ReportText } from './text.ts';
import { percentSaid } from './words.ts';

const kindTitles = { yearly: '年度监测报告', midTerm: '中期评估报告', final: '终期评估报告' } as const;

/** 《…规划》2027年度监测报告 */
export const titleOf = ({ plan, kind, year }: SnapshotContent): string =>
  kind === 'yearly' ? `${plan.title}${year}${kindTitles.yearly}` : `${plan.title}${kindTitles[kind]}`;

/** 兑现总评: at the end of a plan there is no more schedule, only what was reached and what was not. */
function verdict({ promises, plan }: SnapshotContent): readonly Block[] {
  const done = promises.filter(isKept).filter(one => one.status !== 'on' || one.method === 'floor' || one.method === 'ceiling');
  const open = promises.filter(one => !done.includes(one));
  const unknown = open.filter(one => one.status === 'na');
  return [
    paragraph(
      `${plan.fromYear}—${plan.toYear}年，全部${promises.length}项承诺中兑现${done.length}项，占${percentSaid(promises.length === 0 ? null : done.length / promises.length)}；` +
        `没有兑现${open.length - unknown.length}项；没有审定数据、不能评价${unknown.length}项。`,
    ),
    ...open
      .filter(one => one.status !== 'na')
      .map(one =>
        paragraph(
          `未兑现：${one.title}，目标${one.target}，实际${one.figure ?? '缺'}`,
          source(one),
          '。编制下一规划时应写明承接、调整或不再延续。',
        ),
      ),
  ];
}

function partsOf(content: SnapshotContent, text: ReportText): readonly Part[] {
  const { kind } = content;
  return [
    { title: kind === 'yearly' ? '总体情况' : '规划实施总体情况', blocks: overall(content) },
    { title: '兑现总评', blocks: kind === 'final' ? verdict(content) : [] },
    { title: '分章进展', blocks: byChapter(content, text) },
    { title: '完成较好的承诺', blocks: reached(content) },
    { title: '进度落后的承诺、原因和措施', blocks: behind(content) },
    { title: '与上次监测相比的变化', blocks: since(content) },
    { title: '规划修订情况', blocks: kind === 'yearly' && content.amendments.length === 0 ? [] : revisions(content) },
    { title: '重点项目和投入', blocks: works(content) },
    { title: '典型经验', blocks: goodPractice(content) },
    { title: kind === 'midTerm' ? '后半程前景' : '前景', blocks: kind === 'final' ? [] : outlook(content) },
    { title: '存在的问题', blocks: difficulties(content, text) },
    { title: kind === 'final' ? '对下一规划的建议' : '下一步安排和建议', blocks: next(content, text) },
  ];
}

/** The head and foot that every paper of a snapshot has. The day of the paper is the writer's, else that of the snapshot; only the last line knows the print day. */
export const frameOf = (content: SnapshotContent, text: ReportText, printedOn: string): Omit<Paper, 'title' | 'blocks'> => ({
  ...(text.number === null ? {} : { number: text.number }),
  ...(text.addressee === null ? {} : { addressee: text.addressee }),
  signer: text.signer ?? content.bureau ?? content.plan.issuer ?? '',
  date: text.datedOn ?? content.takenOn,
  isExample: content.isExample,
  colophon: `数据截至${dayInWords(content.takenOn)}（监测快照），${dayInWords(printedOn)}打印。每个数字后的括号写明承诺项号、在规划中的位置、报送和审定。`,
});

/** The report of a snapshot: a pure function of what was frozen, of what its writer added, and of the print day. */
export const reportOf = (content: SnapshotContent, text: ReportText, printedOn: string): Paper => ({
  ...frameOf(content, text, printedOn),
  title: text.title ?? titleOf(content),
  attachments: ['承诺、里程碑和实际值明细（电子表格）', '责任分工表'],
  blocks: captioned([...typed(text.opening), ...numbered(partsOf(content, text))]),
});
