// Builds the pages into dist/web, once per state of their sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, runNode } from './node.mjs';

const SOURCES = ['src/kernel', 'src/web', 'src/offices', 'index.html', 'package-lock.json', 'vite.config.ts'];

function* filesOf(path) {
  if (!existsSync(path)) return;
  const isFile = /\.[a-z]+$/i.test(path);
  if (isFile) return void (yield path);
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesOf(join(path, entry.name));
    else yield join(path, entry.name);
  }
}

const stampOfSources = () => {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds dist/web unless it was built from the same sources. */
export async function build() {
  const stampFile = join(root, 'dist', 'web.stamp');
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('正在生成页面… Building the pages…');
  const code = await runNode([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  if (code !== 0) process.exit(code);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

if (process.argv[1]?.endsWith('build.mjs')) {
  install('production');
  await build();
}
