import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDrawRecord, verifyDraw } from '#register/index.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng draw verify 文件.json [--json]\n' +
  '  用公示的名单和种子重抽一次，与公示的结果逐个核对 · draws again from the published list and seed, and compares';

/** `yuheng draw verify FILE`: draws again what a record says was drawn; 0 where it is the same, 1 where it is not. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  const [verb, path] = positionals;
  if (values.help || verb !== 'verify' || path === undefined) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  const read = readDrawRecord(readFileSync(path, 'utf8'));
  if (!read.ok) return refused(out, read.problems);
  const { occasion, candidates, drawn, seed } = read.value;
  const verdict = verifyDraw(read.value);
  const { isSame, firstDifference, expected } = verdict;
  const words = isSame
    ? `一致：“${occasion}”用种子${seed}从${candidates.length}个里重抽，${drawn.length}个结果全部相同。\nThe same: all ${drawn.length} of ${candidates.length} with seed ${seed}.`
    : `不一致：第${firstDifference}个应为“${expected[firstDifference! - 1] ?? '—'}”，记录为“${drawn[firstDifference! - 1] ?? '—'}”。\nNot the same at place ${firstDifference}.`;
  out.result(verdict, words);
  return isSame ? 0 : 1;
}
