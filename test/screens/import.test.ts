import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { bookOf, deviceMigrations, deviceOffices } from '../county/deviceBooks.ts';
import { openHouse, PASSWORD, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';
import { type Visitor, visit } from './visitor.ts';

let house: TestHouse;
let browser: Browser;
let basic: Visitor;
const folder = mkdtempSync(join(tmpdir(), 'yuheng-import-'));

before(async () => {
  [house, browser] = await Promise.all([openHouse({ offices: deviceOffices(), migrations: deviceMigrations() }), openBrowser()]);
  await house.signedIn('basic');
  basic = await visit(browser, house.address);
  const { page, go } = basic;
  basic.forgive(/status of (422|409|404)/);
  await go('/');
  await page.fill('input[name=username]', 'basic');
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('.duties, .today .em');
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
  await house?.close();
});

const bookAt = async (...rows: readonly (readonly unknown[])[]): Promise<string> => {
  const file = join(folder, '设备登记.xlsx');
  writeFileSync(file, await bookOf(['设备登记表'], ['编号', '名称', '单位', '类别', '数量'], ...rows));
  return file;
};

test('a clerk brings a workbook, sees what is wrong cell by cell, saves what is right and brings the corrected file', async () => {
  const { page, go } = basic;
  await go('/ledger/device');
  await page.getByRole('link', { name: '导入工作簿' }).click();
  await page.getByText('先检查，不保存').waitFor();
  const rows = Array.from({ length: 6 }, (_, i) => [`S${i}`, '电脑', '基教科', '计算机', i + 1]);
  await page.setInputFiles('input[type=file]', await bookAt(...rows, ['S7', '电脑', '没有这个科', '电视', '约200']));
  await page.getByRole('heading', { name: '同一份工作簿退回，已标注3处' }).waitFor();
  await page.getByText('6行可以保存').waitFor();
  assert.equal(await page.locator('.im-bad').count(), 3);
  await page.getByRole('button', { name: '下一处' }).click();
  assert.match(String(await page.locator('.im-note').textContent()), /D9 类别.*第2处，共3处/);
  await basic.picture('import-1-returned');
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
  await basic.picture('import-2-phone');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '先存6行' }).click();
  await page.getByRole('heading', { name: '已保存：新增6行，更改0行' }).waitFor();
  await page.setInputFiles('input[type=file]', await bookAt(...rows, ['S7', '电脑', '基教科', '投影仪', 200]));
  await page.getByText('新增1 · 更改0 · 相同6').waitFor();
  await page.getByRole('button', { name: '保存1行' }).click();
  await page.getByRole('heading', { name: '已保存：新增1行，更改0行' }).waitFor();
  await page.getByRole('link', { name: '看台账' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.lg-table tbody tr').length === 7);
  await page.locator('.lg-table tbody tr', { hasText: 'S7' }).click();
  await page.getByText('每一项的出处').click();
  await page.getByText('设备登记.xlsx · 设备 · D9').waitFor();
  await basic.picture('import-3-sources');
});
