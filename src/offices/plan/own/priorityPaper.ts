import type { Block, Paper } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { Signing } from './letterPaper.ts';
import type { PriorityCheck } from './priorityCheck.ts';
import { checkResults, priorityHeads, priorityItems } from './priorityItems.ts';

type CheckRow = StoredRow<PriorityCheck>;
const numerals = ['一', '二', '三'];
const figureSaid = ({ figure, unit }: CheckRow) => (figure === null ? '—' : `${figure}${unit ?? ''}`);

function headBlocks(label: string, place: number, checks: readonly CheckRow[]): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: `${numerals[place] ?? ''}、${label}` },
    {
      kind: 'table',
      caption: label,
      columns: [
        { label: '检查项目', share: 4 },
        { label: '结果', share: 1.5 },
        { label: '数值', share: 1.5, numeric: true },
        { label: '情况说明', share: 5 },
        { label: '佐证', share: 1, numeric: true },
      ],
      rows: checks.map(one => [
        priorityItems[one.item],
        one.result === null ? '未填' : checkResults[one.result],
        figureSaid(one),
        one.statement ?? '',
        `${one.evidence.length}件`,
      ]),
    },
  ];
}

/** The yearly statement whether education came first, by the three heads, with figures and the number of proofs. */
export function priorityPaper(
  checks: readonly CheckRow[],
  named: { readonly year: number; readonly plan: string },
  { signer, date, isExample }: Signing,
): Paper {
  const met = checks.filter(one => one.result === 'met').length;
  const rest = checks.filter(one => one.result === 'partly' || one.result === 'notMet');
  return {
    title: `${named.year}年度教育优先发展检查说明`,
    isExample,
    signer,
    date,
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          {
            text: `对照《${named.plan}》教育优先发展的要求，${named.year}年度逐项检查${checks.length}项，落实${met}项，部分落实或未落实${rest.length}项${rest.length === 0 ? '' : `（${rest.map(one => priorityItems[one.item]).join('、')}）`}。`,
          },
        ],
      },
      ...Object.values(priorityHeads).flatMap((head, place) =>
        headBlocks(
          head.label,
          place,
          checks.filter(one => (head.items as readonly string[]).includes(one.item)),
        ),
      ),
    ],
  };
}
