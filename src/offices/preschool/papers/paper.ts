import { ok, type Result } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Block, code, type Desk, date, defineRegister, file, insert, type Paper, text, writePaper, year } from '#register/index.ts';
import { READS } from '../codes.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const paperKinds = { titlesNotice: '评级命名通知', subsidyPaper: '普惠园补助核定表', coverageReport: '普及普惠情况报告' } as const;

/** A document that the office wrote from its ledgers, as it stood on its day. */
export const preschoolPaper = defineRegister({
  name: 'preschoolPaper',
  label: '学前教育文书',
  scope: 'bureau',
  key: [],
  title: ['subject'],
  columns: ['subject', 'paperKind', 'year', 'issuedOn', 'paper'],
  fields: {
    subject: text('文书标题', { longest: 120 }),
    paperKind: code('文书类别', paperKinds),
    year: year('年份'),
    issuedOn: date('出具日期'),
    issuedBy: text('出具人', { longest: 60 }),
    paper: file('文书'),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});

export const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }] });

type Said = Pick<Paper, 'title' | 'blocks' | 'addressee'> & { readonly paperKind: keyof typeof paperKinds; readonly year: number };

/** Writes a document under the bureau's name into the county's files and into the ledger of papers. */
export async function issue(
  desk: Desk,
  { paperKind, year: of, ...said }: Said,
): Promise<Result<{ readonly row: string; readonly paper: string }>> {
  const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau');
  // Invented counties have division codes that begin with 99.
  const written = await writePaper({
    ...said,
    signer: bureau?.name ?? '',
    date: desk.today,
    isExample: desk.store.county.startsWith('99'),
  });
  const kept = await desk.store.keepFile(written, { name: `${said.title}.docx`, mediaType: DOCX });
  const values = { subject: said.title, paperKind, year: of, issuedOn: desk.today, issuedBy: desk.actor.id, paper: kept.hash };
  const added = await insert(desk, preschoolPaper, values);
  return added.ok ? ok({ row: added.value.id, paper: kept.hash }) : added;
}
