import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the independent evaluator counts on an archive with a solution: `(hard, soft)`; null without it. */
export function runEvaluator(evaluator: string, text: string): string | null {
  if (!existsSync(evaluator)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-hseval-'));
  const file = join(folder, 'solved.xml');
  writeFileSync(file, text);
  const ran = spawnSync('python3', [evaluator, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return ran.error === undefined ? (/\(\d+, \d+\)/.exec(ran.stdout)?.[0] ?? 'hseval.py fails') : null;
}
