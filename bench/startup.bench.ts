import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { type Running, startHouse, startProcess } from './running.ts';

type Administrator = NonNullable<Running['administrator']>;

const PASSWORD = '戈壁滩上的三盏灯-27';
const HOME_LIMIT = 350;
const PAGE_LIMIT = 600;
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;
const megabytes = (bytes: number) => Math.round(bytes / (1 << 20));

/** The browser inside the packages with its safeguards on: one process for all pages would die with the first context. */
const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.YUHENG_CHROMIUM ?? (await sparticuz.executablePath()),
    args: ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-gpu'],
  });

/** Bytes that come over the wire while `visit` runs in an empty cache, headers included, and the largest parts of them. */
async function wire(context: BrowserContext, visit: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<void>) {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text().slice(0, 200)));
  const session = await context.newCDPSession(page);
  const addresses = new Map<string, string>();
  const parts: { readonly path: string; readonly bytes: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) => void addresses.set(requestId, new URL(response.url).pathname));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    parts.push({ path: addresses.get(requestId) ?? '?', bytes: encodedDataLength }),
  );
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await visit(page);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), parts: parts.sort((a, b) => b.bytes - a.bytes), complaints };
}

async function enter(page: Awaited<ReturnType<BrowserContext['newPage']>>, address: string, username: string, password: string) {
  await page.goto(address);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
}

/** Chooses the administrator's password once, so that what is measured after is the way of every other day. */
async function choosePassword(browser: Browser, house: Running, { username, password }: Administrator): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await enter(page, house.address, username, password);
  await page.fill('input[name=old]', password);
  await page.fill('input[name=new]', PASSWORD);
  await page.fill('input[name=again]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('nav.nav a');
  await context.close();
}

/** The addresses of the pages that the menu and the first rows lead to. */
async function pagesOf(context: BrowserContext, house: Running): Promise<readonly string[]> {
  const page = await context.newPage();
  const found = new Set(['/', '/me']);
  const gather = async (from: string) => {
    await page.goto(`${house.address}${from}`);
    await page.waitForLoadState('networkidle');
    const links = await page.$$eval('a[href^="/"]', all => all.map(link => link.getAttribute('href') ?? ''));
    return links.map(link => link.split(/[?#]/)[0]!).filter(link => !/^\/api\/|\.\w+$/.test(link));
  };
  for (const link of await gather('/')) if (!/[0-9a-f]{8}-/.test(link)) found.add(link);
  const kinds = new Map<string, string>();
  for (const from of [...found]) for (const link of await gather(from)) kinds.set(link.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'), link);
  for (const from of [...kinds.values()])
    for (const link of await gather(from)) {
      const kind = link.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
      if (!kinds.has(kind)) kinds.set(kind, link);
    }
  await page.close();
  return [...new Set([...found, ...kinds.values()])];
}

async function weigh(house: Running, administrator: Administrator): Promise<boolean> {
  const browser = await openBrowser();
  await choosePassword(browser, house, administrator);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  let usable = 0;
  const home = await wire(context, async page => {
    const began = performance.now();
    await enter(page, house.address, administrator.username, PASSWORD);
    await page.waitForSelector('nav.nav a');
    await page.waitForLoadState('networkidle');
    usable = performance.now() - began;
  });
  console.log(`从地址到可用的首页 address to usable home: ${kilobytes(home.bytes)} kB (<= ${HOME_LIMIT}), ${Math.round(usable)} ms`);
  for (const part of home.parts.slice(0, 8)) console.log(`    ${String(kilobytes(part.bytes)).padStart(7)} kB  ${part.path}`);
  for (const line of home.complaints) console.log(`    console: ${line}`);
  let heaviest = 0;
  const rows: Record<string, unknown>[] = [];
  for (const path of await pagesOf(context, house)) {
    const seen = await wire(context, async page => void (await page.goto(`${house.address}${path}`)));
    heaviest = Math.max(heaviest, seen.bytes);
    rows.push({
      page: path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'),
      kB: kilobytes(seen.bytes),
      requests: seen.parts.length,
      complaints: seen.complaints.length,
    });
    for (const line of seen.complaints) console.log(`    ${path} console: ${line}`);
  }
  console.table(rows);
  await browser.close();
  console.log(`最大的页 heaviest page: ${kilobytes(heaviest)} kB (<= ${PAGE_LIMIT})`);
  return kilobytes(home.bytes) <= HOME_LIMIT && kilobytes(heaviest) <= PAGE_LIMIT;
}

const shownMemory = (house: Running) => {
  const memory = house.memory();
  return memory === null ? '?' : `${megabytes(memory.now)} MB, highest ${megabytes(memory.highest)} MB`;
};

/** First start (demonstration loaded), second start, memory, and the weight of home and of every page over the wire. */
export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'yuheng-startup-'));
  const opened: Running[] = [];
  const open = async () => {
    const house = await startHouse(data);
    opened.push(house);
    return house;
  };
  try {
    const first = await open();
    console.log(`首次启动 first start: ${(first.milliseconds / 1000).toFixed(1)} s, ${shownMemory(first)}`);
    await first.stop();
    const second = await open();
    console.log(`再次启动 second start: ${(second.milliseconds / 1000).toFixed(1)} s, ${shownMemory(second)}`);
    await second.stop();
    // Every page in a minute is more than the rates allow a person.
    const browsed = await startProcess(['bench/unlimited.ts', data], {});
    opened.push(browsed);
    const isLight = await weigh(browsed, first.administrator!);
    console.log(`浏览之后 after browsing: ${shownMemory(browsed)}`);
    process.exitCode = isLight ? 0 : 1;
  } finally {
    for (const house of opened) await house.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
