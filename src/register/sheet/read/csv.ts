import type { SheetLimits } from '../limits.ts';
import { UnreadableSheet } from '../problem.ts';
import type { Cell, RawRow } from './cells.ts';

/** What parts the cells of a text: the sign that its first lines hold most often. */
function partedBy(text: string): string {
  const first = text.slice(0, 4000).split(/\r?\n/).slice(0, 5).join('\n');
  const counts = [',', '\t', ';'].map(sign => [sign, first.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The rows of a text of comma-separated values (RFC 4180; tabs and semicolons too), some at a time. Line breaks may stand in quotes. */
export function* rowsOfText(text: string, limits: SheetLimits): Generator<readonly RawRow[]> {
  const sign = partedBy(text);
  let rows: RawRow[] = [];
  let cells: Cell[] = [];
  let [at, line, count] = [0, 0, 0];
  const endCell = (value: string) => {
    // Older programs write ="0012" to keep the zeros of a text.
    const plain = /^="[^"]*"$/.test(value) ? value.slice(2, -1) : value;
    // An apostrophe that was set before what would be a formula is not part of the text.
    const bare = /^'[=+\-@\t\r＝＋－＠]/.test(plain) ? plain.slice(1) : plain;
    cells.push(bare.trim() === '' ? null : bare.slice(0, limits.characters));
    if (cells.length > limits.columns) throw new UnreadableSheet('tooManyColumns', { most: limits.columns });
  };
  const endRow = () => {
    line += 1;
    if (cells.some(cell => cell !== null)) {
      count += 1;
      if (count > limits.rows) throw new UnreadableSheet('tooManyRows', { most: limits.rows });
      rows.push({ line, cells });
    }
    cells = [];
  };
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) throw new UnreadableSheet('damaged');
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== sign && text[at] !== '\n' && text[at] !== '\r') at += 1;
      value = text.slice(from, at);
    }
    endCell(value);
    if (text[at] === sign) {
      at += 1;
      if (at === text.length) endCell('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    else if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
    at += 1;
    endRow();
    if (rows.length < 1000) continue;
    yield rows;
    rows = [];
  }
  if (cells.length > 0) endRow();
  if (rows.length > 0) yield rows;
}
