import type { Block } from '#register/index.ts';
import { isBehind, type PromiseThen, type SnapshotContent } from '../content.ts';
import { heading, paragraph, source } from './blocks.ts';
import { foreseen, percentSaid, unstopped } from './words.ts';

/** 完成较好: what was reached, each with its source. */
export function reached({ promises, year }: SnapshotContent): readonly Block[] {
  const held = promises.filter(one => one.status === 'early' || one.status === 'done');
  if (held.length === 0) return [paragraph(`截至${year}年底，还没有判定为已完成或提前完成的承诺。`)];
  const early = held.filter(one => one.status === 'early').length;
  return [
    paragraph(`已经达到目标的承诺${held.length}项${early === 0 ? '' : `，其中提前完成${early}项`}。`),
    ...held.map(one =>
      paragraph(
        `${one.title}：目标${one.target}，${one.figure === null ? '' : `实际${one.figure}，`}${unstopped(one.reason)}`,
        source(one),
        '。',
      ),
    ),
  ];
}

/** Milestones against actuals of a promise by number; nothing where fewer than two figures are known. */
function course(row: PromiseThen, content: SnapshotContent): readonly Block[] {
  const { fromYear, toYear } = content.plan;
  const years = Array.from({ length: toYear - fromYear + 2 }, (_, i) => fromYear - 1 + i);
  const actual = (year: number): number | null => {
    if (year === row.baselineYear) return row.baseline;
    const found = row.actuals.filter(one => one.year === year && one.value !== null);
    if (row.method !== 'cumulative') return found.at(-1)?.value ?? null;
    const until = row.actuals.filter(one => one.year <= year && one.value !== null);
    return found.length === 0 ? null : Number(until.reduce((sum, one) => sum + (one.value as number), 0).toPrecision(12));
  };
  const milestone = (year: number) =>
    row.milestones.find(one => one.year === year)?.value ??
    (year === row.to ? row.targetValue : year === row.baselineYear ? row.baseline : null);
  const actuals = years.map(actual);
  if (row.method === 'state' || actuals.filter(value => value !== null).length < 2) return [];
  return [
    {
      kind: 'chart',
      shape: 'line',
      caption: `${row.title}：里程碑与实际`,
      unit: row.unit ?? '',
      categories: years.map(String),
      series: [
        { name: '里程碑', values: years.map(milestone), colour: '0F6B5B' },
        { name: '实际', values: actuals, colour: '17211E' },
      ],
      note: `来源：第${row.number}项，${row.place}。`,
    },
  ];
}

const MOST_CHARTS = 6;

function behindOne(row: PromiseThen, place: number, content: SnapshotContent): readonly Block[] {
  const note = row.actuals.at(-1)?.note ?? null;
  const issues = content.issues.filter(one => one.promise === row.id);
  const pace =
    row.outlook === null
      ? ''
      : `按目前进度，${row.outlook.year}年预计达到${foreseen(row)}，${row.outlook.reaches ? '能' : '不能'}达到目标。`;
  const measures = issues.flatMap(one => one.measures);
  return [
    heading(3, `${place}. ${row.title}`),
    paragraph(
      `目标${row.target}（${row.to}年），实际${row.figure ?? '缺'}，完成度${percentSaid(row.progress)}，由${row.lead ?? '（未落实责任单位）'}牵头`,
      source(row),
      `。${unstopped(row.reason)}。${pace}`,
    ),
    ...(note === null ? [] : [paragraph({ text: '原因：', bold: true }, `${unstopped(note)}。`)]),
    ...issues.map(one =>
      paragraph(
        { text: '问题：', bold: true },
        `${unstopped(one.words)}（${one.cause}，${one.state}${one.effect === null ? '' : `，${one.effect}`}）。`,
      ),
    ),
    ...(measures.length === 0
      ? []
      : [
          paragraph(
            { text: '措施：', bold: true },
            ...measures.map(
              ({ words, organisation, due, doneOn }, i) =>
                `${unstopped(words)}（${organisation}，${doneOn === null ? `${due}前完成` : `${doneOn}已完成`}）${i < measures.length - 1 ? '；' : '。'}`,
            ),
          ),
        ]),
    ...(place <= MOST_CHARTS ? course(row, content) : []),
  ];
}

/** 落后的承诺: each with its figures, why, what is done about it and, for the first six by number, its course. */
export function behind(content: SnapshotContent): readonly Block[] {
  const held = content.promises
    .filter(isBehind)
    .toSorted((a, b) => rank(b) - rank(a) || (a.ratio ?? 9) - (b.ratio ?? 9) || a.number - b.number);
  if (held.length === 0) return [paragraph(`截至${content.year}年底，没有判定为进度滞后或预计难以完成的承诺。`)];
  const hard = held.filter(one => one.status === 'hard').length;
  const unexplained = held.filter(
    one => (one.actuals.at(-1)?.note ?? null) === null && !content.issues.some(issue => issue.promise === one.id),
  ).length;
  return [
    paragraph(
      `落后的承诺${held.length}项，其中预计难以完成${hard}项，依落后程度列出。${unexplained === 0 ? '' : `${unexplained}项报送时没有说明原因。`}`,
    ),
    ...held.flatMap((one, i) => behindOne(one, i + 1, content)),
  ];
}

const rank = ({ status }: PromiseThen) => (status === 'hard' ? 1 : 0);
