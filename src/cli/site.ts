import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  readPmed,
  readPmedcap,
  readSitingJson,
  readSjc,
  readSscflp,
  type SitingProblem,
  type SitingSolution,
  solveSiting,
  verifySiting,
} from '#engines/siting/index.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng site solve 文件 --format pmed|pmedcap|sjc|sscflp|json [--seconds 60] [--seed 1] [--steps N] [--out 文件] [--json]\n' +
  '  写出 {open, assign, cost, bound}，序号从 0 起 · writes {open, assign, cost, bound}, counted from 0';

const READERS = { pmed: readPmed, pmedcap: readPmedcap, sjc: readSjc, sscflp: readSscflp, json: readSitingJson } as const;

/** `yuheng site solve FILE`: chooses sites and catchments, has them counted again, writes them, and prints cost and bound. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      seconds: { type: 'string', default: '60' },
      steps: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb, path] = positionals;
  const [seconds = 60, steps = 1, seed = 1] = [values.seconds, values.steps ?? '1', values.seed].map(Number);
  const known = Object.hasOwn(READERS, values.format);
  if (values.help || verb !== 'solve' || path === undefined || !known || [seconds, steps, seed].some(Number.isNaN)) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  const read = READERS[values.format as keyof typeof READERS](readFileSync(path, 'utf8'));
  if (!read.ok) return refused(out, read.problems);
  const began = performance.now();
  const solved = await solveSiting(read.value, {
    seed,
    stop: values.steps === undefined ? { seconds, now: () => performance.now() / 1000 } : { steps },
    onProgress: ({ share, cost, bound }) => {
      out.progress(Math.round(share * 100), 100, `% ${cost === null ? '-' : round(cost)} >= ${round(bound)}`);
      return true;
    },
  });
  if (!solved.ok) return refused(out, solved.problems);
  return tell(read.value, solved.value, { took: (performance.now() - began) / 1000, seed, target: values.out ?? null }, out);
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

interface Told {
  readonly took: number;
  readonly seed: number;
  readonly target: string | null;
}

function tell(problem: SitingProblem, solution: SitingSolution, { took, seed, target }: Told, out: Out): number {
  const { breaches } = verifySiting(problem, solution);
  const { open, assign, cost, bound, proved } = solution;
  const written = { open, assign, cost: round(cost), bound: round(bound) };
  if (target !== null) writeFileSync(target, `${JSON.stringify(written)}\n`);
  const gap = cost === 0 ? 0 : round((100 * (cost - bound)) / cost);
  const result = { ...written, gapPercent: gap, proved, seconds: Math.round(took * 10) / 10, seed, breaches };
  const line = `${written.cost}  下界 bound ${written.bound}（${gap} %${proved ? '，已证明最优 proved' : ''}）  ${open.length} 处 sites  ${result.seconds} s`;
  out.result(result, line);
  return breaches.length === 0 ? 0 : 1;
}
