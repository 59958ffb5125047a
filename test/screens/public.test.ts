import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openHouse, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';

let house: TestHouse;
let browser: Browser;
before(async () => {
  house = await openHouse({ withPlan: true });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await house.close();
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  for (const [lang, sentence] of [
    ['zh', /^这份规划许下\d+件事。/],
    ['en', /^This plan makes \d+ promises\./],
  ] as const)
    test(`the public page is read without a script or an account at ${width}×${height} in ${lang}`, async () => {
      const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: false });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', message => complaints.push(message.text()));
      const answer = await page.goto(`${house.address}/public?lang=${lang}`);
      assert.equal(answer?.status(), 200);
      assert.match((await page.locator('.lead').innerText()).trim(), sentence);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      const font = await page.locator('h1').evaluate(one => getComputedStyle(one).fontFamily);
      assert.match(font, /Serif/);
      const first = page.locator('.chapters a').first();
      await first.click();
      const chapter = page.locator('h2:target');
      assert.equal(await chapter.locator('span').innerText(), await first.innerText());
      const bars = await page.locator('.all svg.bar').count();
      assert.ok(bars > 50, String(bars));
      assert.equal(await page.locator('.all svg.bar').first().getAttribute('role'), 'img');
      assert.deepEqual(complaints, []);
      await context.close();
    });
