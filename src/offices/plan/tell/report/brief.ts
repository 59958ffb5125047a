import type { Block, Paper } from '#register/index.ts';
import type { Status } from '../../types.ts';
import { isBehind, isKept, type SnapshotContent } from '../content.ts';
import { paragraph } from './blocks.ts';
import { frameOf } from './compose.ts';
import type { ReportText } from './text.ts';
import { clipped, keptShare, percentSaid, ranked, unstopped } from './words.ts';

const MOST_LATE = 5;
const MOST_DUE = 3;

const short: Readonly<Record<Status, string>> = {
  early: '提前完成',
  done: '已完成',
  on: '达到序时',
  near: '基本达到',
  behind: '滞后',
  hard: '难以完成',
  na: '暂无数据',
};

const statusRow = ({ counts }: SnapshotContent): Block => ({
  kind: 'table',
  caption: '承诺兑现状态（项）',
  columns: ranked.map(status => ({ label: short[status], share: 1, numeric: true })),
  rows: [ranked.map(status => String(counts[status]))],
});

const rankOf = (status: string) => (status === 'hard' ? 0 : 1);

function lateTable({ promises }: SnapshotContent): readonly Block[] {
  const held = promises
    .filter(isBehind)
    .toSorted((a, b) => rankOf(a.status) - rankOf(b.status) || (a.ratio ?? 9) - (b.ratio ?? 9) || a.number - b.number);
  if (held.length === 0) return [];
  const shown = held.slice(0, MOST_LATE);
  return [
    {
      kind: 'table',
      caption: held.length > MOST_LATE ? `最需要关注的${shown.length}项（落后共${held.length}项）` : `落后的${held.length}项`,
      columns: [
        { label: '项号', share: 0.7, numeric: true },
        { label: '承诺', share: 2.6 },
        { label: '目标', share: 1.4 },
        { label: '实际', share: 1.4 },
        { label: '牵头单位', share: 1.5 },
        { label: '原因', share: 3.4 },
      ],
      rows: shown.map(one => [
        String(one.number),
        clipped(one.title, 18),
        clipped(one.target, 12),
        clipped(one.figure ?? '缺', 12),
        clipped(one.lead ?? '未落实', 12),
        clipped(unstopped(one.actuals.at(-1)?.note ?? one.reason), 24),
      ]),
      of: shown.map(one => one.id),
    },
  ];
}

function dueTable({ promises, year }: SnapshotContent): readonly Block[] {
  const held = promises.filter(one => one.to === year + 1 && one.status !== 'done' && one.status !== 'early');
  if (held.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${year + 1}年到期（共${held.length}项）`,
      columns: [
        { label: '项号', share: 0.7, numeric: true },
        { label: '承诺', share: 4 },
        { label: '目标', share: 1.6 },
        { label: '状态', share: 1.8 },
        { label: '牵头单位', share: 2 },
      ],
      rows: held
        .slice(0, MOST_DUE)
        .map(one => [
          String(one.number),
          clipped(one.title, 16),
          clipped(one.target, 9),
          short[one.status],
          clipped(one.lead ?? '未落实', 11),
        ]),
      of: held.slice(0, MOST_DUE).map(one => one.id),
    },
  ];
}

/** 一页纸: what the leadership must know, on one sheet. What does not fit is counted, never dropped in silence. */
export function briefOf(content: SnapshotContent, text: ReportText, printedOn: string): Paper {
  const { promises, counts, year, meanProgress, timeProgress } = content;
  const { number: _, addressee: __, ...frame } = frameOf(content, text, printedOn);
  const better =
    content.before === null ? '' : `与上次快照相比，${content.changes.filter(one => one.what === 'status').length}项状态有变化。`;
  return {
    ...frame,
    isDense: true,
    title: `${year}年规划${content.kind === 'yearly' ? '监测' : '评估'}一页纸`,
    colophon: `${frame.colophon?.split('。')[0]}。`,
    blocks: [
      paragraph(
        `《${content.plan.title}》截至${year}年底，${promises.length}项承诺中可判定的${promises.length - counts.na}项，守约${promises.filter(isKept).length}项（${percentSaid(keptShare(promises))}），` +
          `落后${promises.filter(isBehind).length}项，暂无数据${counts.na}项。时间已过${percentSaid(timeProgress)}，平均完成度${percentSaid(meanProgress)}。${better}`,
      ),
      statusRow(content),
      ...lateTable(content),
      ...dueTable(content),
    ],
  };
}
