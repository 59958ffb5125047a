import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** FET's command-line program, when it is installed. */
const program = 'fet-cl';

/** What one run of fet-cl came to: seconds, and its own soft total; null soft when it found no timetable. */
function fetCl(file: string, seconds: number, seed: number): { readonly soft: number | null; readonly took: number } | null {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-fet-'));
  const seeds = ['10', '11', '12', '20', '21', '22'].map(part => `--randomseeds${part}=${seed}`);
  const began = performance.now();
  const ran = spawnSync(
    program,
    [`--inputfile=${file}`, `--outputdir=${folder}`, `--timelimitseconds=${seconds}`, '--htmllevel=0', ...seeds],
    {
      timeout: (seconds + 60) * 1000,
    },
  );
  const took = (performance.now() - began) / 1000;
  const tables = ran.error === undefined ? readdirSync(join(folder, 'timetables'), { recursive: true }).map(String) : [];
  const told = tables.find(name => /^[^/\\]+[/\\][^/\\]*_soft_conflicts\.txt$/.test(name) && !/-(highest|current)[/\\]/.test(name));
  const text = told === undefined ? '' : readFileSync(join(folder, 'timetables', told), 'utf8');
  rmSync(folder, { recursive: true });
  const total = /Total soft conflicts: ([\d.]+)/.exec(text)?.[1];
  return ran.error === undefined ? { soft: total === undefined ? null : Number(total), took } : null;
}

/** FET itself on the same file. */
export function runFet(file: string, seconds: number, seed: number): string {
  const ran = fetCl(file, seconds, seed);
  if (ran === null) return 'fet-cl is not installed';
  return ran.soft === null ? `fet-cl none in ${ran.took.toFixed(1)} s` : `fet-cl soft ${ran.soft} in ${ran.took.toFixed(1)} s`;
}

/** FET as the judge of a .fet with everything locked: the soft total that it counts, or that it refuses; null without fet-cl. */
export function judgeFet(text: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-judge-'));
  const file = join(folder, 'locked.fet');
  writeFileSync(file, text);
  const ran = fetCl(file, 20, 1);
  rmSync(folder, { recursive: true });
  return ran === null ? null : ran.soft === null ? 'fet-cl refuses it' : `fet-cl takes it, soft ${ran.soft}`;
}
