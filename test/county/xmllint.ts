import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const schema = join(import.meta.dirname, '..', '..', '..', 'shared', 'bench', 'stratml', 'PerformancePlanOrReport20160216.xsd');
const hasProgram = spawnSync('xmllint', ['--version']).status === 0;
const why = hasProgram ? 'the StratML schema is not at ../shared/bench/stratml' : 'there is no xmllint on this machine';

/** libxml2 with the published schema of StratML Part 2; `missing` says why it cannot judge here, false where it can. */
export const judge = {
  missing: hasProgram && existsSync(schema) ? (false as const) : why,
  /** `valid`, or what is wrong. */
  verdict(xml: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'yuheng-stratml-'));
    writeFileSync(join(folder, 'plan.xml'), xml);
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, 'plan.xml'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return run.status === 0 ? 'valid' : run.stderr;
  },
};
