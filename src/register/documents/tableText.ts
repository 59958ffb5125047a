/** A cell as read: its lines. */
export type Cell = readonly string[];

const listMark = /^\s*([（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳◆●■•])/;

/** Two pieces of one running text: Chinese and signs run on, Latin words and numbers keep a space between them. */
export const runOn = (before: string, after: string): string =>
  /[A-Za-z\d]$/.test(before) && /^[A-Za-z\d]/.test(after) ? `${before} ${after}` : before + after;

/** The lines of a cell as one: a word broken over lines is whole again, items of a list stay apart. */
const oneLine = (cell: Cell): string =>
  cell
    .map(line => line.replace(/[\t\r\n]+/g, ' ').trim())
    .filter(line => line !== '')
    .reduce((whole, line) => (listMark.test(line) && whole !== '' ? `${whole} ${line}` : runOn(whole, line)), '');

/**
 * A table as lines of text, cells parted by a tab, rows without words left out. A table of one column is a frame
 * drawn around paragraphs (专栏 are often made so) and gives these paragraphs.
 */
export function tableText(rows: readonly (readonly Cell[])[]): readonly string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns <= 1) return rows.flatMap(row => row.flatMap(cell => cell.filter(line => line.trim() !== '')));
  return rows.map(row => row.map(oneLine).join('\t').replace(/\t+$/, '')).filter(line => line.trim() !== '');
}
