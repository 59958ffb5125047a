import type { Told } from '#register/index.ts';
import { methods, natures, periodParts, statuses, statusSaid, taskStatuses } from '../codes.ts';
import { type Book, packBook, type Sheet } from './book.ts';
import type { PromiseThen, SnapshotContent } from './content.ts';
import { changeWords } from './report/ahead.ts';
import { figureSource, keptShare, ranked, sumOf } from './report/words.ts';
import { snapshotKinds } from './snapshot.ts';

type Cell = string | number | null;

/** A share as a percentage with one digit, as a number that the sheet can count with. */
const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);

const yearsOf = ({ plan, year }: SnapshotContent) => ({
  all: Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, i) => plan.fromYear + i),
  told: Array.from({ length: Math.min(year, plan.toYear) - plan.fromYear + 1 }, (_, i) => plan.fromYear + i),
});

const headings = (content: SnapshotContent): readonly string[] => {
  const { all, told } = yearsOf(content);
  return [
    ...[
      '项号',
      '承诺',
      '原句',
      '位置',
      '章',
      '属性',
      '判定方法',
      '牵头单位',
      '配合单位',
      '目标值',
      '单位',
      '起始年',
      '期限',
      '基期年',
      '基期值',
    ],
    ...all.map(year => `${year}年里程碑`),
    ...told.map(year => `${year}年实际`),
    ...['实际（累计或最近）', '完成度（%）', '时间进度（%）', '比值', '状态', '判定说明', '情况说明', '来源'],
  ];
};

/** The last accepted figure of a year: a number where it is one, else the state of the task in words. */
function figureOf(row: PromiseThen, year: number): Cell {
  const held = row.actuals.filter(one => one.year === year);
  const last = held.find(one => one.part === 'whole') ?? held.at(-1);
  if (last === undefined) return null;
  return last.value !== null && row.method !== 'state' ? last.value : last.said;
}

function lineOf(content: SnapshotContent, row: PromiseThen): readonly Cell[] {
  const { all, told } = yearsOf(content);
  const last = row.actuals.at(-1);
  const chapter = content.chapters.find(one => one.place === row.chapter);
  return [
    ...[row.number, row.title, row.quote, row.place, chapter?.title ?? row.chapter, natures[row.nature], methods[row.method], row.lead],
    ...[row.support.join('、') || null, row.target, row.unit, row.from, row.to, row.baselineYear, row.baseline],
    ...all.map(year => row.milestones.find(one => one.year === year)?.value ?? null),
    ...told.map(year => figureOf(row, year)),
    ...[row.figure, percent(row.progress), percent(row.timeProgress), row.ratio === null ? null : Math.floor(row.ratio * 100 + 1e-9) / 100],
    ...[statusSaid(row), row.reason, last?.note ?? null, last === undefined ? null : figureSource(last)],
  ];
}

const countHeadings = ['承诺', ...ranked.map(status => statuses[status]), '守约率（%）'];
const countCells = (counts: SnapshotContent['counts'], held: readonly PromiseThen[]): readonly Cell[] => [
  sumOf(counts),
  ...ranked.map(status => counts[status]),
  percent(keptShare(held)),
];

const cover = (content: SnapshotContent, hash: string): Sheet => ({
  title: '说明',
  headings: ['项目', '内容'],
  rows: [
    ['规划', content.plan.title],
    ['印发', [content.plan.issuer, content.plan.documentNumber, content.plan.issuedOn].filter(part => part !== null).join(' ')],
    ['类别', `${content.year}年${snapshotKinds[content.kind]}`],
    ['快照日期', content.takenOn],
    ['快照校验（SHA-256）', hash],
    ['承诺', content.promises.length],
    ['判定规则', content.judging === null ? '通行规则' : `第${content.judging.number}版，${content.judging.effectiveOn}起`],
    ['空白', '没有审定数据，不按零计'],
    ['守约率', '提前完成、已完成、达到序时进度的项数除以可判定的项数'],
    ...(content.isExample ? [['示例', '数据为虚构的示例']] : []),
  ],
});

/** Promises in the order of their groups, each line beginning with the name of its group. */
const grouped = (content: SnapshotContent, title: string, of: (row: PromiseThen) => string, order: readonly string[]): Sheet => ({
  title,
  headings: [title, ...headings(content)],
  rows: order.flatMap(name => content.promises.filter(row => of(row) === name).map(row => [name, ...lineOf(content, row)])),
});

const sources = ({ promises }: SnapshotContent): Sheet => ({
  title: '数据来源',
  headings: [
    '项号',
    '承诺',
    '年份',
    '报送期',
    '实际值',
    '任务状态',
    '说明',
    '报送单位',
    '报送人',
    '报送日期',
    '审定人',
    '审定日期',
    '佐证',
  ],
  rows: promises.flatMap(row =>
    row.actuals.map((one): readonly Cell[] => [
      ...[row.number, row.title, one.year, periodParts[one.part], one.value],
      one.taskStatus === null ? null : taskStatuses[one.taskStatus as keyof typeof taskStatuses],
      ...[one.note, one.organisation, one.filedBy, one.filedOn, one.decidedBy, one.decidedOn],
      one.evidence.map(file => file.name).join('、') || null,
    ]),
  ),
});

const besides = ({ besides: held }: SnapshotContent): Sheet => ({
  title: '现状和重述',
  headings: ['位置', '原句', '类别', '年份', '数值', '重述第几项'],
  rows: held.map(one => [one.place, one.quote, one.restates === null ? '现状' : '重述', one.year, one.valueText, one.restates]),
});

const changed = ({ changes }: SnapshotContent): Sheet => ({
  title: '与上次相比',
  headings: ['项号', '承诺', '变化', '原为', '现为', '原因'],
  rows: changes.map(one => [one.number, one.title, changeWords[one.what], one.before, one.after, one.why]),
});

const leadName = (row: PromiseThen) => row.lead ?? '未落实';

const chapterSums = ({ chapters, promises }: SnapshotContent): Sheet => ({
  title: '按章汇总',
  headings: ['章', '位置', ...countHeadings, '平均完成度（%）'],
  rows: chapters.map(one => {
    const held = promises.filter(row => row.chapter === one.place);
    return [one.title, one.place, ...countCells(one.counts, held), percent(one.meanProgress)];
  }),
});

const bodySums = ({ bodies, promises }: SnapshotContent): Sheet => ({
  title: '按单位汇总',
  headings: ['牵头单位', ...countHeadings, '没有审定数据'],
  rows: bodies.map(one => {
    const held = promises.filter(row => leadName(row) === one.name);
    return [one.name, ...countCells(one.counts, held), one.missing];
  }),
});

/** The annex of a snapshot, table by table. */
export function sheetsOf(content: SnapshotContent, hash: string): readonly Sheet[] {
  const { promises, chapters, bodies } = content;
  const chapterName = (row: PromiseThen) => chapters.find(one => one.place === row.chapter)?.title ?? row.chapter;
  const chapterNames = [...new Set(chapters.map(one => one.title))];
  const bodyNames = bodies.map(one => one.name);
  return [
    cover(content, hash),
    { title: '承诺总表', headings: headings(content), rows: promises.map(row => lineOf(content, row)) },
    chapterSums(content),
    bodySums(content),
    grouped(content, '按章明细', chapterName, chapterNames),
    grouped(content, '按单位明细', leadName, bodyNames),
    sources(content),
    besides(content),
    ...(content.before === null ? [] : [changed(content)]),
  ];
}

/** The annex as the bytes of a workbook. The same snapshot gives the same bytes. */
export function annexOf(content: SnapshotContent, hash: string, told?: Told): Promise<Uint8Array> {
  const book: Book = {
    title: `${content.plan.title}附表`,
    author: content.bureau ?? '',
    day: content.takenOn,
    sheets: sheetsOf(content, hash),
  };
  return packBook(book, told);
}
