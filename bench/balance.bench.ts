import { parseArgs } from 'node:util';
import { solvePass, verifyPass } from '#engines/balance/index.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import { passCounty, usualPassCounty } from './generators/passCounty.ts';

const now = () => performance.now() / 1000;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

/** `npm run bench -- balance [--seconds 60] [--seeds 5] [--years 3]`: the cheapest way to pass for invented counties of 60 schools, and the time of the first and the last answer. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      seeds: { type: 'string', default: '5' },
      years: { type: 'string', default: '3' },
    },
  });
  const rows: { first: number | null; took: number; gap: number | null; passes: boolean; [name: string]: unknown }[] = [];
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const problem = passCounty(seed, { ...usualPassCounty, years: Number(values.years) });
    const began = now();
    let first: { readonly at: number; readonly cost: number } | null = null;
    const solved = await solvePass(problem, balancedQuality2017, {
      seconds: Number(values.seconds),
      now,
      onProgress: ({ cost }) => {
        if (cost !== null) first ??= { at: now() - began, cost };
        return true;
      },
    });
    if (!solved.ok) throw new Error(solved.problems.map(problem => problem.english).join(' '));
    const took = now() - began;
    const { best, bound, gap, isProved } = solved.value;
    const counted = best === null ? null : verifyPass(problem, balancedQuality2017, best);
    const early = first as { readonly at: number; readonly cost: number } | null;
    rows.push({
      seed,
      schools: problem.parts.length,
      'failing before': verifyPass(problem, balancedQuality2017, { alternative: null, work: [] })
        .verdict.stages.flatMap(stage => stage.parts)
        .filter(part => part.passes !== true).length,
      first: early === null ? null : Math.round(early.at * 10) / 10,
      'first over best %': early === null || best === null ? null : Math.round((early.cost / best.cost - 1) * 1e4) / 100,
      took: Math.round(took * 10) / 10,
      cost: best?.cost ?? null,
      bound: bound === null ? null : Math.round(bound),
      gap,
      isProved,
      passes: counted?.verdict.passes === true && counted.broken.length === 0,
      scenarios: solved.value.scenarios.filter(one => one.pass !== null).length,
    });
  }
  console.table(rows);
  console.log(
    `median: first answer ${median(rows.map(row => row.first ?? Number.POSITIVE_INFINITY))} s, end ${median(rows.map(row => row.took))} s`,
  );
  process.exitCode = rows.every(row => row.passes && row.gap !== null && row.gap <= 0.01) ? 0 : 1;
}
