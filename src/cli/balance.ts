import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type CountyVerdict,
  type PassProblem,
  type PassSolution,
  readPassJson,
  solvePass,
  verifyPass,
  type Want,
} from '#engines/balance/index.ts';
import { decimalText, round } from '#kernel/decimal.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng balance judge|solve 文件.json [--seconds 60] [--gap 0.0001] [--out 文件] [--json]\n' +
  '  judge 按优质均衡标准逐校评判 · judges every school · solve 求最省的达标办法 · finds the cheapest way to pass';

/** `yuheng balance judge|solve FILE`: how a county stands by the seven indicators, and the cheapest deeds with which it passes. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      gap: { type: 'string', default: '0.0001' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb, path] = positionals;
  const [seconds = 60, gap = 1e-4] = [values.seconds, values.gap].map(Number);
  if (values.help || path === undefined || !['judge', 'solve'].includes(verb ?? '') || !(seconds > 0) || !(gap >= 0)) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  const read = readPassJson(readFileSync(path, 'utf8'));
  if (!read.ok) return refused(out, read.problems);
  if (verb === 'judge') return tellVerdict(verifyPass(read.value, balancedQuality2017, { alternative: null, work: [] }).verdict, out);
  const now = () => performance.now() / 1000;
  const began = now();
  const solved = await solvePass(read.value, balancedQuality2017, {
    seconds,
    gap,
    now,
    onProgress: ({ cost, bound }) => {
      out.progress(
        Math.min(99, Math.round(((now() - began) / seconds) * 100)),
        100,
        `% ${cost === null ? '-' : Math.round(cost)} >= ${Math.round(bound)}`,
      );
      return true;
    },
  });
  if (!solved.ok) return refused(out, solved.problems);
  return tellSolution(read.value, solved.value, { took: now() - began, target: values.out ?? null }, out);
}

const said = (passes: boolean | null) => (passes === null ? '缺数 missing' : passes ? '达标 passes' : '未达标 fails');
const short = (value: Parameters<typeof decimalText>[0] | null) => (value === null ? '—' : decimalText(round(value, 3)));

function tellVerdict({ stages, passes, left }: CountyVerdict, out: Out): number {
  const lines = stages.flatMap(({ stage, parts, spreads, passes: stagePasses }) => [
    ...parts.map(
      part =>
        `${part.name}\t${said(part.passes)}\t${part.marks.map(mark => `${mark.code} ${short(mark.value)}${{ met: '', floor: '~', below: '!', missing: '?' }[mark.state]}`).join('  ')}`,
    ),
    ...(parts.length === 0
      ? []
      : [
          `${stage}\t${said(stagePasses)}\t${spreads.map(one => `${one.code} ${short(one.coefficient)}${one.passes === false ? '!' : ''}`).join('  ')}`,
        ]),
  ]);
  out.result({ passes, left: left.map(part => part.id), stages }, [...lines, said(passes)].join('\n'));
  return 0;
}

const wantOf = (want: Want): string =>
  want.kind === 'budget'
    ? `${want.year} 年预算差 ${Math.ceil(want.yuan)} 元 · budget short`
    : want.kind === 'amount'
      ? `${want.name} ${want.code} 还差 ${Math.round(want.amount * 100) / 100} · short`
      : `${want.stage} ${want.code} 差异系数超限 ${Math.round(want.excess * 1e4) / 1e4} · spread beyond its limit`;

interface Told {
  readonly took: number;
  readonly target: string | null;
}

function tellSolution(problem: PassProblem, solution: PassSolution, { took, target }: Told, out: Out): number {
  const { best, bound, gap, isProved, isImpossible, wants, scenarios } = solution;
  const seconds = Math.round(took * 10) / 10;
  const counted = best === null ? null : verifyPass(problem, balancedQuality2017, best);
  const result = {
    ...{ cost: best?.cost ?? null, bound, gap, isProved, isImpossible, wants, seconds },
    alternative: best?.alternative ?? null,
    scenarios: scenarios.map(({ alternative, pass, bound: least, isImpossible: not }) => ({
      alternative,
      cost: pass?.cost ?? null,
      bound: least,
      isImpossible: not,
    })),
    verified:
      counted === null ? null : { passes: counted.verdict.passes, cost: counted.cost, byYear: counted.byYear, broken: counted.broken },
    work: best?.work ?? [],
  };
  if (target !== null) writeFileSync(target, `${JSON.stringify(result)}\n`);
  const line =
    best === null
      ? [
          isImpossible ? '在给定条件下不能达标 · it cannot pass as things are' : '在限定时间内没有找到 · none was found in the time',
          ...wants.map(wantOf),
        ].join('\n')
      : `${best.cost} 元 yuan  下界 bound ${bound}（${Math.round((gap ?? 0) * 1e4) / 100} %${isProved ? '，已证明最省 proved' : ''}）  ${best.work.length} 项 items  ${seconds} s`;
  out.result(result, line);
  return counted !== null && counted.verdict.passes === true && counted.broken.length === 0 ? 0 : 1;
}
