import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Out } from './out.ts';
import { type Checked, checkProof } from './proofCheck/check.ts';
import { Unreadable } from './proofCheck/formula.ts';

const USAGE =
  'yuheng proof check 文件.json [--json]\n' +
  '  逐行重算一份保存下来的指标证明：哪些行计入、各加多少、各校和全县的数 · does the sum of a saved proof again, row by row';

const MOST = 20;

const wordsOf = ({ label, value, faults, schools, rows, cells, withoutRows }: Checked): string =>
  [
    faults.length === 0
      ? `一致：“${label}”${value ?? '（缺数）'}，重算${schools}个单位、${rows}行，全部相同。\nThe same: ${rows} rows of ${schools} organisations re-add to the figure.`
      : `不一致：“${label}”有${faults.length}处算不拢。\nNot the same in ${faults.length} places.\n${faults.slice(0, MOST).join('\n')}`,
    `出处在工作簿单元格的数${cells}个；${withoutRows}个单位的明细不在文件里，按所写的合计数计。\n${cells} values come from cells of workbooks; the rows of ${withoutRows} organisations are not in the file, their sums were taken as stated.`,
  ].join('\n');

/** `yuheng proof check FILE`: 0 where the proof holds, 1 where it does not or cannot be read. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  const [verb, path] = positionals;
  if (values.help || verb !== 'check' || path === undefined) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  try {
    const checked = checkProof(readFileSync(path, 'utf8'));
    out.result(checked, wordsOf(checked));
    return checked.faults.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    out.message(`公式里的${error.message}本程序不会算，没有核对。`, `This program cannot compute ${error.message}; nothing was checked.`);
    return 1;
  }
}
