import type { Block } from '#register/index.ts';
import { statusSaid } from '../../codes.ts';
import { type ChapterThen, isBehind, isKept, type PromiseThen, type SnapshotContent } from '../content.ts';
import { lettered, paragraph, source, typed } from './blocks.ts';
import type { ReportText } from './text.ts';
import { countsSaid, figureSource, percentSaid, sumOf, unstopped } from './words.ts';

/** All promises of a chapter with target, figure, state and source. */
export const promiseTable = (caption: string, held: readonly PromiseThen[], { year, plan }: SnapshotContent): Block => ({
  kind: 'table',
  caption,
  columns: [
    { label: '项号', share: 0.7, numeric: true },
    { label: '承诺', share: 2.6 },
    { label: '目标值', share: 1.5 },
    { label: '实际值', share: 1.6 },
    { label: '状态', share: 1.3 },
    { label: '来源', share: 4 },
  ],
  rows: held.map(one => {
    const last = one.actuals.at(-1);
    return [
      String(one.number),
      one.title,
      one.to === plan.toYear ? one.target : `${one.target}（${one.to}年）`,
      one.figure === null ? '缺' : last?.year === year ? one.figure : `${one.figure}（${last?.year}年）`,
      statusSaid(one),
      last === undefined ? one.place : `${one.place}；${figureSource(last)}`,
    ];
  }),
  of: held.map(one => one.id),
  note: `目标值到${plan.toYear}年，实际值到${year}年；另有年份的已注明。`,
});

const named = (held: readonly PromiseThen[], most: number) => ({ shown: held.slice(0, most), left: held.length - most });

/** 巩固率实际99.7%，目标≥99%〔…〕；…: the promises of one kind, each with its source. */
function told(opening: string, held: readonly PromiseThen[]): readonly Block[] {
  if (held.length === 0) return [];
  const { shown, left } = named(held, 4);
  const runs = shown.flatMap((one, i) => [
    `${one.title}${one.figure === null ? '' : `实际${one.figure}`}，目标${one.target}`,
    source(one),
    i < shown.length - 1 ? '；' : left > 0 ? `；其余${left}项见下表。` : '。',
  ]);
  return [paragraph(opening, ...runs)];
}

function chapterBlocks(
  content: SnapshotContent,
  chapter: ChapterThen,
  held: readonly PromiseThen[],
  remark: string | null,
): readonly Block[] {
  const late = held.filter(isBehind);
  const reached = held.filter(one => one.status === 'early' || one.status === 'done');
  const missing = held.filter(one => one.figure === null);
  const mean = chapter.meanProgress === null ? '' : `平均完成度${percentSaid(chapter.meanProgress)}。`;
  return [
    paragraph(
      `本章${sumOf(chapter.counts)}项承诺，守约${held.filter(isKept).length}项，落后${late.length}项：${countsSaid(chapter.counts)}。${mean}` +
        `${missing.length === 0 ? '' : `${missing.length}项没有审定数据。`}`,
    ),
    ...told('已经达到目标的：', reached),
    ...told('进度落后的：', late),
    ...(late.length === 0 ? [] : [paragraph(...late.slice(0, 4).map(one => `${one.title}：${unstopped(one.reason)}。`))]),
    ...typed(remark),
    promiseTable(`${chapter.title}承诺明细`, held, content),
  ];
}

/** 分章进展: each chapter in words and as a table. */
export const byChapter = (content: SnapshotContent, text: ReportText): readonly Block[] =>
  lettered(
    content.chapters.map(chapter => ({
      title: chapter.title,
      blocks: chapterBlocks(
        content,
        chapter,
        content.promises.filter(one => one.chapter === chapter.place),
        text.remarks.find(one => one.place === chapter.place)?.words ?? null,
      ),
    })),
  );
