// npm run check: floors, types, lint, format, unused code and drift. Every judge runs even when one before it is red.
import { spawn } from 'node:child_process';
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

/** Runs one judge and tells what it found. Gives whether it is content. */
const judge = ([name, args]) =>
  new Promise(done => {
    const began = Date.now();
    const told = [];
    const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', chunk => told.push(chunk));
    child.stderr.on('data', chunk => told.push(chunk));
    child.once('close', code => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(code === 0 ? `ok   ${name} (${seconds} s)` : `RED  ${name} (${seconds} s)\n${Buffer.concat(told)}`);
      done(code === 0);
    });
  });

/** Takes judges from the list until it is empty; two hands do so at a time. */
async function hand(verdicts) {
  for (let next = judges.pop(); next !== undefined; next = judges.pop()) verdicts.push(await judge(next));
}

const verdicts = [];
await Promise.all([hand(verdicts), hand(verdicts)]);
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
