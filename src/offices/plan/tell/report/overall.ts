import { type Block, dayInWords } from '#register/index.ts';
import { LAPSED, statuses } from '../../codes.ts';
import type { Status } from '../../types.ts';
import { isBehind, isKept, type SnapshotContent } from '../content.ts';
import { paragraph } from './blocks.ts';
import { countsSaid, keptShare, percentSaid, ranked, sumOf } from './words.ts';

/** The colours of the states, as on the screens. */
export const colours: Readonly<Record<Status, string>> = {
  early: '0B4F43',
  done: '0F6B5B',
  on: '8FBFB0',
  near: 'E3C98B',
  behind: 'C07A0A',
  hard: 'AF2E1B',
  na: 'C9CFCB',
};

const basisOf = ({ plan }: SnapshotContent): string => {
  const issued = plan.issuer === null ? '' : `由${plan.issuer}以${plan.documentNumber ?? '正式文件'}印发，`;
  return `《${plan.title}》${issued}规划期为${plan.fromYear}年至${plan.toYear}年`;
};

const rulesSaid = ({ judging }: SnapshotContent): string =>
  judging === null
    ? '国家发展规划实施监测评估的通行规则'
    : `本规划判定规则第${judging.number}版（${dayInWords(judging.effectiveOn)}起施行）`;

function paceSaid({ meanProgress, timeProgress }: SnapshotContent): string {
  const time = `规划期时间已过${percentSaid(timeProgress)}`;
  if (meanProgress === null) return `${time}，可计算完成度的承诺还没有审定数据。`;
  const gap = Math.round((meanProgress - timeProgress) * 1000) / 10;
  const held = gap === 0 ? '与时间进度持平' : gap > 0 ? `快于时间进度${gap}个百分点` : `慢于时间进度${-gap}个百分点`;
  return `${time}，各项承诺平均完成度${percentSaid(meanProgress)}，${held}。`;
}

/** How many of those that are behind are past their time. */
function lapsedSaid(promises: SnapshotContent['promises']): string {
  const lapsed = promises.filter(one => one.lapsed === true).length;
  return lapsed === 0 ? '' : `期限已过而没有达到目标的${lapsed}项，表内写作“${LAPSED}”。`;
}

/** The table of states with their shares. */
export const statusTable = ({ counts, promises }: SnapshotContent): Block => ({
  kind: 'table',
  caption: '承诺兑现状态',
  columns: [
    { label: '状态', share: 3 },
    { label: '项数', share: 1, numeric: true },
    { label: '占比', share: 1, numeric: true },
  ],
  rows: ranked.map(status => [
    statuses[status],
    String(counts[status]),
    percentSaid(promises.length === 0 ? null : counts[status] / promises.length),
  ]),
  note: `状态依据审定的实际值按规则判定；没有审定数据的列为“暂无数据”，不按零计。${lapsedSaid(promises)}`,
});

/** How the chapters stand, a bar each. */
export const chapterChart = ({ chapters }: SnapshotContent): readonly Block[] =>
  chapters.length === 0
    ? []
    : [
        {
          kind: 'chart',
          shape: 'stacked',
          caption: '各章承诺状态',
          unit: '项',
          categories: chapters.map(one => one.title),
          series: ranked.map(status => ({
            name: statuses[status],
            colour: colours[status],
            values: chapters.map(one => one.counts[status]),
          })),
        },
      ];

const bodyTable = ({ bodies }: SnapshotContent): Block => ({
  kind: 'table',
  caption: '各责任单位承诺兑现情况',
  columns: [
    { label: '责任单位', share: 4 },
    { label: '承诺', share: 1, numeric: true },
    { label: '守约', share: 1, numeric: true },
    { label: '基本达到', share: 1.4, numeric: true },
    { label: '落后', share: 1, numeric: true },
    { label: '暂无数据', share: 1.4, numeric: true },
  ],
  rows: bodies.map(({ name, counts }) => [
    name,
    String(sumOf(counts)),
    String(counts.early + counts.done + counts.on),
    String(counts.near),
    String(counts.behind + counts.hard),
    String(counts.na),
  ]),
  note: '守约＝提前完成＋已完成＋达到序时进度；落后＝进度滞后＋预计难以完成。按牵头单位计。',
});

/** Since the snapshot before: how many rose, how many fell. */
function sinceSaid({ before, changes }: SnapshotContent): readonly Block[] {
  if (before === null) return [];
  const rank = (word: string | null) => ranked.findIndex(status => statuses[status] === word);
  const moved = changes.filter(one => one.what === 'status');
  const unknown = (word: string | null) => word === statuses.na;
  const told = moved.filter(one => !unknown(one.before) && !unknown(one.after));
  const better = told.filter(one => rank(one.after) < rank(one.before)).length;
  const first = moved.filter(one => unknown(one.before)).length;
  return [
    paragraph(
      `与${before.year}年的快照（${dayInWords(before.takenOn)}）相比，状态有变化的${moved.length}项：好转${better}项，下滑${told.length - better}项，` +
        `首次有数据${first}项，缺数据${moved.length - told.length - first}项。`,
    ),
  ];
}

/** 总体情况: what was promised, how it stands, at what pace, who answers. */
export function overall(content: SnapshotContent): readonly Block[] {
  const { promises, counts, takenOn, year } = content;
  const share = keptShare(promises);
  const kept = promises.filter(isKept).length;
  const late = promises.filter(isBehind).length;
  const known = promises.length - counts.na;
  return [
    paragraph(
      `${basisOf(content)}，共有承诺${promises.length}项，其中约束性${promises.filter(one => one.nature === 'binding').length}项、` +
        `预期性${promises.filter(one => one.nature === 'expected').length}项。本报告以${dayInWords(takenOn)}生成的监测快照为准，` +
        `只采用报送并经审定的${year}年及以前年度的实际值，按${rulesSaid(content)}判定。`,
    ),
    paragraph(
      `截至${year}年底，有审定数据、可以判定的${known}项，${known === 0 ? '' : `其中达到序时进度及以上的（以下称守约）${kept}项，占${percentSaid(share)}；落后${late}项。`}` +
        `${promises.length === 0 ? '' : `按状态分：${countsSaid(counts)}。`}${paceSaid(content)}`,
    ),
    ...sinceSaid(content),
    statusTable(content),
    ...chapterChart(content),
    bodyTable(content),
  ];
}
