import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PromiseView, ReaderView } from '../../src/offices/plan/types.ts';

const SHOTS = join(import.meta.dirname, 'shots');
export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };
export const PASSWORD = 'mountains beyond mountains';

/** A person at a browser: the page, what its console complained of, and pictures of it. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  /** Leaves out complaints that were to be expected: the browser logs every refusal. */
  forgive(expected: RegExp): void;
  /** Opens an address and waits until it is still. */
  go(path: string): Promise<void>;
  /** Leaves a picture in test/screens/shots. */
  picture(name: string): Promise<void>;
}

/** Opens a browser window of its own cookies at `address`. */
export async function visit(browser: Browser, address: string): Promise<Visitor> {
  mkdirSync(SHOTS, { recursive: true });
  const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  const forgiven: RegExp[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  return {
    page,
    context,
    get complaints() {
      return complaints.filter(told => !forgiven.some(expected => expected.test(told)));
    },
    forgive: expected => void forgiven.push(expected),
    go: async path => {
      await page.goto(address + path);
      await page.waitForLoadState('networkidle');
    },
    picture: async name => {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
  };
}

/** Signs in with a one-time password and changes it, as everyone does the first time. */
export async function enter({ page, go }: Visitor, username: string, oneTimePassword: string): Promise<void> {
  await go('/');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', oneTimePassword);
  await page.click('button[type=submit]');
  await page.fill('input[name=old]', oneTimePassword);
  await page.fill('input[name=new]', PASSWORD);
  await page.fill('input[name=again]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('.duties, .today .em');
}

/** Signs in with the password chosen before. */
export async function comeBack({ page, go }: Visitor, username: string): Promise<void> {
  await go('/');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('.duties, .today .em');
}

/** Presses the button of that name and waits until the page is still. */
export async function press({ page }: Visitor, name: string): Promise<void> {
  await page.locator('button, a.btn', { hasText: name }).last().click();
  await page.waitForLoadState('networkidle');
}

/** Reads a view of an office with the visitor's own rights. */
export async function viewOf<T>({ page }: Visitor, name: string, input: unknown): Promise<T> {
  return page.evaluate(
    async ([asked, given]) => {
      const answer = await fetch(`/api/views/${asked}?input=${encodeURIComponent(JSON.stringify(given))}`);
      return (await answer.json()).value;
    },
    [name, input] as const,
  ) as Promise<T>;
}

/** Accepts everything that still waits for review, chapter by chapter, from the outline. */
export async function acceptAllChapters(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const chapters = page.locator('.ol .c');
  for (let i = 0; i < (await chapters.count()); i++) {
    await chapters.nth(i).click();
    await page.waitForFunction(at => document.querySelectorAll('.ol .c')[at]?.getAttribute('aria-current') === 'location', i);
    // While the chapter before is being accepted the button waits too: it may be pressed, or there is nothing to accept.
    await page.waitForSelector('button:has-text("本节已复核"), button:has-text("接受本节"):enabled');
    const accept = page.locator('button:has-text("接受本节"):enabled');
    if ((await accept.count()) > 0) {
      await accept.click();
      await page.waitForSelector('button:has-text("本节已复核")');
    }
  }
}

/** The first accepted promise of a share that is to rise above 50 % by a date: the kind that has a straight line. */
export async function risingPromise(visitor: Visitor, { promises }: ReaderView): Promise<string> {
  const shares = promises.filter(
    mark => mark.kind === 'target' && mark.review === 'accepted' && mark.restates === null && mark.unit === '%',
  );
  for (const mark of shares.filter(one => (one.value ?? 0) > 50)) {
    const { promise } = await viewOf<PromiseView>(visitor, 'plan.promise', { promise: mark.id });
    if (promise.method === 'increase') return mark.id;
  }
  throw new Error('the plan promises no share that is to rise');
}

/** Marks, as with the mouse, ten characters of a paragraph that no promise covers. */
export async function selectPlainWords({ page }: Visitor): Promise<void> {
  await page.evaluate(() => {
    const words = [...document.querySelectorAll('.tx p [data-o]:not([data-p])')].find(run => (run.textContent ?? '').length > 20)!;
    words.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(words.firstChild!, 2);
    range.setEnd(words.firstChild!, 12);
    const selection = window.getSelection()!;
    selection.removeAllRanges();
    selection.addRange(range);
    document.querySelector('.tx')!.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  });
}
