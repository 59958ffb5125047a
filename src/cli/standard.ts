import { existsSync, readFileSync } from 'node:fs';
import { readLocalStandard } from '#engines/balance/index.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import { inclusivePreschool2020 } from '#standards/inclusivePreschool/2020.ts';
import { figureNames } from '#standards/schoolRules/figures.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng standard check 文件.json\n' +
  '  核对省、市或县的标准文件：只能比国家标准严，公式要读得通 · checks a local standard: stricter than the national one, its formulas readable';

/** `yuheng standard check FILE`: whether a county's own standard can be taken, or what is wrong with it and where. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const [verb, path] = args;
  if (args.includes('--help') || verb !== 'check' || path === undefined) {
    out.message(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  const bases = { balancedQuality: balancedQuality2017, inclusivePreschool: inclusivePreschool2020, labels: figureNames };
  const read = readLocalStandard(readFileSync(path, 'utf8'), bases);
  if (!read.ok) return refused(out, read.problems);
  const { kind, standard } = read.value;
  out.result(
    { kind, title: standard.title, document: standard.document, year: standard.year },
    `可以采用 can be taken：${standard.title}（${standard.document}）`,
  );
  return 0;
}
