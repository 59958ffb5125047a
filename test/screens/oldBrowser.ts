import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { layFonts } from './browser.ts';

const PACKED = join(import.meta.dirname, '../../node_modules/chromium109/bin');
const HOME = join(tmpdir(), 'yuheng-screens', 'chromium109');

/** Why Chromium 109 cannot run here, or null: the package holds a binary for Linux on x64 alone. */
export const noOldBrowser = (): string | null => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `the package of Chromium 109 has no binary for ${process.platform} ${process.arch}`;
  return existsSync(PACKED) ? null : 'the package chromium109 is not installed';
};

/** Unpacks the package by hand: its own code unpacks to the same file as the newer package does. */
function unpack(): void {
  if (existsSync(HOME)) return;
  const half = `${HOME}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'chromium'), brotliDecompressSync(readFileSync(join(PACKED, 'chromium.br'))), { mode: 0o755 });
  for (const part of ['aws', 'swiftshader']) {
    const tar = join(half, `${part}.tar`);
    writeFileSync(tar, brotliDecompressSync(readFileSync(join(PACKED, `${part}.tar.br`))));
    spawnSync('tar', ['xf', tar, '-C', half]);
    rmSync(tar);
  }
  renameSync(half, HOME);
}

/** Starts Chromium 109, the last that runs on Windows 7. */
export async function openOldBrowser(): Promise<Browser> {
  unpack();
  return chromium.launch({
    executablePath: join(HOME, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, XDG_DATA_HOME: layFonts(), LD_LIBRARY_PATH: join(HOME, 'lib') },
  });
}
