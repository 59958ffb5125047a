import type { Day } from '#kernel/day.ts';
import type { Block, Paper } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { LetterClause } from './letterClause.ts';
import type { LetterRow, Scored } from './ranking.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** What the papers of an office are signed and dated with. */
export interface Signing {
  readonly signer: string;
  readonly date: Day;
  readonly isExample: boolean;
}

/** A responsibility letter to be signed: whose, for which plan and year, its clauses with their points. */
export const letterPaper = (
  its: LetterRow,
  named: { readonly plan: string; readonly body: string },
  clauses: readonly StoredRow<LetterClause>[],
  { isExample, date }: Signing,
): Paper => ({
  title: `${its.year}年度教育发展目标责任书`,
  isExample,
  addressee: named.body,
  signer: its.issuer,
  date: its.signedOn ?? date,
  blocks: [
    paragraph(`为落实《${named.plan}》，明确${its.year}年度目标任务和责任，${its.issuer}与${named.body}签订本责任书。`),
    heading('一、目标任务'),
    {
      kind: 'table',
      caption: `${named.body}${its.year}年度目标任务`,
      columns: [
        { label: '序号', share: 1, numeric: true },
        { label: '条款', share: 8 },
        { label: '分值', share: 1.2, numeric: true },
      ],
      rows: clauses.map(one => [String(one.place), one.words, String(one.points)]),
      note: '分值合计100分。',
    },
    heading('二、考核'),
    paragraph('年终由责任单位逐条自评，规划科逐条评定，评定分与自评分不一致的写明事由。结果予以通报。'),
    heading('三、签订'),
    paragraph(`签订双方：${its.issuer}（盖章）　　　　${named.body}（盖章）`),
    paragraph(`签订日期：${its.signedOn ?? '　　　　年　　月　　日'}`),
  ],
});

const points = (value: number | null) => (value === null ? '未评' : String(value));

/** The circular about the letters of a year: every body with its sums and rank, and what was said of it. */
export const circularPaper = (
  ranked: readonly (Scored & { readonly body: string })[],
  named: { readonly plan: string; readonly year: number },
  { signer, isExample, date }: Signing,
): Paper => ({
  title: `关于${named.year}年度教育发展目标责任书考核结果的通报`,
  isExample,
  addressee: '各责任单位',
  signer,
  date,
  blocks: [
    paragraph(`按照《${named.plan}》目标责任书，对${ranked.length}个单位${named.year}年度完成情况逐条评定，结果通报如下。`),
    {
      kind: 'table',
      caption: `${named.year}年度目标责任书考核结果`,
      columns: [
        { label: '名次', share: 1, numeric: true },
        { label: '单位', share: 3 },
        { label: '自评分', share: 1.4, numeric: true },
        { label: '评定分', share: 1.4, numeric: true },
        { label: '总评', share: 5 },
      ],
      rows: ranked.map(one => [
        one.rank === null ? '—' : String(one.rank),
        one.body,
        points(one.self),
        points(one.reviewed),
        one.letter.remark ?? '',
      ]),
      note: '得分相同的名次并列。',
    },
  ],
});
