// npm run check: floors, types, lint, format, unused code and drift. Every judge runs even when one before it is red.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findNode, install, root } from './node.mjs';

install('full');
const node = findNode();
const bin = path => join(root, 'node_modules', path);
const judges = [
  ['floors', [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['floating promises', [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', 'src', 'test', 'bench', 'scripts']],
  ['unused code', [bin('knip/bin/knip.js'), '--no-progress']],
  ['drift and canary', ['--test', '--test-reporter=dot', 'test/drift.test.ts', 'test/canary.test.ts']],
];

let red = 0;
for (const [name, args] of judges) {
  const began = Date.now();
  const run = spawnSync(node, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (run.status === 0) {
    console.log(`ok   ${name} (${seconds} s)`);
  } else {
    red++;
    console.log(`RED  ${name} (${seconds} s)\n${run.stdout}${run.stderr}`);
  }
}
process.exitCode = red === 0 ? 0 : 1;
