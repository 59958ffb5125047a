// npm test: installs, builds the pages, runs the judges and every test. `npm test -- PATTERN…` runs only the files whose path holds a pattern.
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from './build.mjs';
import { install, root, runNode } from './node.mjs';

install('full');

function* testsBelow(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* testsBelow(path);
    else if (/\.test\.tsx?$/.test(entry.name)) yield path.split('/').join(sep);
  }
}

const patterns = process.argv.slice(2);
const files = [...testsBelow('src'), ...testsBelow('test'), ...testsBelow('bench')].filter(
  file => patterns.length === 0 || patterns.some(p => file.includes(p)),
);
if (files.length === 0) {
  console.error(`没有匹配的测试文件：${patterns.join(' ')}。No test file matches.`);
  process.exit(2);
}
await build();
let code = patterns.length === 0 ? await runNode([join(root, 'scripts/check.mjs')]) : 0;
code = (await runNode(['--test', '--test-concurrency=2', '--test-timeout=600000', ...files])) || code;
process.exitCode = code;
