import type { Block, Paper, ReadingDesk } from '#register/index.ts';
import { paragraph, signed } from '../paper.ts';
import type { Dossier } from '../types.ts';

/** Columns that one table of the document takes; a wider ledger goes on in a further table. */
const WIDTH = 6;

function tables(section: Dossier['sections'][number]): readonly Block[] {
  const parts: Block[] = [];
  for (let from = 0; from < section.headings.length; from += WIDTH) {
    const headings = section.headings.slice(from, from + WIDTH);
    parts.push({
      kind: 'table',
      caption: from === 0 ? section.label : `${section.label}（续）`,
      columns: headings.map(label => ({ label, share: 1 })),
      rows: section.rows.map(row => row.cells.slice(from, from + WIDTH)),
      ...(section.total > section.rows.length ? { note: `共${section.total}条，此处列${section.rows.length}条。` } : {}),
    });
  }
  return parts;
}

/** The answer to a request to see or to copy: what is held, ledger by ledger. */
export const answerPaper = async (desk: ReadingDesk, held: Dossier): Promise<Paper> => ({
  title: '个人信息查阅复制材料',
  addressee: held.person,
  ...(await signed(desk)),
  blocks: [
    paragraph(
      `依据《个人信息保护法》第四十五条，现将本局在本系统中持有的您的个人信息列出，共${held.sections.length}个台账。涉及他人的信息已作遮盖。`,
    ),
    ...held.sections.flatMap(tables),
    paragraph('您认为信息不准确或不完整的，可以申请更正、补充；符合法定情形的，可以申请删除或者撤回同意。'),
  ],
});
