import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const FONTS = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
];

/** Puts the Chinese fonts of the packages where the browser looks for fonts; gives the folder to name in XDG_DATA_HOME. */
export function layFonts(): string {
  const home = join(tmpdir(), 'yuheng-screens');
  mkdirSync(join(home, 'fonts'), { recursive: true });
  for (const font of FONTS) {
    const from = join(import.meta.dirname, '../../node_modules/@expo-google-fonts', font);
    const to = join(home, 'fonts', font.split('/').at(-1)!);
    if (!existsSync(to)) cpSync(from, to);
  }
  return home;
}

/** Flags of the package that make all windows share their cookies, or are laxer than a person's browser. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];

/** Starts the browser inside the packages, or the one that YUHENG_CHROMIUM names. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.YUHENG_CHROMIUM ?? (await sparticuz.executablePath());
  return chromium.launch({
    executablePath,
    args: sparticuz.args.filter(flag => !UNWANTED.includes(flag)),
    env: { ...process.env, XDG_DATA_HOME: layFonts() },
  });
}
