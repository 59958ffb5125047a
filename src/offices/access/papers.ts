import { organisationsOf } from '#offices/roster/index.ts';
import { type Block, type Desk, dayInWords, type Paper, writePaper } from '#register/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** How the bureau signs, as of today. */
export async function signed(desk: Desk) {
  const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau');
  // Invented counties have division codes that begin with 99.
  return { signer: bureau?.name ?? '', date: desk.today, isExample: desk.store.county.startsWith('99') };
}

/** Writes a paper into the county's files, sealed under the key of the child whose it is; gives its hash. */
export async function keptFor(desk: Desk, name: string, paper: Paper, person: string): Promise<string> {
  return (await desk.store.keepFile(await writePaper(paper), { name: `${name}.docx`, mediaType: DOCX, person })).hash;
}

/** What a notice to return says. */
export interface ReturnNotice {
  readonly number: string;
  readonly guardian: string;
  readonly child: string;
  readonly school: string;
  readonly room: string;
  readonly awayFrom: string;
  readonly returnBy: string;
}

/** A notice to a guardian to bring a child back to school (限期返校通知书), on one sheet, with the receipt below. */
export const returnNoticePaper = (said: ReturnNotice, signing: Awaited<ReturnType<typeof signed>>): Paper => ({
  title: '限期返校通知书',
  number: said.number,
  addressee: `${said.guardian}（${said.child}的监护人）`,
  ...signing,
  blocks: [
    paragraph(
      `你的被监护人${said.child}，系${said.school}${said.room}学生，自${dayInWords(said.awayFrom)}起未到校接受义务教育，经学校劝返仍未返校。`,
    ),
    paragraph(
      '适龄儿童、少年的父母或者其他法定监护人应当依法保证其按时入学接受并完成义务教育。根据《中华人民共和国义务教育法》第五条、第十三条、第五十八条的规定，现责令你：',
    ),
    paragraph(`于${dayInWords(said.returnBy)}前送${said.child}返校。确有困难的，请向学校或者教育局说明，我们依法给予资助和帮助。`),
    paragraph('因身体状况需要延缓入学或者休学的，请持证明到学校办理。逾期无正当理由仍不送返的，将依法处理。'),
    {
      kind: 'table',
      caption: '送达回执',
      columns: [
        { label: '受送达人签名', share: 3 },
        { label: '送达日期', share: 3 },
        { label: '送达方式', share: 3 },
        { label: '送达人签名', share: 3 },
      ],
      rows: [['', '', '', '']],
    },
  ],
});
