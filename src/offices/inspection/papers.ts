import { organisationsOf } from '#offices/roster/index.ts';
import { type Block, type Desk, dayInWords, type Paper, writePaper } from '#register/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** How the office signs: under the bureau's name, as of today. */
export async function signed(desk: Desk) {
  const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau');
  // Invented counties have division codes that begin with 99.
  return { signer: `${bureau?.name ?? ''}督导室`, date: desk.today, isExample: desk.store.county.startsWith('99') };
}

/** Writes a paper into the county's files; gives its hash. */
export async function kept(desk: Desk, name: string, paper: Paper): Promise<string> {
  return (await desk.store.keepFile(await writePaper(paper), { name: `${name}.docx`, mediaType: DOCX })).hash;
}

/** One issue as a notice lists it. */
export interface NoticeLine {
  readonly subject: string;
  readonly detail: string | null;
  readonly grade: string;
  readonly deadline: string;
}

/** A notice to put right (督学整改通知书). */
export const noticePaper = (
  said: { readonly number: string; readonly body: string; readonly theme: string; readonly heldOn: string; readonly deadline: string },
  lines: readonly NoticeLine[],
  signing: Awaited<ReturnType<typeof signed>>,
): Paper => ({
  title: '督导整改通知书',
  addressee: said.body,
  ...signing,
  blocks: [
    paragraph(`编号：${said.number}`),
    paragraph(`${dayInWords(said.heldOn)}，督导室对你单位开展了“${said.theme}”督导，发现下列${lines.length}项问题。`),
    {
      kind: 'table',
      caption: '督导发现的问题',
      columns: [
        { label: '序号', share: 1, numeric: true },
        { label: '问题', share: 4 },
        { label: '情况', share: 5 },
        { label: '等级', share: 1.6 },
        { label: '整改期限', share: 2 },
      ],
      rows: lines.map((one, place) => [String(place + 1), one.subject, one.detail ?? '', one.grade, one.deadline]),
    },
    paragraph(
      `请于${dayInWords(said.deadline)}前整改到位，将整改措施和佐证材料报督导室。督导室复核后销号；逾期未整改的，依次提醒、督办、通报、约谈。`,
    ),
    paragraph('依据：《教育督导条例》第二十条、第二十一条。'),
  ],
});

/** One evaluated body as a circular lists it; the same score has the same rank. */
export interface RankedLine {
  readonly rank: number;
  readonly name: string;
  readonly score: number;
  readonly grade: string;
  /** The share of the township's yearly appraisal that this makes; null where no weight is set. */
  readonly weighted: number | null;
}

/** A circular about the results of a year (督导评估结果通报). */
export const circularPaper = (
  said: { readonly year: number; readonly subject: string; readonly weight: string | null },
  lines: readonly RankedLine[],
  signing: Awaited<ReturnType<typeof signed>>,
): Paper => ({
  title: `关于${said.year}年度${said.subject}督导评估结果的通报`,
  addressee: '各乡镇，各学校，各有关单位',
  ...signing,
  blocks: [
    paragraph(`${said.year}年度${said.subject}督导评估已经结束，结果经公示期满，现予通报。`),
    {
      kind: 'table',
      caption: `${said.year}年度${said.subject}督导评估结果`,
      columns: [
        { label: '名次', share: 1, numeric: true },
        { label: '单位', share: 4 },
        { label: '得分', share: 1.5, numeric: true },
        { label: '等次', share: 1.5 },
        ...(said.weight === null ? [] : [{ label: '折算分', share: 1.5, numeric: true }]),
      ],
      rows: lines.map(one => [
        String(one.rank),
        one.name,
        one.score.toFixed(2),
        one.grade,
        ...(said.weight === null ? [] : [one.weighted?.toFixed(2) ?? '']),
      ]),
      note: said.weight ?? '得分相同的名次并列。',
    },
  ],
});
